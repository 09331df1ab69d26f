/** What statements do, as far as it matters for moving a call before them. */
import type { AwaitExpression, Node } from 'estree'
import { calledName, isFunction, nodesOf, ownNodesOf } from '../runnable/walk.ts'
import { baseOf, type Calls, isPrint, namesStored } from './independent.ts'

/** What may be called beside an await without it mattering when: it looks at nothing that others change. */
const HARMLESS = new Set(
  `push String Number Boolean stringify parse join map filter slice concat toFixed toUpperCase toLowerCase trim
  padStart padEnd entries keys values from max min round floor ceil repeat reduce flat includes isArray time timeEnd`.split(
    /\s+/,
  ),
)
/** What runs more than once, or not at all. */
const NOT_ONCE = /^(?:ConditionalExpression|LogicalExpression|ChainExpression)$/

/** The awaits of a simple statement that are all independent of each other; null where anything else in it matters. */
export function awaitsIn(statement: Node, calls: Calls): AwaitExpression[] | null {
  if (!/^(?:ExpressionStatement|VariableDeclaration|ReturnStatement)$/.test(statement.type)) return null
  const found: AwaitExpression[] = []
  for (const node of ownNodesOf(statement)) {
    if (node.type === 'AwaitExpression') found.push(node)
    if (NOT_ONCE.test(node.type) && [...nodesOf(node)].some(({ type }) => type === 'AwaitExpression'))
      return null
  }
  if (!found.every(({ argument }) => calls.independent(argument))) return null
  return isHarmless(
    statement,
    found.map(({ argument }) => argument),
  )
    ? found
    : null
}

/** Nothing in it minds when it runs, apart from these calls. */
export function isHarmless(statement: Node, apart: readonly Node[] = []): boolean {
  return [...nodesOf(statement)].every((node) => {
    if (node.type === 'YieldExpression' || node.type === 'NewExpression') return false
    if (node.type === 'AssignmentExpression') return node.left.type !== 'MemberExpression'
    if (node.type !== 'CallExpression' || apart.includes(node)) return true
    return isPrint(node) || HARMLESS.has(calledName(node.callee))
  })
}

/** Names that a statement declares, writes, or adds to. */
export function namesChanged(statement: Node): Set<string> {
  const names = new Set<string>()
  for (const node of nodesOf(statement)) {
    if (node.type === 'VariableDeclarator') for (const name of namesStored(node.id)) names.add(name)
    if (node.type === 'AssignmentExpression') for (const name of namesStored(node.left)) names.add(name)
    if (node.type === 'UpdateExpression') names.add(baseOf(node.argument))
    if (node.type === 'CallExpression' && calledName(node.callee) === 'push') names.add(baseOf(node.callee))
  }
  return names
}

export function namesRead(node: Node): Set<string> {
  return new Set([...nodesOf(node)].flatMap((each) => (each.type === 'Identifier' ? [each.name] : [])))
}

export function areDisjoint(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return [...first].every((name) => !second.has(name))
}

/** Every list of statements that runs from its top to its end, except where a lock may be held or an error is looked for. */
export function* blocksOf(root: Node): Generator<readonly Node[]> {
  for (const node of nodesOf(root)) {
    if (node.type === 'Program') yield* inside(node.body as Node[])
    if (isFunction(node) && node.async && node.body.type === 'BlockStatement') yield* inside(node.body.body)
  }
}

function* inside(block: readonly Node[]): Generator<readonly Node[]> {
  yield block
  for (const statement of block) {
    const inner = statement.type === 'IfStatement' ? [statement.consequent, statement.alternate] : [statement]
    for (const each of inner) if (each?.type === 'BlockStatement') yield* inside(each.body)
    // What is awaited before anything fails is awaited all the same: only the part that looks for errors is another.
    if (statement.type === 'TryStatement') yield* inside(statement.block.body)
  }
}
