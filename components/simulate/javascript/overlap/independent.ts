/** Which calls of a program may run beside each other: those that share nothing that one of them changes. */
import type { CallExpression, Node, Program } from 'estree'
import { calledName, type FunctionNode, isFunction, keyOf, nodesOf } from '../runnable/walk.ts'

/** Methods that change an object, or whose order others see. */
const CHANGING = new Set(
  `acquire add append appendFile appendFileSync clear close commit connect copyWithin create delete destroy
  dispatchEvent emit end enqueue fill flush insert insertMany insertOne kill listen lock next open patch pop post
  postMessage publish push put query release remove removeItem reverse rollback save send set setItem shift sort splice
  start stop terminate transaction unlink unlock unshift update updateOne upsert write writeFile writeFileSync`.split(
    /\s+/,
  ),
)
/** Functions whose order somebody sees. */
const ORDERED = new Set(['prompt', 'confirm', 'alert', 'question'])
/** Calls of the host and of libraries that only read. */
const READING = new Set(['fetch', 'readFile', 'get', 'getItem', 'findOne', 'findById', 'stat'])

export class Calls {
  /** The program's own functions, by name where the name stands for one only. */
  private readonly functions = new Map<string, FunctionNode | null>()
  private readonly known = new Map<string, boolean>()

  constructor(program: Program) {
    for (const node of nodesOf(program)) {
      const [name, made] = definedBy(node)
      if (name !== '' && made !== undefined) this.functions.set(name, this.functions.has(name) ? null : made)
    }
  }

  /** Neither changes what others see nor waits for them, and depends on nothing but its arguments. */
  independent(node: Node): node is CallExpression {
    if (node.type !== 'CallExpression') return false
    if (node.arguments.some((argument) => [...nodesOf(argument)].some(matters))) return false
    const name = calledName(node.callee)
    if (this.functions.has(name)) return this.sharesNothing(name)
    return READING.has(name) && !asksToChange(node)
  }

  /** What it does can be seen while it runs. */
  prints(node: Node): boolean {
    const made = node.type === 'CallExpression' ? this.functions.get(calledName(node.callee)) : null
    return made != null && [...nodesOf(made.body)].some(isPrint)
  }

  private sharesNothing(name: string): boolean {
    const before = this.known.get(name)
    if (before !== undefined) return before
    // A function that calls itself is what the rest of it is.
    this.known.set(name, true)
    const made = this.functions.get(name)
    const fine = made != null && !made.generator && this.allFine(made)
    this.known.set(name, fine)
    return fine
  }

  private allFine(made: FunctionNode): boolean {
    const names = declaredIn(made)
    const own = madeIn(made)
    return [...nodesOf(made.body)].every((node) => this.isFine(node, names, own))
  }

  private isFine(node: Node, names: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
    switch (node.type) {
      case 'YieldExpression':
        return false
      case 'AssignmentExpression':
        return isOwn(node.left, names, own)
      case 'UpdateExpression':
        return isOwn(node.argument, names, own)
      case 'CallExpression': {
        const name = calledName(node.callee)
        if (ORDERED.has(name) || asksToChange(node)) return false
        if (this.functions.has(name) && !this.sharesNothing(name)) return false
        return !CHANGING.has(name) || node.callee.type !== 'MemberExpression' || own.has(baseOf(node.callee))
      }
      default:
        return true
    }
  }
}

function definedBy(node: Node): [name: string, made: FunctionNode | undefined] {
  if (node.type === 'FunctionDeclaration') return [node.id?.name ?? '', node]
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && isFunction(node.init))
    return [node.id.name, node.init]
  if ((node.type === 'Property' || node.type === 'MethodDefinition') && isFunction(node.value as Node))
    return [keyOf(node), node.value as FunctionNode]
  return ['', undefined]
}

/** An argument in which more happens than that it is read. */
function matters({ type }: Node): boolean {
  return /^(?:CallExpression|NewExpression|AwaitExpression|AssignmentExpression|UpdateExpression|YieldExpression)$/.test(
    type,
  )
}

export function isPrint(node: Node): boolean {
  return node.type === 'CallExpression' && baseOf(node.callee) === 'console'
}

/** A request that is no mere question: `{ method: 'POST' }`. */
function asksToChange({ arguments: args }: Extract<Node, { type: 'CallExpression' }>): boolean {
  return args.some(
    (argument) =>
      argument.type === 'ObjectExpression' &&
      argument.properties.some((each) => each.type === 'Property' && keyOf(each) === 'method'),
  )
}

/** `a` for `a.b.c`; empty where it begins with something else than a name. */
export function baseOf(node: Node): string {
  if (node.type === 'MemberExpression') return baseOf(node.object as Node)
  return node.type === 'Identifier' ? node.name : ''
}

/** A variable that it declares, or a part of an object that it made. */
function isOwn(target: Node, names: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  if (target.type === 'MemberExpression') return own.has(baseOf(target))
  return [...namesStored(target)].every((name) => names.has(name))
}

function declaredIn(made: FunctionNode): Set<string> {
  const names = new Set<string>()
  for (const node of nodesOf(made)) {
    if (node.type === 'VariableDeclarator') for (const name of namesStored(node.id)) names.add(name)
    if (isFunction(node))
      for (const each of node.params) for (const name of namesStored(each as Node)) names.add(name)
  }
  return names
}

/** Names of values of its own making: what it is given, or finds elsewhere, others see. */
function madeIn(made: FunctionNode): Set<string> {
  const names = new Set<string>()
  for (const node of nodesOf(made.body))
    if (
      node.type === 'VariableDeclarator' &&
      node.id.type === 'Identifier' &&
      /^(?:ArrayExpression|ObjectExpression|Literal|TemplateLiteral|NewExpression)$/.test(
        node.init?.type ?? '',
      )
    )
      names.add(node.id.name)
  return names
}

/** Names that a pattern binds, or that an assignment writes. */
export function* namesStored(node: Node): Generator<string> {
  switch (node.type) {
    case 'Identifier':
      yield node.name
      break
    case 'ObjectPattern':
      for (const each of node.properties)
        yield* namesStored(each.type === 'Property' ? each.value : each.argument)
      break
    case 'ArrayPattern':
      for (const each of node.elements) if (each !== null) yield* namesStored(each)
      break
    case 'AssignmentPattern':
      yield* namesStored(node.left)
      break
    case 'RestElement':
      yield* namesStored(node.argument)
      break
  }
}
