/** What takes the place of a name that nobody defined, and how the reader is told. */
import type { Node } from 'estree'
import type { Line } from '../../../trace/index.ts'
import { applicationOf } from './applications.ts'
import { originOf } from './known-names.ts'
import type { FreeName } from './scope.ts'
import type { MissingName, Stand, Use } from './types.ts'
import { type UseKind, usesOf } from './uses.ts'
import { valueFor } from './values.ts'
import { isFunction, keyOf, lineOf } from './walk.ts'

const SLEEP = '(ms) => new Promise((resolve) => setTimeout(resolve, ms))'
const SLEEPS =
  /^(?:sleep|delay|wait|pause|timeout|waitFor|sleepFor|delayFor|later|waitMs|sleepMs|setTimeoutPromise|setTimeoutAsync|timer)$/

/** `quiet`: names that only the added lines use, of which their own sentence tells, with what is done with them. */
export function missingName(
  { name, reads, assigned, readFirst, foreign }: FreeName,
  parents: Map<Node, Node>,
  quiet: ReadonlyMap<string, Set<UseKind>>,
): MissingName {
  const [first] = reads
  const line = first === undefined ? null : lineOf(first)
  const uses = new Set([...usesOf(reads, parents), ...(quiet.get(name) ?? [])])
  const declared = assigned && !readFirst
  const stands: Stand = declared
    ? { type: 'expression', code: 'undefined' }
    : quiet.has(name)
      ? { type: 'simulated', use: useOf(uses) ?? 'object' }
      : standFor(name, uses, reads, parents)
  const told = foreign ? tellForeign(name, line) : tell(name, stands, line, declared)
  return { name, stands, assumption: quiet.has(name) ? null : told }
}

function standFor(name: string, uses: ReadonlySet<UseKind>, reads: Node[], parents: Map<Node, Node>): Stand {
  const application = applicationOf(name, reads, parents)
  if (application !== null && !uses.has('called') && !uses.has('constructed'))
    return { type: 'simulated', use: application }
  const origin = originOf(name, uses.has('called'), uses.has('awaited'), membersOf(reads, parents))
  // Commands are text: `fork(async () => {})` is another library's.
  const isCommand = origin?.module !== 'child_process' || !startsWithFunction(reads, parents)
  if (origin !== null && isCommand) return { type: 'module', ...origin }
  const waits =
    SLEEPS.test(name) && uses.has('called') && (uses.has('awaited') || uses.has('called-with-milliseconds'))
  if (waits && !uses.has('error-first') && !takesFunction(reads, parents))
    return { type: 'expression', code: SLEEP }
  const use = useOf(uses)
  if (use !== null) return { type: 'simulated', use }
  if (FAILURE.test(name) && reads.some((read) => isAskedFor(read, parents)))
    return { type: 'expression', code: 'null' }
  if (uses.has('filled') && reads.every((read) => isFilled(read, parents)))
    return { type: 'expression', code: '[]' }
  const value = /^[A-Z]/.test(name) ? null : valueFor(name, uses)
  // A made-up word would claim to know what a name means that nothing explains.
  if (value === null || value === "'A'") return { type: 'simulated', use: 'object' }
  return { type: 'expression', code: value }
}

/** What a callback is given where something failed. */
const FAILURE = /^(?:e|err|error)$/i

/** `if (err) ...`, also behind `!`: nothing failed here. */
function isAskedFor(read: Node, parents: Map<Node, Node>): boolean {
  const parent = parents.get(read)
  if (parent?.type === 'UnaryExpression' && parent.operator === '!') return isAskedFor(parent, parents)
  return parent?.type === 'IfStatement' && parent.test === read
}

/** `results.push(result)`: others fill it before anybody reads it. */
function isFilled(read: Node, parents: Map<Node, Node>): boolean {
  const parent = parents.get(read)
  return parent?.type !== 'MemberExpression' || /^(?:push|unshift|length)$/.test(keyOf(parent))
}

function startsWithFunction(reads: Node[], parents: Map<Node, Node>): boolean {
  return reads.some((read) => {
    const call = parents.get(read)
    return call?.type === 'CallExpression' && call.callee === read && isFunction(call.arguments[0] as Node)
  })
}

/** `waitFor(element, (it) => it.visible)` waits for something else than time. */
function takesFunction(reads: Node[], parents: Map<Node, Node>): boolean {
  return reads.some((read) => {
    const call = parents.get(read)
    return (
      call?.type === 'CallExpression' && call.callee === read && (call.arguments as Node[]).some(isFunction)
    )
  })
}

function membersOf(reads: Node[], parents: Map<Node, Node>): string[] {
  return reads.flatMap((read) => {
    const parent = parents.get(read)
    return parent?.type === 'MemberExpression' && parent.object === read ? [keyOf(parent)] : []
  })
}

/** Null where a plain value may do. */
function useOf(uses: ReadonlySet<UseKind>): Use | null {
  if (uses.has('constructed')) return 'constructor'
  if (uses.has('called')) return 'function'
  if (uses.has('async-iterated')) return 'async-iterable'
  if (uses.has('objects')) return 'iterable'
  if (uses.has('element')) return 'element'
  return null
}

function tell(name: string, stands: Stand, line: Line | null, assigned: boolean): MissingName['assumption'] {
  if (assigned)
    return {
      type: 'name',
      line,
      message: `${name} is never declared: it was declared for the whole program.`,
    }
  switch (stands.type) {
    case 'module': {
      const how = stands.member === null ? 'it was imported' : `it was imported from ${stands.module}`
      return { type: 'import', line, message: `${name} is used but never imported; ${how}.` }
    }
    case 'expression':
      return { type: 'name', line, message: `${name} is not defined here: ${inWords(stands.code)} was used.` }
    case 'simulated':
      return {
        type: 'name',
        line,
        message: `${name} is not defined here: a simulated one, whose answers and waits are made up, was used.`,
      }
  }
}

function tellForeign(name: string, line: Line | null): MissingName['assumption'] {
  return {
    type: 'name',
    line,
    message: `The page means another ${name} than Node's: a simulated one, whose answers and waits are made up, was used.`,
  }
}

function inWords(code: string): string {
  return code === SLEEP ? 'a function that waits so many milliseconds' : code
}
