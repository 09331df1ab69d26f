/** Why a text cannot be read, in words for somebody who is learning the language. */
import type { Failure } from '../parse.ts'
import type { Refusal } from '../types.ts'
import { type Draft, textOf } from './draft.ts'

const REASONS: [code: RegExp, reason: string][] = [
  [/^UnterminatedString/, 'the string that starts here is never closed'],
  [/^UnterminatedTemplate/, 'the template that starts with ` is never closed'],
  [/^UnterminatedComment/, 'the comment that starts with /* is never closed'],
  [/^UnterminatedRegExp/, 'the regular expression that starts here is never closed'],
  [
    /^AwaitNotInAsyncContext|^AwaitUsingNotInAsyncContext/,
    'await is only valid in async functions and at the top level of modules',
  ],
  [
    /^AwaitBindingIdentifier|^AwaitExpressionFormalParameter/,
    'await cannot be a name or stand in parameters here',
  ],
  [/^IllegalBreakContinue/, 'break and continue can only stand inside a loop'],
  [/^DeclarationMissingInitializer/, 'this declaration needs a value: = and something after it'],
  [/^YieldNotInGeneratorFunction/, 'yield is only valid in generator functions'],
  [/^ForOfAsync/, 'for (async of ...) cannot be read'],
  [/^InvalidLhs/, 'this cannot be assigned to'],
  [/^MissingCatchOrFinally|^NoCatchOrFinally/, 'this try has no catch and no finally'],
  [/^MultipleDefaultsInSwitch/, 'a switch has at most one default'],
  [/^DuplicateConstructor/, 'a class has at most one constructor'],
  [/^StrictWith/, 'with cannot be used in modules and strict code'],
  [/^MissingPlugin/, 'this syntax is a proposal that engines do not know yet'],
]
const LONGEST = 60

export function explain(draft: Draft, failure: Failure): Refusal {
  const text = textOf(draft)
  const index = text.slice(0, failure.at).split('\n').length - 1
  const code = (draft.lines[index] ?? '').trim()
  return refusalAt(draft, index, reasonFor(failure, code, failure.at >= text.trimEnd().length))
}

/** A refusal that names the line of the page's text which the one at `index` came from. */
export function refusalAt(draft: Draft, index: number, why: string): Refusal {
  const line = draft.origin.slice(0, index + 1).findLast((each) => each > 0) ?? 1
  return { line, reason: `Line ${line}: ${why}.` }
}

function reasonFor({ code, message }: Failure, line: string, atEnd: boolean): string {
  const known = REASONS.find(([pattern]) => pattern.test(code))
  if (known !== undefined) return known[1]
  const shown = line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 3)}...`
  if (/^[A-Za-z][\w' ,-]+[.:!?]?$/.test(line) && /\w \w/.test(line))
    return `\`${shown}\` is words, not JavaScript`
  if (atEnd) return 'the code ends before it is finished'
  if (/^Missing semicolon|^Unexpected token$|^$/.test(message)) return `JavaScript cannot read \`${shown}\``
  return `JavaScript cannot read \`${shown}\`: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
}
