/** `new Promise` where none is needed: around async code, and around a promise. */
import type { ParseNode } from '@engine262/engine262'
import { errorInfoOf } from '../short-text.ts'
import { around, lineOf, type Node } from './nodes.ts'
import type { AsyncCall, Finding } from './types.ts'

/** The executor is an async function. */
export function asyncExecutor({ node, via, caller, promise }: AsyncCall): Finding | null {
  const made = around(node, ({ type }) => type === 'NewExpression')
  if (via !== 'Promise' || made === undefined) return null
  const { PromiseState: state, PromiseResult: result } = promise
  const { type, message } = errorInfoOf(result as never)
  const error = message === '' ? type : `${type}: ${message}`
  const text =
    state === 'rejected'
      ? `The executor of \`new Promise\` is an async function, and it threw ${error}: that rejects a promise which nobody has, and this one is never settled. Await in an async function instead, without \`new Promise\`.`
      : 'The executor of `new Promise` is an async function: an error in it would reject a promise that nobody has, and this one would never be settled. Await in an async function instead, without `new Promise`.'
  return { code: 'promise-constructor', text, lane: caller, line: lineOf(made) }
}

/** The executor does nothing but pass on what another promise gives. `body`: that of the executor. */
export function isAroundPromise(executor: ParseNode): boolean {
  const made = executor as Node
  const [resolve, reject] = names(made)
  const only = onlyExpression(made.ConciseBody as Node | undefined)
  if (resolve === undefined || only === undefined) return false
  return passesOn(only, resolve, reject)
}

/** `p.then(resolve)`, with `reject` as a second argument or in a `catch`. */
function passesOn(call: Node, resolve: string, reject: string | undefined): boolean {
  const [method, receiver] = methodOf(call)
  const args = (call.Arguments ?? []) as Node[]
  if (receiver === undefined || args.length === 0) return false
  if (method === 'catch')
    return args.length === 1 && calls(args[0], reject) && passesOn(receiver, resolve, reject)
  return method === 'then' && calls(args[0], resolve) && (args.length === 1 || calls(args[1], reject))
}

function methodOf(call: Node): [name: string, receiver: Node | undefined] {
  const callee = call.CallExpression as Node | undefined
  if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return ['', undefined]
  const { name } = (callee.IdentifierName ?? {}) as { name?: string }
  return [name ?? '', callee.MemberExpression as Node | undefined]
}

/** It is this function, or an arrow function that only calls it. */
function calls(handler: Node | undefined, name: string | undefined): boolean {
  if (handler === undefined || name === undefined) return false
  if (handler.type === 'IdentifierReference') return handler.name === name
  if (handler.type !== 'ArrowFunction') return false
  const only = onlyExpression(handler.ConciseBody as Node | undefined)
  const callee = only?.type === 'CallExpression' ? (only.CallExpression as Node) : undefined
  return callee?.type === 'IdentifierReference' && callee.name === name
}

/** What a body consists of, where that is a single expression. */
function onlyExpression(body: Node | undefined): Node | undefined {
  if (body?.type === 'ConciseBody') return (body.ExpressionBody as Node).AssignmentExpression as Node
  const [only, ...others] = (body?.FunctionStatementList ?? []) as Node[]
  if (others.length > 0 || only === undefined) return undefined
  return only.type === 'ExpressionStatement' || only.type === 'ReturnStatement'
    ? ((only.Expression as Node | null) ?? undefined)
    : undefined
}

function names({ ArrowParameters: parameters }: Node): (string | undefined)[] {
  return ((parameters ?? []) as Node[]).map(
    ({ BindingIdentifier: bound }) => (bound as { name?: string } | undefined)?.name,
  )
}
