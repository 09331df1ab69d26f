/**
 * Where a function that is running stands, as V8 says it in a stack: at the name that it calls, at `new`, at the
 * property that it can not read. Source: the positions that V8's parser gives its nodes (src/parsing/parser-base.h).
 */
import { CallSite, type ExecutionContext, ObjectValue, type ParseNode } from '@engine262/engine262'
import { nameOf } from '../short-text.ts'
import { chainOf, failingAccess, patternStart } from './access-wording.ts'

/** A line and a column of the text that was run, both from 1. */
export type Place = { line: number; column: number }
type Node = ParseNode & Record<string, unknown>
type Pending = CallSite & { pending?: Node[]; made?: { last: Node; node: Node } }

/** The engine remembers one call for each function that runs, and forgets it when an argument was a call too. */
export function rememberCalls(): void {
  const { prototype } = CallSite as { prototype: Pending }
  const { setCallLocation: set, clone } = prototype
  if (Object.hasOwn(prototype, 'pending')) return
  Object.defineProperty(prototype, 'pending', { value: undefined, writable: true })
  prototype.setCallLocation = function (this: Pending, node) {
    set.call(this, node)
    if (node !== null) {
      this.pending ??= []
      this.pending.push(node as Node)
    } else this.pending?.pop()
  }
  prototype.clone = function (this: Pending, context) {
    const copy = clone.call(this, context) as Pending
    if (this.pending !== undefined) copy.pending = [...this.pending]
    return copy
  }
}

/** Where it calls the function that runs in `above`. */
export function placeOfCall({ callSite }: ExecutionContext, above: ExecutionContext): Place | null {
  const last = callSite.lastNode as Node | null
  if (last === null) return null
  const name = above.Function instanceof ObjectValue ? nameOf(above.Function) : ''
  if (above.callSite.constructCall) {
    const node = constructing(callSite, last, name)
    return node === null ? startOf(last) : startOf(node)
  }
  if (name.startsWith('get ')) {
    const member = parentsOf(last).find(({ type }) => type === 'MemberExpression')
    if (member !== undefined) return nameIn(member)
  }
  const call = pendingCall(callSite, last)
  if (call !== null) return calledAt(call)
  const assignment =
    /^set\b/.test(name) && parentsOf(last).find(({ type }) => type === 'AssignmentExpression')
  if (assignment) return after(assignment, assignment.LeftHandSideExpression as Node)
  return optionalCall(last) ?? startOf(last)
}

/** Where it can not go on, for an error that the language itself throws. */
export function placeOfFault({ callSite }: ExecutionContext, said: string): Place | null {
  const last = callSite.lastNode as Node | null
  if (last === null) return null
  const parents = [last, ...parentsOf(last)]
  if (/ is not a function$/.test(said)) {
    const call = pendingCall(callSite, last)
    if (call !== null) return calledAt(call)
  }
  if (/ is not a constructor$/.test(said)) {
    const made = parents.find(({ type }) => type === 'NewExpression')
    if (made !== undefined) return startOf(made)
  }
  if (/^Cannot (?:read|set|destructure) propert/.test(said)) {
    const access = failingAccess()
    if (access?.type === 'read') return nameIn(access.node)
    if (access?.type === 'pattern') return startOf(patternStart(access.node))
  }
  if (/^Cannot (?:set|assign to|add|define) |^Assignment to constant/.test(said)) {
    const assignment = parents.find(({ type }) => type === 'AssignmentExpression')
    if (assignment !== undefined) return after(assignment, assignment.LeftHandSideExpression as Node)
  }
  if (/ is not defined$/.test(said) && last.type !== 'IdentifierReference') {
    const assignment = parents.find(({ type }) => type === 'AssignmentExpression')
    if (assignment !== undefined) return after(assignment, assignment.LeftHandSideExpression as Node)
  }
  if (/ is not iterable$/.test(said)) {
    const whole = chainOf(last)
    return whole.type === 'MemberExpression' ? nameIn(whole) : startOf(whole)
  }
  const deletes = /^Cannot delete /.test(said) && parents.find(({ type }) => type === 'UnaryExpression')
  if (deletes) return startOf(deletes)
  if (/BigInt|by zero|Symbol value|'in' operator|'instanceof'/.test(said)) {
    const binary = parents.find((node) => leftOf(node) !== undefined)
    if (binary !== undefined) return after(binary, leftOf(binary) as Node)
  }
  return startOf(last)
}

/** Where it waits. */
export function placeOfAwait({ callSite }: ExecutionContext): Place | null {
  const last = callSite.lastNode as Node | null
  if (last === null) return null
  const waiting = [last, ...parentsOf(last)].find(
    ({ type, await: awaits }) => type === 'AwaitExpression' || awaits === true,
  )
  return startOf(waiting ?? last)
}

export function lastPlace({ callSite }: ExecutionContext): Place | null {
  return callSite.lastNode === null ? null : startOf(callSite.lastNode as Node)
}

/** The functions' bodies end the way up: what is outside of them is not being evaluated here. */
function parentsOf(node: Node): Node[] {
  const found: Node[] = []
  for (let at = node.parent as Node | undefined; at !== undefined; at = at.parent as Node | undefined) {
    if (at.type.endsWith('Body')) break
    found.push(at)
  }
  return found
}

/** The call that it is in the middle of. */
function pendingCall(site: Pending, last: Node): Node | null {
  const call = site.pending?.at(-1)
  return call !== undefined && isWithin(last, call) ? call : null
}

/** The `new` or `super` whose arguments were evaluated last and that makes something of this name. */
function constructing(site: Pending, last: Node, name: string): Node | null {
  const candidates = [last, ...parentsOf(last)].filter((node) => {
    if (node.type === 'SuperCall') return true
    if (node.type !== 'NewExpression') return false
    const callee = (node.MemberExpression as Node).sourceText
    return name === '' || callee === name || callee.endsWith(`.${name}`) || !/^[\w$.]+$/.test(callee)
  })
  // What was made of these arguments before was the inner one: `new Error(a, { cause: new Error(b) })`.
  const inner = site.made?.last === last ? candidates.indexOf(site.made.node) : -1
  const node = candidates[inner + 1] ?? candidates[0] ?? null
  if (node !== null) site.made = { last, node }
  return node
}

/** The method's name in `a?.method()`, which the engine evaluates without a call of its own. */
function optionalCall(last: Node): Place | null {
  const optional = [last, ...parentsOf(last)].find(({ type }) => type === 'OptionalExpression')
  let chain = optional?.OptionalChain as Node | null | undefined
  while (chain && !chain.Arguments) chain = chain.OptionalChain as Node | null
  const name = (chain?.OptionalChain as Node | null | undefined)?.IdentifierName as Node | null | undefined
  return name ? startOf(name) : null
}

function isWithin(node: Node, outer: Node): boolean {
  return (
    node.location.startIndex >= outer.location.startIndex && node.location.endIndex <= outer.location.endIndex
  )
}

/** A call stands at the last name of what it calls, and at its parenthesis where that does not end in a name. */
function calledAt(call: Node): Place {
  const callee = call.CallExpression as Node
  const name = /(?<![#\p{ID_Continue}$])[\p{ID_Continue}$]+$/u.exec(callee.sourceText)
  return name === null ? after(call, callee) : within(callee, name.index)
}

function nameIn(member: Node): Place {
  const name = (member.IdentifierName ?? member.PrivateIdentifier ?? null) as Node | null
  return name === null ? after(member, member.MemberExpression as Node) : startOf(name)
}

/** The operand on the left of an operator. */
function leftOf(node: Node): Node | undefined {
  if (!/^(?:Additive|Multiplicative|Exponentiation|Shift|Relational|Bitwise\w+)Expression$/.test(node.type))
    return undefined
  const left = node.A ?? node[node.type]
  return typeof left === 'object' && left !== null && 'location' in left ? (left as Node) : undefined
}

/** Where the next word begins after this part of the node. */
function after(node: Node, part: Node): Place {
  const offset = part.location.endIndex - node.location.startIndex
  const blank = /^(?:\s|\/\*.*?\*\/|\/\/.*\n)*/s.exec(node.sourceText.slice(offset))?.[0].length ?? 0
  return within(node, offset + blank)
}

function within(node: Node, offset: number): Place {
  const lines = node.sourceText.slice(0, offset).split('\n')
  const { line, column } = node.location.start
  const end = lines.at(-1)?.length ?? 0
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + end : end + 1 }
}

function startOf({ location: { start } }: Node): Place {
  return { line: start.line, column: start.column }
}
