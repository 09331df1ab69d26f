/** What lints ask of the engine's syntax tree. */
import type { ParseNode } from '@engine262/engine262'

export type Node = ParseNode & { [field: string]: unknown }

/** The node with its parentheses. */
export function outermost(node: Node): Node {
  const parent = node.parent as Node | undefined
  return parent?.type === 'ParenthesizedExpression' ? outermost(parent) : node
}

export function parentOf(node: Node): Node | undefined {
  return outermost(node).parent as Node | undefined
}

/** The nearest node around this one that `accepts`, within the same function. */
export function around(node: Node | null | undefined, accepts: (node: Node) => boolean): Node | undefined {
  for (let at = node; at; at = at.parent as Node | undefined) {
    if (accepts(at)) return at
    if (isBody(at)) return undefined
  }
  return undefined
}

export function isLoop({ type }: Node): boolean {
  return /^(?:While|DoWhile|For|ForOf|ForIn)Statement$/.test(type)
}

/** The body of a function: what is outside of it runs at another time. */
export function isBody({ type }: Node): boolean {
  return type.endsWith('Body') && type !== 'ScriptBody' && type !== 'ModuleBody' && type !== 'ExpressionBody'
}

/** `getUser` for `getUser(1)`, `api.load` for `api.load()`; null for what has no short name. */
export function calleeOf(call: Node): string | null {
  const callee = call.CallExpression as Node | undefined
  if (callee?.type !== 'IdentifierReference' && callee?.type !== 'MemberExpression') return null
  const text = callee.sourceText
  return text.length <= 40 && !/[\s(]/.test(text) ? text : null
}

/** The last name of a callee: `load` for `api.load`. */
export function lastName(call: Node): string {
  return calleeOf(call)?.split('.').at(-1) ?? ''
}

export function lineOf(node: Node): number {
  return node.location.start.line
}

/** A block or body with nothing in it, not even a comment. */
export function isEmpty({ sourceText }: Node): boolean {
  return /^\{\s*\}$/.test(sourceText)
}
