/**
 * Compares every .order with what the functions of the program do in a real Node, in turn: who starts, waits, goes on
 * and ends. Writes nothing.
 *
 *     node check-orders.ts [NAME ...]
 *
 * A function is a lane when the loop calls it, or when it is async and waits, or returns a promise that its own adopts. Who wakes whom cannot be seen from
 * inside a function, and names are compared as the order in which they first appear.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node } from 'estree'
import { parseText } from '../../../components/simulate/javascript/runnable/parse.ts'
import { childrenOf, isFunction, rangeOf } from '../../../components/simulate/javascript/runnable/walk.ts'
import { firstDifference } from '../difference.ts'

const TIMEOUT = 20_000
const STEP = /^(?<who>.+?) (?<what>starts|waits|resumes|finishes|fails)\b/

/** Keeps the functions that are running, as a stack; what it prints at the end is the steps of the lanes. */
const WATCH = `
const watch = (() => {
  const steps = [], running = [0], calls = [{ lane: false }]
  const tell = (id, what) => steps.push([id, what])
  const goOn = (id) => {
    if (!calls[id].waiting) return
    calls[id].waiting = false
    running.push(id)
    tell(id, 'resumes')
  }
  process.on('exit', () => {
    const lanes = steps.filter(([id]) => calls[id].lane)
    require('fs').writeSync(3, JSON.stringify(lanes))
  })
  return {
    enter() {
      const id = calls.push({ lane: running.length === 0, waiting: false }) - 1
      running.push(id)
      tell(id, 'starts')
      return id
    },
    wait(id, value) {
      goOn(id)
      calls[id].lane = true
      calls[id].waiting = true
      tell(id, 'waits')
      running.splice(running.lastIndexOf(id), 1)
      return value
    },
    resume(id, value) {
      goOn(id)
      return value
    },
    gives(id, value) {
      if (value instanceof Promise) calls[id].lane = true
      return value
    },
    leave(id, what) {
      goOn(id)
      running.splice(running.lastIndexOf(id), 1)
      if (id > 0) tell(id, what)
    },
  }
})()
;`

/** The program with a call at the start and end of each function and around each await. */
export function watched(text: string): string {
  const result = parseText(text, false)
  if (result.type === 'failed') throw new Error(result.failure.message)
  const inserts: { at: number; text: string; rank: number }[] = []
  const put = (at: number, added: string, rank: number) => inserts.push({ at, text: added, rank })
  const visit = (node: Node, depth: number, isAsync: boolean) => {
    if (isFunction(node) && !node.generator) {
      const [from, to] = rangeOf(node.body)
      const open = 'const call = watch.enter(); try {'
      const close = `} catch (error) { call_failed = true; watch.leave(call, 'fails'); throw error } finally { call_failed || watch.leave(call, 'finishes') }`
      if (node.body.type === 'BlockStatement') {
        put(from + 1, `let call_failed = false; ${open}`, depth)
        put(to - 1, close, -depth)
      } else {
        const [gives, given] = node.async ? ['watch.gives(call, ', ')'] : ['', '']
        put(from, `{ let call_failed = false; ${open} return ${gives}(`, depth)
        put(to, `)${given} ${close} }`, -depth)
      }
    }
    if (node.type === 'AwaitExpression') {
      const [from, to] = rangeOf(node)
      const [inner] = rangeOf(node.argument)
      put(from, 'watch.resume(call, ', depth)
      put(inner, 'watch.wait(call, (', depth + 0.5)
      put(to, ')))', -depth)
    }
    if (node.type === 'ReturnStatement' && node.argument && isAsync) {
      const [from, to] = rangeOf(node.argument)
      put(from, 'watch.gives(call, (', depth)
      put(to, '))', -depth)
    }
    for (const child of childrenOf(node))
      visit(child, depth + 1, isFunction(node) ? node.async === true : isAsync)
  }
  visit(result.parsed.program, 0, false)
  // At one place what opens goes from outer to inner, after what closes, which goes from inner to outer.
  inserts.sort((a, b) => b.at - a.at || b.rank - a.rank)
  const body = inserts.reduce((code, { at, text: added }) => code.slice(0, at) + added + code.slice(at), text)
  return `${WATCH}${body}\n;watch.leave(0)`
}

type Step = [who: string | number, what: string]

/** What the functions do in Node. */
export function stepsInNode(text: string): Step[] {
  const folder = mkdtempSync(join(tmpdir(), 'orders-'))
  writeFileSync(join(folder, 'snippet.js'), watched(text))
  const { output } = spawnSync(process.execPath, ['--no-warnings', 'snippet.js'], {
    cwd: folder,
    env: { TZ: 'UTC', NO_COLOR: '1' },
    encoding: 'utf8',
    timeout: TIMEOUT,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
  rmSync(folder, { recursive: true })
  return JSON.parse(output[3] || '[]') as Step[]
}

/** The same of an order file; the module is no function. */
export function stepsInOrder(lines: string[]): Step[] {
  return lines.flatMap((line): Step[] => {
    const found = STEP.exec(line)?.groups
    return found === undefined || found['who'] === 'module' ? [] : [[found['who'] ?? '', found['what'] ?? '']]
  })
}

/** Names replaced by the order of their first appearance. */
export function numbered(steps: Step[]): string[] {
  const numbers = new Map<string | number, number>()
  return steps.map(([who, what]) => {
    if (!numbers.has(who)) numbers.set(who, numbers.size + 1)
    return `${numbers.get(who)} ${what}`
  })
}

function check(path: string): string | null {
  const order = `${path}.order`
  if (!existsSync(order)) return null
  const expected = numbered(stepsInOrder(readFileSync(order, 'utf8').split('\n')))
  return firstDifference(path, numbered(stepsInNode(readFileSync(`${path}.js`, 'utf8'))), expected)
}

if (process.argv[1] === import.meta.filename) {
  const words = process.argv.slice(2)
  const folder = join(import.meta.dirname, 'programs')
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.order'))
    .map((file) => join(folder, file.replace(/\.order$/, '')))
    .filter((path) => words.length === 0 || words.some((word) => path.includes(word)))
    .sort()
  const problems = paths.flatMap((path) => check(path) ?? [])
  for (const problem of problems) console.log(problem)
  console.log(`${paths.length - problems.length} of ${paths.length} as in Node`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
