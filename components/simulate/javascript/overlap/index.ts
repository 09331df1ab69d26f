/**
 * Awaits one after the other, rewritten so that they overlap: the program that a second run tries. Rewritten are only
 * awaits of calls that no data and no shared state connects. Whether it prints and gives the same is for the runs to show.
 */
import type { AwaitExpression, Node, Program } from 'estree'
import type { Line } from '../../../trace/index.ts'
import { calledName, lineOf, nodesOf, rangeOf } from '../runnable/walk.ts'
import { Calls } from './independent.ts'
import { areDisjoint, awaitsIn, blocksOf, isHarmless, namesChanged, namesRead } from './statements.ts'

/** Text to put in place of a range of the program's, which is empty where something is only added. */
type Edit = { from: number; to: number; text: string }
type Rewriting = { code: string; calls: Calls; wanted: ReadonlySet<Line>; edits: Edit[]; lines: Set<Line> }

/** `lines`: where awaits may be rewritten. Gives the lines where they were: `code` keeps its lines. */
export function overlap(
  code: string,
  program: Program,
  lines: readonly Line[],
): { code: string; lines: Line[] } {
  const rewriting: Rewriting = {
    code,
    calls: new Calls(program),
    wanted: new Set(lines),
    edits: [],
    lines: new Set(),
  }
  for (const block of blocksOf(program)) rewriteBlock(block, rewriting)
  return { code: edited(code, rewriting.edits), lines: [...rewriting.lines].sort((a, b) => a - b) }
}

function rewriteBlock(block: readonly Node[], rewriting: Rewriting): void {
  let group: Node[] = []
  for (const statement of [...block, null]) {
    if (statement !== null && continues(group, statement, rewriting)) {
      group.push(statement)
      continue
    }
    rewriteGroup(group, rewriting)
    group = []
    if (statement === null) break
    if (/^For(?:Of|In)?Statement$/.test(statement.type)) rewriteLoop(statement, rewriting)
    else if (begins(statement, rewriting)) group = [statement]
  }
}

function begins(statement: Node, { calls, wanted }: Rewriting): boolean {
  return wanted.has(lineOf(statement)) && (awaitsIn(statement, calls)?.length ?? 0) > 0
}

function continues(group: readonly Node[], statement: Node, rewriting: Rewriting): boolean {
  const last = group.at(-1)
  if (last === undefined || last.type === 'ReturnStatement') return false
  const awaits = awaitsIn(statement, rewriting.calls)
  if (awaits === null) return false
  // A print between two awaits may stay between them.
  if (awaits.length === 0) return statement.type === 'ExpressionStatement'
  if (!rewriting.wanted.has(lineOf(statement))) return false
  const changed = new Set(group.flatMap((each) => [...namesChanged(each)]))
  return awaits.every(({ argument }) => areDisjoint(changed, namesRead(argument)))
}

function rewriteGroup(group: readonly Node[], rewriting: Rewriting): void {
  const { calls, code, edits, lines } = rewriting
  const [first] = group
  const found = group.flatMap((statement) =>
    (awaitsIn(statement, calls) ?? []).map((each) => ({ statement, each })),
  )
  if (first === undefined || found.length < 2 || !isWork(found, calls)) return
  const begun = found.map(({ each }, number) => {
    const [from, to] = rangeOf(each.argument)
    const name = `_overlap_${from}_${number}`
    edits.push({ from, to, text: name })
    return `${name} = ${code.slice(from, to).replaceAll(/\s*\n\s*/g, ' ')}`
  })
  const [at] = rangeOf(first)
  edits.push({ from: at, to: at, text: `const ${begun.join(', ')}; ` })
  for (const { statement } of found) lines.add(lineOf(statement))
}

/** Steps whose results nobody uses have an order that somebody meant, unless they are all the same step. */
function isWork(found: readonly { statement: Node; each: AwaitExpression }[], calls: Calls): boolean {
  const bare = found.filter(({ statement, each }) => isBare(statement, each))
  if (bare.length === 0) return true
  const names = new Set(
    found.map(({ each }) =>
      each.argument.type === 'CallExpression' ? calledName(each.argument.callee) : '',
    ),
  )
  return names.size === 1 && found.every(({ each }) => calls.prints(each.argument))
}

function isBare(statement: Node, found: AwaitExpression): boolean {
  return statement.type === 'ExpressionStatement' && statement.expression === found
}

/** `for (const x of xs) await f(x)`: all are called before the loop that awaits them. */
function rewriteLoop(loop: Node, { calls, code, wanted, edits, lines }: Rewriting): void {
  const parts = headOf(loop)
  if (parts === null || !isHarmless(parts.head) || hasAwait(parts.head)) return
  const body = parts.body.type === 'BlockStatement' ? parts.body.body : [parts.body]
  const found = body.map((statement) => awaitsIn(statement, calls))
  const awaits = found.flatMap((each) => each ?? [])
  const [only] = awaits
  const statement = body[found.findIndex((each) => (each?.length ?? 0) > 0)]
  if (found.includes(null) || only === undefined || awaits.length > 1 || statement === undefined) return
  if (!wanted.has(lineOf(statement)) || statement.type === 'ReturnStatement') return
  if (isBare(statement, only) && !calls.prints(only.argument)) return
  const changed = new Set(body.flatMap((each) => [...namesChanged(each)]))
  if (!areDisjoint(changed, namesRead(only.argument)) || !areDisjoint(changed, parts.reads)) return
  const [start, end] = rangeOf(loop)
  const [from, to] = rangeOf(only.argument)
  const flat = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ')
  const name = `_overlap_${start}`
  const begun = `for (${flat(code.slice(...parts.range))}) ${name}.push(${flat(code.slice(from, to))});`
  edits.push({ from: start, to: start, text: `{ const ${name} = []; ${begun} ` })
  edits.push({ from, to, text: `${name}.shift()` })
  edits.push({ from: end, to: end, text: ' }' })
  lines.add(lineOf(statement))
}

type Head = { head: Node; body: Node; range: [number, number]; reads: ReadonlySet<string> }

/** What stands between the parentheses of a loop that may be gone through twice. */
function headOf(loop: Node): Head | null {
  if (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') {
    if (loop.type === 'ForOfStatement' && loop.await) return null
    const range: [number, number] = [rangeOf(loop.left)[0], rangeOf(loop.right)[1]]
    return { head: loop.right, body: loop.body, range, reads: namesRead(loop.right) }
  }
  if (loop.type !== 'ForStatement' || !loop.init || !loop.test || !loop.update) return null
  const range: [number, number] = [rangeOf(loop.init)[0], rangeOf(loop.update)[1]]
  if (loop.init.type !== 'VariableDeclaration') return null
  const reads = new Set([loop.init, loop.test, loop.update].flatMap((each) => [...namesRead(each)]))
  return { head: loop.test, body: loop.body, range, reads }
}

function hasAwait(node: Node): boolean {
  return [...nodesOf(node)].some(({ type }) => type === 'AwaitExpression')
}

function edited(code: string, edits: readonly Edit[]): string {
  let text = ''
  let at = 0
  for (const { from, to, text: added } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    text += code.slice(at, from) + added
    at = to
  }
  return text + code.slice(at)
}
