import type { Frame } from '../replay/index.ts'
import type { Line, TaskInfo } from '../trace/index.ts'
import { CALLERS } from './limits.ts'
import {
  argumentsOf,
  calleeOf,
  childrenOf,
  functionAround,
  type Node,
  nodesIn,
  parametersOf,
  type Source,
  textOf,
} from './tree.ts'
import type { Literal, Reason } from './types.ts'

/** Where a wait was met: its line, who called whom up to there (outermost first), and the task that does. */
export type Place = { line: Line; frames: readonly Frame[]; task: TaskInfo }

export type Found = { literal: Literal } | { reason: Reason }

/** Functions that wait for as long as an argument says, in seconds, by their last name; `name` is the argument's. */
const SLEEPS: ReadonlyMap<string, { name: string[] }> = new Map([
  ['sleep', { name: ['delay', 'secs', 'seconds'] }],
])

/**
 * The number in the program that a wait of `ms` comes from. From the call of `sleep` on the line the argument is
 * followed: a number is it; a parameter leads to the call in the caller, whose line the frames know; a variable to its
 * one assignment, or to the element of a list that it runs through.
 */
export function findLiteral(source: Source, place: Place, ms: number): Found {
  const calls = nodesIn(source.root, 'CallExpression').filter(
    (call) => SLEEPS.has(calleeOf(source, call)) && isOn(source, call, place.line),
  )
  const found = calls.flatMap((call) => {
    const [first] = argumentsOf(source, call).filter(
      ({ name, star }) => !star && (name === null || SLEEPS.get(calleeOf(source, call))?.name.includes(name)),
    )
    return first?.value ? [follow(source, first.value, place, ms, place.frames.length - 1, CALLERS)] : []
  })
  if (found.length === 0) return { reason: 'elsewhere' }
  return theOne(found)
}

/** The only one that is a number; the first reason where none is. */
function theOne(found: readonly Found[]): Found {
  const literals = new Map(
    found.flatMap((one) => ('literal' in one ? [[one.literal.from, one] as const] : [])),
  )
  if (literals.size > 1) return { reason: 'ambiguous' }
  return [...literals.values()][0] ?? found[0] ?? { reason: 'elsewhere' }
}

function isOn(source: Source, node: Node, line: Line): boolean {
  return source.lineOf(node.from) <= line && line <= source.lineOf(node.to)
}

/** `depth` is the frame that the expression is in: 0 is the task's own function. */
function follow(source: Source, node: Node, place: Place, ms: number, depth: number, left: number): Found {
  if (node.name === 'ParenthesizedExpression' && node.firstChild?.nextSibling)
    return follow(source, node.firstChild.nextSibling, place, ms, depth, left)
  if (node.name === 'Number') {
    const text = textOf(source, node)
    const is = Math.abs(Number(text.replaceAll('_', '')) * 1000 - ms) < 0.001
    return is
      ? { literal: { from: node.from, to: node.to, text, line: source.lineOf(node.from) } }
      : { reason: 'computed' }
  }
  if (node.name !== 'VariableName' || left === 0) return { reason: 'computed' }
  const name = textOf(source, node)
  const around = functionAround(node)
  const parameters = around ? parametersOf(source, around) : []
  const index = parameters.findIndex((parameter) => parameter.name === name)
  if (around && index >= 0)
    return fromCaller(source, { around, name, index, parameters }, place, ms, depth, left)
  const values = [around, source.root].flatMap((scope) => (scope ? [valuesOf(source, scope, name)] : []))
  const nearest = values.find((given) => given.length > 0) ?? []
  return theOne(nearest.map((value) => follow(source, value, place, ms, depth, left - 1)))
}

type Parameter = { around: Node; name: string; index: number; parameters: ReturnType<typeof parametersOf> }

/** The argument that the caller gave for a parameter; its default where it gave none. */
function fromCaller(
  source: Source,
  { around, name, index, parameters }: Parameter,
  place: Place,
  ms: number,
  depth: number,
  left: number,
): Found {
  const called = around.getChild('VariableName')
  const frame = place.frames[depth - 1]
  const line = depth > 0 ? frame?.line : place.task.line
  if (!called || line === undefined || line === null) return { reason: 'computed' }
  const self = parameters[0]?.name === 'self' || parameters[0]?.name === 'cls' ? 1 : 0
  const calls = nodesIn(source.root, 'CallExpression').filter(
    (call) => calleeOf(source, call) === textOf(source, called) && isOn(source, call, line),
  )
  const fitting = depth > 0 ? calls : calls.filter((call) => fits(source, call, parameters, self, place.task))
  const given = (fitting.length > 0 ? fitting : calls).flatMap((call) => {
    const items = argumentsOf(source, call)
    if (items.some(({ star }) => star)) return [null]
    const byPlace = items.filter((item) => item.name === null)[index - self]
    return [
      items.find((item) => item.name === name)?.value ?? byPlace?.value ?? parameters[index]?.value ?? null,
    ]
  })
  if (given.length === 0) return { reason: 'computed' }
  return theOne(
    given.map((value) =>
      value ? follow(source, value, place, ms, depth - 1, left - 1) : { reason: 'computed' },
    ),
  )
}

/** Whether the task could be from this call: what it was given as strings and numbers is what the task has. */
function fits(
  source: Source,
  call: Node,
  parameters: ReturnType<typeof parametersOf>,
  self: number,
  task: TaskInfo,
): boolean {
  const known = new Map(task.args.map(({ name, value }) => [name, value]))
  let place = self
  for (const { name, value } of argumentsOf(source, call)) {
    const parameter = name ?? parameters[place++]?.name ?? ''
    const has = known.get(parameter)
    if (!value || has === undefined || (value.name !== 'String' && value.name !== 'Number')) continue
    if (bare(textOf(source, value)) !== bare(has)) return false
  }
  return true
}

function bare(repr: string): string {
  return repr.replace(/^(['"])(.*)\1$/s, '$2')
}

/** What a variable is given in a scope: by assignments, and by `for`, the elements that it runs through. */
function valuesOf(source: Source, scope: Node, name: string): Node[] {
  const own = (node: Node): boolean =>
    scope.name === 'FunctionDefinition' ? same(functionAround(node), scope) : true
  const assigned = nodesIn(scope, 'AssignStatement').flatMap((statement) => {
    const parts = childrenOf(statement)
    const target = parts[0]
    const plain = parts.filter((part) => part.name === ',').length === 0
    const value = parts.at(-1)
    return own(statement) && plain && value && target && textOf(source, target) === name ? [value] : []
  })
  const run = nodesIn(scope, 'ForStatement').flatMap((loop) => {
    const target = loop.getChild('VariableName')
    const list = loop.getChild('ArrayExpression') ?? loop.getChild('TupleExpression')
    const here = own(loop) && target && list && textOf(source, target) === name
    return here ? childrenOf(list).filter((child) => child.name === 'Number') : []
  })
  return [...assigned, ...run]
}

function same(a: Node | null, b: Node): boolean {
  return a !== null && a.from === b.from && a.to === b.to
}
