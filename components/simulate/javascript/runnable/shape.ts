/** What can be read but not run as it stands: two alternatives with the same names, a function's body alone. */
import type { Node } from 'estree'
import { type Parsed, parseText } from './parse.ts'
import { type Draft, insert, report, textOf } from './repair/draft.ts'
import { refusalAt } from './repair/explain.ts'
import type { Refusal } from './types.ts'
import { isFunction, lineOf, ownNodesOf } from './walk.ts'

export type Shaped = { type: 'shaped'; draft: Draft; parsed: Parsed } | { type: 'refused'; refusal: Refusal }

/** Alternatives that a page shows in one block; more are not a snippet. */
const MAX_ALTERNATIVES = 8

export function shape(draft: Draft, parsed: Parsed, typescript: boolean): Shaped {
  let shaped: Shaped = { type: 'shaped', draft, parsed }
  for (let times = 0; shaped.type === 'shaped' && shaped.parsed.redeclared.length > 0; times += 1) {
    if (times === MAX_ALTERNATIVES) return redeclared(shaped.draft, shaped.parsed)
    shaped = inOwnBlock(shaped.draft, shaped.parsed, typescript)
  }
  return shaped.type === 'shaped' ? withFunction(shaped.draft, shaped.parsed, typescript) : shaped
}

function redeclared(draft: Draft, { redeclared: [first] }: Parsed): Shaped {
  const { name, at } = first ?? { name: '', at: 0 }
  const index = textOf(draft).slice(0, at).split('\n').length - 1
  return { type: 'refused', refusal: refusalAt(draft, index, `${name} has already been declared above`) }
}

/** What declares a name again, and all that follows, is put into a block: each alternative then has its own. */
function inOwnBlock(draft: Draft, parsed: Parsed, typescript: boolean): Shaped {
  const [first] = parsed.redeclared
  const statement = parsed.program.body.find((each) => {
    const { start, end } = each as Node & { start: number; end: number }
    return first !== undefined && start <= first.at && first.at < end
  }) as Node | undefined
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
