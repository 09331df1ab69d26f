/** Names that stand for a web application, by how a program hands functions to them. */
import type { Node } from 'estree'
import type { Application } from './types.ts'
import { functionOf } from './uses.ts'
import { isFunction, keyOf } from './walk.ts'

const NAMES = /^(?:app|application|server|router|api|routes?|fastify|\w+(?:App|Router|Routes|Server))$/
const REGISTERS = /^(?:get|post|put|patch|delete|all|use|route|addHook|register|setErrorHandler)$/
const OF_FASTIFY = /^(?:addHook|register|setErrorHandler|decorate|inject)$/

/** Null where it is none, or where nothing is handed over that could be called. */
export function applicationOf(name: string, reads: Node[], parents: Map<Node, Node>): Application | null {
  if (!NAMES.test(name)) return null
  const calls = reads.flatMap((read) => {
    const member = parents.get(read)
    const call = member === undefined ? undefined : parents.get(member)
    const isCall =
      member?.type === 'MemberExpression' && call?.type === 'CallExpression' && call.callee === member
    const hands = isCall && (call.arguments as Node[]).some(({ type }) => type !== 'Literal')
    return hands && REGISTERS.test(keyOf(member))
      ? [{ key: keyOf(member), given: call.arguments as Node[] }]
      : []
  })
  if (calls.length === 0) return null
  const given = calls.flatMap((call) => call.given)
  const [first, second] = parametersOf(given, parents)
  if (name === 'fastify' || second === 'reply' || calls.some(({ key }) => OF_FASTIFY.test(key)))
    return 'fastify'
  return /^(?:ctx|context)$/.test(first ?? '') ? 'koa' : 'express'
}

/** The parameters of the first function that is handed over, also to what is called with it. */
function parametersOf(given: Node[], parents: Map<Node, Node>): string[] {
  for (const one of given) {
    const each = one.type === 'Identifier' ? (functionOf(one.name, parents) ?? one) : one
    if (isFunction(each)) return each.params.map((one) => (one.type === 'Identifier' ? one.name : ''))
    if (each.type === 'CallExpression') {
      const inner = parametersOf(each.arguments as Node[], parents)
      if (inner.length > 0) return inner
    }
  }
  return []
}
