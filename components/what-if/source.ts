/** A parsed program, and looking around in its tree. What differs between languages is `Source`'s. */
import type { parser } from '@lezer/python'
import { firstIndex } from '../replay/index.ts'
import type { Line, VirtualMs } from '../trace/index.ts'

/** A node of any of Lezer's trees. */
export type Node = ReturnType<typeof parser.parse>['topNode']

/** What is given in a call or declared in a list of parameters, between the commas. */
export type Item = { name: string | null; value: Node | null; star: boolean }

export type Call = { node: Node; first: Line; last: Line }

/** What made a wait: a sleep, a deadline, or a timer that calls something. */
export type WaitType = 'sleep' | 'deadline' | 'timer'

export type Source = {
  text: string
  root: Node
  /** Every call, outermost first, with the lines on which it begins and ends. */
  calls: readonly Call[]
  /** What the number 1 is, in ms. */
  unitMs: number
  lineOf(at: number): Line
  isFunction(node: Node): boolean
  /** The name that a function is called by; null for one that has none. */
  nameOf(definition: Node): string | null
  /** In order, with their defaults. */
  parametersOf(definition: Node): Item[]
  /** By position (`name` null) or by name. */
  argumentsOf(call: Node): Item[]
  /** The argument of a call that says how long it waits; null for every other call. */
  lengthIn(call: Node, type: WaitType): Node | null
  /** What a variable is given below a node: by assignments, and by loops the elements that it runs through. */
  valuesIn(scope: Node, name: string): Node[]
  /** The elements that a function without a caller in the text is called with, as in `list.map(work)`. */
  elementsFor(definition: Node): Node[]
  /** Whether a wait of `ms` is what the number asks for. */
  says(value: number, ms: VirtualMs): boolean
}

/** The line of each character of a text. */
export function linesOf(text: string): (at: number) => Line {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (at) => firstIndex(starts.length, (index) => (starts[index] ?? 0) > at)
}

export function childrenOf(node: Node): Node[] {
  const children: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

/** Every node of these names below `node`, outermost first. */
export function nodesIn(node: Node, ...names: string[]): Node[] {
  const found: Node[] = []
  node.cursor().iterate((at) => {
    if (names.includes(at.name)) found.push(at.node)
  })
  return found
}

/** The innermost function around a node; null at module level. */
export function functionAround(source: Pick<Source, 'isFunction'>, node: Node): Node | null {
  let around = node.parent
  while (around !== null && !source.isFunction(around)) around = around.parent
  return around
}

export function callsIn(root: Node, lineOf: (at: number) => Line): Call[] {
  return nodesIn(root, 'CallExpression').map((node) => ({
    node,
    first: lineOf(node.from),
    last: lineOf(node.to),
  }))
}

export function textIn(text: string, node: Node): string {
  return text.slice(node.from, node.to)
}

/** What is called, as it is written but for its types: `asyncio.sleep`. */
export function calleeIn(text: string, call: Node): string {
  const callee = call.firstChild
  const name = callee?.name === 'InstantiationExpression' ? callee.firstChild : callee
  return name ? textIn(text, name) : ''
}

/** The last part of a name with dots. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

/** The nodes between the commas of a list, without its brackets. */
export function between(list: Node): Node[][] {
  const groups: Node[][] = [[]]
  for (const child of childrenOf(list)) {
    if (child.name === ',') groups.push([])
    else if (!BRACKETS.has(child.name)) groups.at(-1)?.push(child)
  }
  return groups.filter((group) => group.length > 0)
}

const BRACKETS = new Set(['(', ')', '[', ']', 'Comment', 'LineComment', 'BlockComment'])

export function sameNode(a: Node | null, b: Node): boolean {
  return a !== null && a.from === b.from && a.to === b.to
}
