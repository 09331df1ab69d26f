/** What a program does with a name: the nearest thing to a type that text without types has. */
import type { Identifier, Node } from 'estree'
import { calledName, type FunctionNode, isFunction, keyOf, nodesOf } from './walk.ts'

export type UseKind =
  | 'called'
  | 'called-with-milliseconds'
  | 'constructed'
  | 'awaited'
  | 'iterated'
  | 'async-iterated'
  | 'list'
  | 'objects'
  | 'filled'
  | 'functions'
  | 'promises'
  | 'number'
  | 'milliseconds'
  | 'text'
  | 'url'
  | 'json'
  | 'member'
  | 'element'
  | 'error-first'

const LIST_MEMBERS = new Set(
  'map forEach filter reduce push pop shift unshift slice splice concat some every find join entries sort flatMap'.split(
    ' ',
  ),
)
/** Of a list only if they are given a function, or something that may be one: `query.find({ id })` is none. */
const CALLING_BACK = /^(?:map|forEach|filter|reduce|some|every|find|flatMap)$/
const TEXT_MEMBERS = new Set(
  'toUpperCase toLowerCase trim split startsWith endsWith charAt padStart repeat replace'.split(' '),
)
/** Of texts, numbers, lists and promises. */
const NO_PARTS =
  /^(?:length|then|catch|finally|to[A-Z]\w*|trim|split|startsWith|endsWith|charAt|pad\w+|repeat|replace\w*|match|includes|slice|map|forEach|filter|join|at)$/
const ELEMENT_MEMBERS = new Set(
  'addEventListener classList innerHTML textContent innerText appendChild append remove style onclick disabled'.split(
    ' ',
  ),
)
const COMBINATORS = new Set(['all', 'race', 'any', 'allSettled'])
const FETCHING = new Set(['fetch', 'loadScript', 'loadImage', 'ajax', 'URL'])

/** Of a parameter or variable: everything below `root` that has its name. */
export function usesIn(root: Node, name: string, parents: Map<Node, Node>): Set<UseKind> {
  const reads = [...nodesOf(root)].filter(
    (node): node is Identifier => node.type === 'Identifier' && node.name === name,
  )
  return usesOf(reads, parents)
}

export function usesOf(reads: Node[], parents: Map<Node, Node>): Set<UseKind> {
  return new Set(reads.flatMap((read) => [...usesAt(read, parents), ...usesByCalled(read, parents)]))
}

/** Handed to one of the program's own functions: what that one does with its parameter, if it hands it to nobody. */
function usesByCalled(read: Node, parents: Map<Node, Node>): UseKind[] {
  const call = parents.get(read)
  if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return []
  const position = (call.arguments as Node[]).indexOf(read)
  const called = functionOf(call.callee.name, parents)
  const parameter = called?.params[position]
  if (called === null || parameter?.type !== 'Identifier') return []
  return [...nodesOf(called.body)].flatMap((node) =>
    node.type === 'Identifier' && node.name === parameter.name ? usesAt(node, parents) : [],
  )
}

export function functionOf(name: string, parents: Map<Node, Node>): FunctionNode | null {
  for (const [node, parent] of parents) {
    if (node.type === 'FunctionDeclaration' && node.id.name === name) return node
    const isNamed =
      parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier' && parent.id.name === name
    if (isNamed && isFunction(node)) return node
  }
  return null
}

function usesAt(node: Node, parents: Map<Node, Node>): UseKind[] {
  const parent = parents.get(node)
  if (parent === undefined) return []
  switch (parent.type) {
    case 'CallExpression':
      return parent.callee === node ? called(parent, parents) : given(parent, node)
    case 'NewExpression':
      return parent.callee === node ? ['constructed'] : calledName(parent.callee) === 'URL' ? ['url'] : []
    case 'AwaitExpression':
      return ['awaited']
    case 'ForOfStatement':
      if (parent.right !== node) return []
      return parent.await ? ['async-iterated'] : iterated(parent.left, parent.body)
    case 'SpreadElement':
      return ['iterated']
    case 'MemberExpression':
      return parent.object === node ? memberUse(parent, parents) : []
    case 'BinaryExpression':
      return binaryUse(parent.operator, parent.left === node ? parent.right : parent.left)
    case 'UpdateExpression':
      return ['number']
    case 'TemplateLiteral':
      return []
    case 'ChainExpression':
      return usesAt(parent, parents)
    default:
      return []
  }
}

function called(call: Extract<Node, { type: 'CallExpression' }>, parents: Map<Node, Node>): UseKind[] {
  const [first] = call.arguments
  const uses: UseKind[] = ['called']
  const outer = parents.get(call)
  const waited =
    outer?.type === 'AwaitExpression' ||
    (outer?.type === 'MemberExpression' && /^(?:then|finally)$/.test(keyOf(outer)))
  if (waited) uses.push('awaited')
  if (first?.type === 'Literal' && typeof first.value === 'number' && first.value >= 10)
    uses.push('called-with-milliseconds')
  if (isErrorFirst(call.arguments.at(-1))) uses.push('error-first')
  return uses
}

/** `f(..., (err, data) => ...)`. */
export function isErrorFirst(node: Node | undefined): boolean {
  const [first] = isFunction(node) ? node.params : []
  return first?.type === 'Identifier' && /^(?:e|err|error)$/i.test(first.name)
}

/** Handed to a call that says what it takes. */
function given(call: Extract<Node, { type: 'CallExpression' }>, node: Node): UseKind[] {
  const { callee } = call
  const name = calledName(callee)
  const position = (call.arguments as Node[]).indexOf(node)
  const onPromise =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise'
  if (onPromise && COMBINATORS.has(name)) return ['promises']
  if (/^set(?:Timeout|Interval)$/.test(name))
    return position === 0 ? ['called'] : position === 1 ? ['milliseconds'] : []
  if (FETCHING.has(name) && position === 0) return ['url']
  if (name === 'parse' && callee.type === 'MemberExpression') return ['json']
  if (name === 'from' && position === 0) return ['iterated']
  return []
}

/** `for (const job of jobs) await job()` takes functions. */
function iterated(left: Node, body: Node): UseKind[] {
  const pattern = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : left
  if (pattern?.type !== 'Identifier') return ['iterated']
  for (const node of nodesOf(body)) {
    if (
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      node.callee.name === pattern.name
    )
      return ['iterated', 'functions']
    if (
      node.type === 'AwaitExpression' &&
      node.argument.type === 'Identifier' &&
      node.argument.name === pattern.name
    )
      return ['iterated', 'promises']
  }
  return readsMembers(body, pattern.name) ? ['iterated', 'objects'] : ['iterated']
}

/** Its items have parts: `order.id`. What texts and lists have counts for nothing. */
function readsMembers(body: Node, item: string): boolean {
  return [...nodesOf(body)].some(
    (node) =>
      node.type === 'MemberExpression' &&
      node.object.type === 'Identifier' &&
      node.object.name === item &&
      !node.computed &&
      !NO_PARTS.test(keyOf(node)),
  )
}

function memberUse(member: Extract<Node, { type: 'MemberExpression' }>, parents: Map<Node, Node>): UseKind[] {
  const key = keyOf(member)
  if (/^(?:then|catch|finally)$/.test(key)) return ['awaited']
  if (ELEMENT_MEMBERS.has(key)) return ['element', 'member']
  if (TEXT_MEMBERS.has(key)) return ['text', 'member']
  if (!LIST_MEMBERS.has(key)) return key === 'length' ? ['list'] : ['member']
  const call = parents.get(member)
  if (/^(?:push|unshift)$/.test(key)) return ['list', 'filled']
  const outer = call === undefined ? undefined : parents.get(call)
  const chained = outer?.type === 'MemberExpression' && /^(?:then|catch|finally)$/.test(keyOf(outer))
  if (outer?.type === 'AwaitExpression' || chained) return ['member']
  const callback = call?.type === 'CallExpression' ? call.arguments[0] : undefined
  const isData = callback === undefined || callback.type === 'ObjectExpression' || callback.type === 'Literal'
  if (call?.type === 'CallExpression' && CALLING_BACK.test(key) && isData) return ['member']
  const parameter = isFunction(callback) ? callback.params[key === 'reduce' ? 1 : 0] : undefined
  if (parameter?.type !== 'Identifier' || callback === undefined) return ['list']
  for (const node of nodesOf(callback))
    if (
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      node.callee.name === parameter.name
    )
      return ['list', 'functions']
  return readsMembers(callback, parameter.name) ? ['list', 'objects'] : ['list']
}

function binaryUse(operator: string, other: Node): UseKind[] {
  if (/^(?:[-*/%<>]|[<>]=|\*\*)$/.test(operator)) return ['number']
  const number = other.type === 'Literal' && typeof other.value === 'number'
  return number ? ['number'] : []
}
