/** Names that a program reads and that nothing binds, by a scope analysis of its syntax tree. */
import { analyze, type Reference, type Scope } from 'eslint-scope'
import type { Identifier, Node, Program } from 'estree'
import { isAnotherOne } from '../host-members.ts'
import { isFunction, keyOf, nodesOf, parentsOf } from './walk.ts'

/** What Node gives every file, and what every function has. */
const GIVEN = new Set(['require', 'module', 'exports', '__dirname', '__filename', 'arguments'])

/** A name that says itself that nothing has it. */
const SAYS_SO =
  /^(?:missing|undefined\w|undeclared|un(?:known|defined|declared)(?:$|[A-Z_])|non?_?exist|not_?(?:defined|here|exist|declared)|does_?n[o']?t_?exist|(?:bla){2,}|(?:la){2,})/i

/** The program waits for errors that nobody catches. */
const HEARS_OF_ERRORS = /\bprocess\s*\.\s*(?:on|once|addListener)\s*\(\s*(['"`])uncaughtException\1/

export type FreeName = {
  name: string
  /** Where it is read, in the order of the text. */
  reads: Identifier[]
  /** It is given a value without being declared: in a module that is an error. */
  assigned: boolean
  /** Its value is asked for, in the order of the text, before it gets one: it comes from elsewhere. */
  readFirst: boolean
  /** Node has a global of this name, which is not meant. */
  foreign: boolean
}

export function freeNames(
  program: Program,
  text: string,
  module: boolean,
  globals: ReadonlySet<string>,
): { names: FreeName[]; parents: Map<Node, Node> } {
  const parents = parentsOf(program)
  const scopes = analyze(withDecorators(program), {
    ecmaVersion: 2022,
    sourceType: module ? 'module' : 'script',
    ignoreEval: true,
    fallback: 'iteration',
  })
  const foreign = foreignNames(scopes.globalScope?.through ?? [], parents)
  const found = new Map<string, FreeName>()
  for (const reference of scopes.globalScope?.through ?? []) {
    const identifier = reference.identifier as Identifier
    const { name } = identifier
    if ((globals.has(name) && !foreign.has(name)) || GIVEN.has(name)) continue
    if (isOutOfReach(reference)) continue
    const entry = found.get(name) ?? {
      name,
      reads: [],
      assigned: false,
      readFirst: false,
      foreign: foreign.has(name),
    }
    if (reference.isRead()) {
      entry.reads.push(identifier)
      entry.readFirst ||= !entry.assigned
    }
    if (reference.isWrite()) entry.assigned = true
    found.set(name, entry)
  }
  const ours = [...found.values()].filter(
    (each) =>
      each.reads.length + Number(each.assigned && module) > 0 &&
      (!each.assigned || each.readFirst || module) &&
      !isExpectedToBeMissing(each, text, parents) &&
      !isSetOnGlobal(each.name, text),
  )
  return { names: hasEval(program) ? [] : ours, parents }
}

/**
 * The same function declares it, with `const` or `let` in a block that has ended: the page's own mistake, and the
 * ReferenceError is what its reader would see.
 */
function isOutOfReach({ identifier, from }: Reference): boolean {
  const declares = (scope: Scope): boolean =>
    scope.variableScope === from.variableScope &&
    (scope.variables.some(
      (variable) =>
        variable.name === identifier.name && variable.defs.some(({ type }) => type === 'Variable'),
    ) ||
      scope.childScopes.some(declares))
  return from.variableScope.type === 'function' && declares(from.variableScope)
}

/** Globals of which the program asks only what the real ones do not have: `File.pickFile()` is another library's. */
function foreignNames(references: readonly Reference[], parents: Map<Node, Node>): ReadonlySet<string> {
  const members = new Map<string, string[]>()
  const written = new Set<string>()
  for (const { identifier } of references) {
    const parent = parents.get(identifier as Node)
    if (parent?.type !== 'MemberExpression' || parent.object !== identifier || parent.computed) continue
    const { name } = identifier as Identifier
    members.set(name, [...(members.get(name) ?? []), keyOf(parent)])
    if (!isOnlyRead(parent, parents)) written.add(name)
  }
  return new Set(
    [...members].flatMap(([name, asked]) => (!written.has(name) && isAnotherOne(name, asked) ? [name] : [])),
  )
}

/** A program that sets a member, or asks whether it is there, means the one that everybody has. */
function isOnlyRead(member: Node, parents: Map<Node, Node>): boolean {
  const use = parents.get(member)
  return (
    (use?.type === 'CallExpression' && use.callee === member) ||
    (use?.type === 'NewExpression' && use.callee === member)
  )
}

/** Decorators count as statements: the scope analysis does not go into them. */
function withDecorators(program: Program): Program {
  const decorators = [...nodesOf(program)].filter((node) => (node.type as string) === 'Decorator')
  return decorators.length === 0
    ? program
    : { ...program, body: [...decorators, ...program.body] as Program['body'] }
}

/** The program asks whether the name is there, waits for the error, or the page says that there will be one. */
function isExpectedToBeMissing({ name, reads }: FreeName, text: string, parents: Map<Node, Node>): boolean {
  if (SAYS_SO.test(name)) return true
  if (new RegExp(`(?<![\\w$])${escaped(name)} is not defined`).test(text)) return true
  if (HEARS_OF_ERRORS.test(text) && reads.every((read) => isOnlyCalled(read, parents))) return true
  return reads.some((read) => {
    const parent = parents.get(read)
    return (
      (parent?.type === 'UnaryExpression' && parent.operator === 'typeof') ||
      (/\bReferenceError\b/.test(text) && isInTry(read, parents))
    )
  })
}

/** A whole statement at the top level that hands nothing on and keeps nothing, such as `oops.oops()`. */
function isOnlyCalled(read: Node, parents: Map<Node, Node>): boolean {
  let at = read
  for (let up = parents.get(at); up !== undefined; at = up, up = parents.get(at)) {
    if (up.type === 'ExpressionStatement')
      return at.type === 'CallExpression' && parents.get(up)?.type === 'Program'
    const isMember = up.type === 'MemberExpression' && up.object === at
    const isCall = up.type === 'CallExpression' && up.callee === at && up.arguments.length === 0
    if (!isMember && !isCall) return false
  }
  return false
}

function isInTry(node: Node, parents: Map<Node, Node>): boolean {
  for (let child = node, at = parents.get(node); at !== undefined; child = at, at = parents.get(at)) {
    if (at.type === 'TryStatement' && at.block === child && at.handler !== null) return true
    if (isFunction(at)) return false
  }
  return false
}

function isSetOnGlobal(name: string, text: string): boolean {
  return new RegExp(`\\b(?:globalThis|window|global|self)\\s*\\.\\s*${escaped(name)}\\s*=(?!=)`).test(text)
}

/** Names may come from text that is only made when the program runs. */
function hasEval(program: Program): boolean {
  for (const node of nodesOf(program))
    if (
      node.type === 'WithStatement' ||
      (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'eval')
    )
      return true
  return false
}

function escaped(name: string): string {
  return name.replaceAll('$', '\\$')
}
