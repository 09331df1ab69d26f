/** Steps through a syntax tree, also where it holds types. */
import type { Node } from 'estree'

/** Every node below and including this one, outer ones first, in the order of the text. */
export function* nodesOf(root: Node): Generator<Node> {
  yield root
  for (const child of childrenOf(root)) yield* nodesOf(child)
}

export function childrenOf(node: Node): Node[] {
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'loc' || key.endsWith('Comments') ? [] : [value].flat().filter(isNode),
  )
}

/** For each node the one that holds it. */
export function parentsOf(root: Node): Map<Node, Node> {
  const parents = new Map<Node, Node>()
  for (const node of nodesOf(root)) for (const child of childrenOf(node)) parents.set(child, node)
  return parents
}

/** Nodes that run as part of this one: not those inside functions and classes that it only defines. */
export function* ownNodesOf(root: Node): Generator<Node> {
  yield root
  for (const child of childrenOf(root)) if (!isFunction(child)) yield* ownNodesOf(child)
}

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  )
}

export type FunctionNode = Extract<
  Node,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>

export function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1
}

/** Offsets into the text. */
export function rangeOf(node: Node): [number, number] {
  const { start, end } = node as Node & { start: number; end: number }
  return [start, end]
}

/** `f` for `f(...)`, `then` for `p.then(...)`; empty for anything else. */
export function calledName(callee: Node): string {
  if (callee.type === 'ChainExpression') return calledName(callee.expression)
  if (callee.type === 'Identifier') return callee.name
  return callee.type === 'MemberExpression' ? keyOf(callee) : ''
}

/** The name of a member or a property, where it is written out. */
export function keyOf(node: Node): string {
  const key =
    node.type === 'MemberExpression'
      ? node.computed
        ? null
        : node.property
      : node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition'
        ? node.key
        : null
  if (key?.type === 'Identifier') return key.name
  return key?.type === 'Literal' ? String(key.value) : ''
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}
