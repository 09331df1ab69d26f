import type { Frame } from '../replay/index.ts'
import type { Line, TaskInfo } from '../trace/index.ts'
import { CALLERS } from './limits.ts'
import {
  calleeIn,
  functionAround,
  type Item,
  lastPart,
  type Node,
  type Source,
  textIn,
  type WaitType,
} from './source.ts'
import type { Literal, Reason } from './types.ts'

/** Where a wait was met: its line, who called whom up to there (outermost first), and the task that does. */
export type Place = { line: Line; frames: readonly Frame[]; task: TaskInfo }

export type Found = { literal: Literal } | { reason: Reason }

/** What is looked for: the number that says `ms`, and what it is given to in the end. */
type Search = { source: Source; place: Place; ms: number; call: string }

/** An expression, and the frame that it is in: 0 is the task's own function, null one that has returned. */
type At = { node: Node; depth: number | null; left: number }

/**
 * The number in the program that a wait of `ms` comes from. From the call on the line that waits the argument is
 * followed: a number is it; a parameter leads to the call in the caller, whose line the frames know; a variable to its
 * one assignment, or to the element of a list that it runs through.
 */
export function findLiteral(source: Source, place: Place, ms: number, type: WaitType): Found {
  const calls = callsOn(source, place.line).flatMap((call) => {
    const length = source.lengthIn(call, type)
    return length ? [{ call: calleeIn(source.text, call), length }] : []
  })
  const found = calls.map(({ call, length }) =>
    follow({ source, place, ms, call }, { node: length, depth: place.frames.length - 1, left: CALLERS }),
  )
  return theOne(found, 'elsewhere')
}

/** The only one that is a number; the first reason where none is. */
function theOne(found: readonly Found[], otherwise: Reason = 'computed'): Found {
  const literals = new Map(
    found.flatMap((one) => ('literal' in one ? [[one.literal.from, one] as const] : [])),
  )
  if (literals.size > 1) return { reason: 'ambiguous' }
  return [...literals.values()][0] ?? found[0] ?? { reason: otherwise }
}

/** The calls that begin on a line; those around it where none does. */
function callsOn(source: Source, line: Line): Node[] {
  const on = source.calls.filter(({ first, last }) => first <= line && line <= last)
  const begun = on.filter(({ first }) => first === line)
  return (begun.length > 0 ? begun : on).map(({ node }) => node)
}

/** Those and what is given to them on lines below: the line that makes a task may be its call's first only. */
function callsNear(source: Source, line: Line): Node[] {
  const on = callsOn(source, line)
  const isWithin = (node: Node): boolean => on.some(({ from, to }) => from <= node.from && node.to <= to)
  return source.calls.flatMap(({ node }) => (isWithin(node) ? [node] : []))
}

function follow(search: Search, { node, depth, left }: At): Found {
  const { source } = search
  if (node.name === 'ParenthesizedExpression' && node.firstChild?.nextSibling)
    return follow(search, { node: node.firstChild.nextSibling, depth, left })
  if (node.name === 'Number') return literalAt(search, node)
  if (node.name !== 'VariableName' || left === 0) return { reason: 'computed' }
  const name = textIn(source.text, node)
  for (let around = functionAround(source, node); around; around = functionAround(source, around)) {
    const parameters = source.parametersOf(around)
    const index = parameters.findIndex((parameter) => parameter.name === name)
    if (index >= 0) return fromCallers(search, { around, index, parameters }, depth, left - 1)
    const values = source.valuesIn(around, name)
    if (values.length > 0)
      return theOne(values.map((value) => follow(search, { node: value, depth, left: left - 1 })))
  }
  const values = source.valuesIn(source.root, name)
  return theOne(values.map((value) => follow(search, { node: value, depth, left: left - 1 })))
}

function literalAt({ source, ms, call }: Search, node: Node): Found {
  const text = textIn(source.text, node)
  if (!source.says(Number(text.replaceAll('_', '')), ms)) return { reason: 'computed' }
  const { unitMs } = source
  return { literal: { from: node.from, to: node.to, text, line: source.lineOf(node.from), unitMs, call } }
}

type Parameter = { around: Node; index: number; parameters: Item[] }

/** The argument that the callers gave for a parameter; its default where they gave none. */
function fromCallers(
  search: Search,
  { around, index, parameters }: Parameter,
  depth: number | null,
  left: number,
): Found {
  const { source, place } = search
  const name = source.nameOf(around)
  const inFrame = name === null ? depth : frameOf(place.frames, name, depth)
  const outer = inFrame === null || inFrame === 0 ? null : inFrame - 1
  const line = inFrame === null ? null : inFrame === 0 ? place.task.line : place.frames[inFrame - 1]?.line
  const self = parameters[0]?.name === 'self' || parameters[0]?.name === 'cls' ? 1 : 0
  const near =
    line === null || line === undefined ? source.calls.map(({ node }) => node) : callsNear(source, line)
  const calls = near.filter((call) => name !== null && lastPart(calleeIn(source.text, call)) === name)
  const fitting = inFrame === 0 ? calls.filter((call) => fits(search, call, parameters, self)) : []
  const given = (fitting.length > 0 ? fitting : calls).map((call) => {
    const items = source.argumentsOf(call)
    if (items.some(({ star }) => star)) return null
    const byName = items.find((item) => item.name !== null && item.name === parameters[index]?.name)
    const byPlace = items.filter((item) => item.name === null)[index - self]
    return byName?.value ?? byPlace?.value ?? parameters[index]?.value ?? null
  })
  const elements = index === 0 && given.length === 0 ? source.elementsFor(around) : []
  return theOne(
    [...given, ...elements].map((node) =>
      node ? follow(search, { node, depth: outer, left }) : { reason: 'computed' },
    ),
  )
}

/** The innermost frame of a function at or outside `depth`; null where it has returned: what it made is called later. */
function frameOf(frames: readonly Frame[], name: string, depth: number | null): number | null {
  const at = frames.slice(0, (depth ?? -1) + 1).findLastIndex((frame) => lastPart(frame.name) === name)
  return at < 0 ? null : at
}

/** Whether the task could be from this call: what it was given as strings and numbers is what the task has. */
function fits({ source, place }: Search, call: Node, parameters: readonly Item[], self: number): boolean {
  const known = new Map(place.task.args.map(({ name, value }) => [name, value]))
  let at = self
  for (const { name, value } of source.argumentsOf(call)) {
    const has = known.get(name ?? parameters[at++]?.name ?? '')
    if (!value || has === undefined || (value.name !== 'String' && value.name !== 'Number')) continue
    if (bare(textIn(source.text, value)) !== bare(has)) return false
  }
  return true
}

function bare(repr: string): string {
  return repr.replace(/^(['"])(.*)\1$/s, '$2')
}
