/** What can be read but not run as it stands: two alternatives with the same names, a function's body alone. */
import type { Node } from 'estree'
import { type Parsed, parseText } from './parse.ts'
import { type Draft, insert, report, textOf } from './repair/draft.ts'
import { refusalAt } from './repair/explain.ts'
import type { Refusal } from './types.ts'
import { childrenOf, isFunction, lineOf, ownNodesOf, rangeOf } from './walk.ts'

export type Shaped = { type: 'shaped'; draft: Draft; parsed: Parsed } | { type: 'refused'; refusal: Refusal }

/** Alternatives that a page shows in one block; more are not a snippet. */
const MAX_ALTERNATIVES = 8

export function shape(draft: Draft, parsed: Parsed, typescript: boolean): Shaped {
  let shaped: Shaped = { type: 'shaped', draft, parsed }
  for (let times = 0; shaped.type === 'shaped' && shaped.parsed.redeclared.length > 0; times += 1) {
    if (times === MAX_ALTERNATIVES) return redeclared(shaped.draft, shaped.parsed)
    shaped = inOwnBlock(shaped.draft, shaped.parsed, typescript)
  }
  if (shaped.type === 'refused') return shaped
  return (
    withMethod(shaped.draft, shaped.parsed, typescript) ??
    withFunction(shaped.draft, shaped.parsed, typescript)
  )
}

function redeclared(draft: Draft, { redeclared: [first] }: Parsed): Shaped {
  const { name, at } = first ?? { name: '', at: 0 }
  const index = textOf(draft).slice(0, at).split('\n').length - 1
  return { type: 'refused', refusal: refusalAt(draft, index, `${name} has already been declared above`) }
}

/** What declares a name again, and all that follows, is put into a block: each alternative then has its own. */
function inOwnBlock(draft: Draft, parsed: Parsed, typescript: boolean): Shaped {
  const [first] = parsed.redeclared
  const statement =
    first === undefined ? undefined : statementAt(parsed.program.body as Node[], first.at, draft)
  if (first === undefined || statement === undefined) return redeclared(draft, parsed)
  const index = lineOf(statement) - 1
  const blocked = insert(insert(draft, index, '{'), draft.lines.length + 1, '}')
  const message = `${first.name} is declared more than once: from here on the text was put into a block of its own.`
  const result = parseText(textOf(blocked), typescript)
  if (result.type === 'failed') return redeclared(draft, parsed)
  return {
    type: 'shaped',
    draft: report(blocked, 'other', draft.origin[index] ?? 1, message),
    parsed: result.parsed,
  }
}

/** What stands at an offset: at top level, or in a block that was put around an earlier alternative. */
function statementAt(body: Node[], at: number, draft: Draft): Node | undefined {
  const found = body.find((each) => {
    const [start, end] = rangeOf(each)
    return start <= at && at < end
  })
  const isOurs = found?.type === 'BlockStatement' && draft.origin[lineOf(found) - 1] === 0
  return isOurs ? statementAt(found.body, at, draft) : found
}

/** `return` or `yield` at top level: the text is the body of a function. */
function withFunction(draft: Draft, parsed: Parsed, typescript: boolean): Shaped {
  const outside = parsed.program.body
    .filter((statement) => !isFunction(statement as Node))
    .flatMap((statement) => [...ownNodesOf(statement as Node)])
  const left = outside.find(({ type }) => type === 'ReturnStatement' || type === 'YieldExpression')
  if (left === undefined) return { type: 'shaped', draft, parsed }
  const imports = parsed.program.body.findLastIndex(({ type }) => type === 'ImportDeclaration')
  const lastImport = parsed.program.body[imports]
  const start = lastImport?.loc?.end.line ?? 0
  const generator = outside.some(({ type }) => type === 'YieldExpression')
  const opened = insert(draft, start, `async function${generator ? '*' : ''} snippet() {`)
  const closed = insert(opened, opened.lines.length, '}')
  const result = parseText(textOf(closed), typescript)
  const word = left.type === 'ReturnStatement' ? 'returns' : 'yields'
  if (result.type === 'failed') {
    const why = `${left.type === 'ReturnStatement' ? 'return' : 'yield'} can only stand inside a function`
    return { type: 'refused', refusal: refusalAt(draft, lineOf(left) - 1, why) }
  }
  const message = `The text ${word} outside any function: it was taken for the body of one, snippet().`
  return {
    type: 'shaped',
    draft: report(closed, 'other', draft.origin[lineOf(left) - 1] ?? 1, message),
    parsed: result.parsed,
  }
}

/** `this.load()` outside any function: the text is the body of a method, whose class stands elsewhere. */
function withMethod(draft: Draft, parsed: Parsed, typescript: boolean): Shaped | null {
  const { body } = parsed.program
  const called = (body as Node[]).flatMap((statement) => [...callsOnThis(statement)])
  const [first] = called
  const exports = body.some(({ type }) => type.startsWith('Export'))
  if (first === undefined || exports) return null
  const start = body.findLast(({ type }) => type === 'ImportDeclaration')?.loc?.end.line ?? 0
  const opened = insert(draft, start, 'class Snippet extends SnippetBase { async snippet() {')
  const closed = insert(opened, opened.lines.length, '} }')
  const result = parseText(textOf(closed), typescript)
  if (result.type === 'failed') return null
  const message = 'The text says this outside any function: it was taken for the body of a method, snippet().'
  return {
    type: 'shaped',
    draft: report(closed, 'other', draft.origin[lineOf(first) - 1] ?? 1, message),
    parsed: result.parsed,
  }
}

/** Calls of what `this` has where `this` is that of the whole text: arrow functions have none of their own. */
function* callsOnThis(node: Node): Generator<Node> {
  if (node.type === 'CallExpression' && startsAtThis(node.callee as Node)) yield node
  const hasItsOwn = isFunction(node) ? node.type !== 'ArrowFunctionExpression' : node.type === 'ClassBody'
  if (!hasItsOwn) for (const child of childrenOf(node)) yield* callsOnThis(child)
}

function startsAtThis(callee: Node): boolean {
  if (callee.type !== 'MemberExpression') return false
  return callee.object.type === 'ThisExpression' || startsAtThis(callee.object as Node)
}
