/** Looking around in Lezer's tree of a Python program. Names of nodes are those of @lezer/python. */
import { parser } from '@lezer/python'
import type { Line } from '../trace/index.ts'

export type Node = ReturnType<typeof parser.parse>['topNode']

/** A parsed program. */
export type Source = { text: string; root: Node; lineOf(at: number): Line }

export function parsePython(text: string): Source {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const lineOf = (at: number): Line => starts.findLastIndex((start) => start <= at) + 1
  return { text, root: parser.parse(text).topNode, lineOf }
}

export function textOf(source: Source, node: Node): string {
  return source.text.slice(node.from, node.to)
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
export function functionAround(node: Node): Node | null {
  let around = node.parent
  while (around !== null && around.name !== 'FunctionDefinition') around = around.parent
  return around
}

/** The last part of what is called: `sleep` of `asyncio.sleep(1)`. */
export function calleeOf(source: Source, call: Node): string {
  const callee = call.firstChild
  const last = callee?.name === 'MemberExpression' ? callee.lastChild : callee
  return last ? textOf(source, last) : ''
}

/** What is given in a call or declared in a list of parameters, between the commas. */
export type Item = { name: string | null; value: Node | null; star: boolean }

/** Arguments of a call: by position (`name` null) or by name. */
export function argumentsOf(source: Source, call: Node): Item[] {
  const list = call.getChild('ArgList')
  return list ? between(list).map((parts) => argumentOf(source, parts)) : []
}

/** Parameters of a function with their defaults, in order. */
export function parametersOf(source: Source, definition: Node): Item[] {
  const list = definition.getChild('ParamList')
  if (!list) return []
  return between(list).map((parts) => {
    const name = parts.find((part) => part.name === 'VariableName')
    return {
      name: name ? textOf(source, name) : null,
      value: valueAfter(parts),
      star: parts[0]?.name === '*' || parts[0]?.name === '**',
    }
  })
}

function argumentOf(source: Source, parts: Node[]): Item {
  const [first] = parts
  const star = first?.name === '*' || first?.name === '**'
  const value = valueAfter(parts)
  if (value && first) return { name: textOf(source, first), value, star }
  return { name: null, value: (star ? parts[1] : first) ?? null, star }
}

function valueAfter(parts: Node[]): Node | null {
  const sign = parts.findIndex((part) => part.name === 'AssignOp')
  return sign < 0 ? null : (parts[sign + 1] ?? null)
}

function between(list: Node): Node[][] {
  const groups: Node[][] = [[]]
  for (const child of childrenOf(list)) {
    if (child.name === ',') groups.push([])
    else if (child.name !== '(' && child.name !== ')' && child.name !== 'Comment') groups.at(-1)?.push(child)
  }
  return groups.filter((group) => group.length > 0)
}
