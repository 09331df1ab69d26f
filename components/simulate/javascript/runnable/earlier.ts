/**
 * What a block needs of the blocks above it on its page: not all of them, only the statements that make its names, and
 * what these need in turn. What an earlier block runs is its own business.
 */
import type { Node, Pattern, Program } from 'estree'
import { textOf } from './repair/draft.ts'
import { repair } from './repair/index.ts'
import { freeNames } from './scope.ts'
import { calledName, rangeOf } from './walk.ts'

export type Earlier = {
  /** Statements to put above the block, with a line that says where they come from. */
  lines: string[]
  /** Names of the block that they make. */
  names: string[]
  /** How many blocks they are taken from. */
  blocks: number
}

type Statement = { block: number; text: string; binds: string[]; reads: string[]; fills: string | null }

/** Methods that fill or set up what they are called on. */
const FILLS =
  /^(?:push|unshift|set|add|append|enqueue|on|once|use|get|post|put|patch|delete|register|subscribe|addEventListener|addListener)$/
const FROM = '// From an earlier block of this page:'

/** The parts of `before`, texts in reading order, that make these names. Null where none does. */
export function earlierFor(
  names: readonly string[],
  before: readonly string[],
  typescript: boolean,
): Earlier | null {
  const statements = before.flatMap((text, block) => statementsOf(text, block, typescript))
  const taken = closure(names, statements)
  if (taken.length === 0) return null
  const lines = taken.flatMap((each, index) => [
    ...(each.block === taken[index - 1]?.block ? [] : [...(index === 0 ? [] : ['']), FROM]),
    ...each.text.split('\n'),
  ])
  const made = new Set(taken.flatMap(({ binds }) => binds))
  return {
    lines: [...lines, ''],
    names: names.filter((name) => made.has(name)),
    blocks: new Set(taken.map(({ block }) => block)).size,
  }
}

function statementsOf(text: string, block: number, typescript: boolean): Statement[] {
  const repaired = repair(text, typescript)
  if (repaired.type === 'failed') return []
  const whole = textOf(repaired.draft)
  const { program } = repaired.parsed
  return program.body.flatMap((each) => {
    const statement = declarationOf(each as Node)
    const [from, to] = rangeOf(statement)
    const alone = { ...program, body: [statement] } as Program
    const reads = freeNames(alone, whole, true, new Set()).names.map(({ name }) => name)
    const found = {
      block,
      text: whole.slice(from, to),
      binds: bindsOf(statement),
      reads,
      fills: fillsOf(statement),
    }
    return found.binds.length > 0 || found.fills !== null ? [found] : []
  })
}

/** What is exported is declared all the same. */
function declarationOf(statement: Node): Node {
  const exported = statement.type === 'ExportNamedDeclaration' ? statement.declaration : null
  return exported ?? statement
}

function bindsOf(statement: Node): string[] {
  switch (statement.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return [statement.id.name]
    case 'VariableDeclaration':
      return statement.declarations.flatMap(({ id }) => namesOf(id))
    case 'ImportDeclaration':
      return statement.specifiers.map(({ local }) => local.name)
    default: {
      // Of TypeScript's declarations only an enum is a value.
      const { type, id } = statement as unknown as { type: string; id?: { name?: string } }
      return type === 'TSEnumDeclaration' && id?.name !== undefined ? [id.name] : []
    }
  }
}

function namesOf(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name]
    case 'ObjectPattern':
      return pattern.properties.flatMap((each) =>
        namesOf(each.type === 'RestElement' ? each.argument : (each.value as Pattern)),
      )
    case 'ArrayPattern':
      return pattern.elements.flatMap((each) => (each === null ? [] : namesOf(each)))
    case 'RestElement':
      return namesOf(pattern.argument)
    case 'AssignmentPattern':
      return namesOf(pattern.left)
    case 'MemberExpression':
      return []
  }
}

/** `config.url = 1`, `emitter.on('x', f)`: the name of what is filled. */
function fillsOf(statement: Node): string | null {
  if (statement.type !== 'ExpressionStatement') return null
  const { expression } = statement
  if (expression.type === 'AssignmentExpression') return rootOf(expression.left as Node)
  if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return null
  return FILLS.test(calledName(expression.callee)) ? rootOf(expression.callee) : null
}

function rootOf(node: Node): string | null {
  let at = node
  if (at.type !== 'MemberExpression') return null
  while (at.type === 'MemberExpression') at = at.object as Node
  return at.type === 'Identifier' ? at.name : null
}

/** In the order of the page. */
function closure(names: readonly string[], statements: readonly Statement[]): Statement[] {
  const taken = new Set<number>()
  const wanted = names.map((name) => ({ name, before: statements.length }))
  const take = (index: number) => {
    taken.add(index)
    // A function finds what is there when it is called, which may be made below it.
    for (const name of statements[index]?.reads ?? []) wanted.push({ name, before: index })
  }
  for (;;) {
    for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
      const { name, before } = next
      const binds = ({ binds }: Statement) => binds.includes(name)
      const above = statements.slice(0, before).findLastIndex(binds)
      const index = above >= 0 ? above : statements.findLastIndex(binds)
      if (index >= 0 && !taken.has(index)) take(index)
    }
    const made = new Set([...taken].flatMap((index) => statements[index]?.binds ?? []))
    const filling = statements.findIndex(
      ({ fills }, index) => fills !== null && made.has(fills) && !taken.has(index),
    )
    if (filling < 0) break
    take(filling)
  }
  return [...taken].sort((a, b) => a - b).flatMap((index) => statements[index] ?? [])
}
