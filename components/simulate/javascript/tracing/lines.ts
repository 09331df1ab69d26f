/** Where a program's execution can be followed: the statements and loop heads of its syntax tree. */
import type { ParseNode } from '@engine262/engine262'
import type { Line } from '../../../trace/index.ts'

/** For each node at which a step is told, its line. */
export type Steps = Map<ParseNode, Line>

const STATEMENTS: ReadonlySet<string> = new Set([
  'ExpressionStatement',
  'VariableStatement',
  'LexicalDeclaration',
  'UsingDeclaration',
  'AwaitUsingDeclaration',
  'ClassDeclaration',
  'ReturnStatement',
  'ThrowStatement',
  'IfStatement',
  'SwitchStatement',
  'ForOfStatement',
  'ForInStatement',
  'ForAwaitStatement',
  'BreakStatement',
  'ContinueStatement',
  'ExpressionBody',
])
/** Expressions of a loop's head that are evaluated for each turn. */
const HEADS: Record<string, string[]> = {
  ForStatement: [
    'LexicalDeclaration',
    'VariableDeclarationList',
    'Expression_a',
    'Expression_b',
    'Expression_c',
  ],
  WhileStatement: ['Expression'],
  DoWhileStatement: ['Expression'],
}
/** Fields of a node that are no children. */
const NO_CHILDREN: ReadonlySet<string> = new Set(['parent', 'location', 'sourceText', 'type', 'strict'])

/** The steps of a program. */
export function stepsOf(root: ParseNode): Steps {
  const steps: Steps = new Map()
  const seen = new Set<object>()
  const queue: object[] = [root]
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    const { type } = node as ParseNode
    if (STATEMENTS.has(type) || isCaught(node as ParseNode))
      steps.set(node as ParseNode, lineOf(node as ParseNode))
    for (const field of HEADS[type] ?? []) {
      const head = (node as Record<string, unknown>)[field]
      if (isNode(head)) steps.set(head, lineOf(head))
    }
    for (const [field, child] of Object.entries(node)) {
      if (NO_CHILDREN.has(field)) continue
      if (Array.isArray(child)) queue.push(...child.filter(isObject))
      else if (isNode(child)) queue.push(child)
    }
  }
  return steps
}

/** The block of a `catch`: it is told that the error arrives there, and no step. */
export function isCaught({ type, parent }: ParseNode): boolean {
  return type === 'Block' && parent?.type === 'Catch'
}

export function lineOf(node: ParseNode): Line {
  return node.location.start.line
}

function isNode(value: unknown): value is ParseNode {
  return isObject(value) && 'location' in value && 'type' in value
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
