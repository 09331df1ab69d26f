/** `connect(<your url>)`: a name in angle brackets, where the reader is to put a value. */
import { type Draft, textOf, withLines } from './draft.ts'
import { mapCode } from './regions.ts'

/** Where a value is given, and ended at once: no element, whose end stands further on. */
const PLACEHOLDER =
  /((?:[(,=:[]|\breturn|\bawait)\s*)<([A-Za-z][\w.-]*(?:[ _-][\w.-]+)*)>(?=\s*(?:[,);\]}]|$))/gm

/** It becomes a string that says the same. */
export function placeholders(draft: Draft): Draft | null {
  const text = mapCode(textOf(draft), (code) => code.replace(PLACEHOLDER, "$1'<$2>'"))
  return withLines(
    draft,
    text.split('\n'),
    'other',
    (count) => `A name in angle brackets stands for a value: it was put into quotes in ${count}.`,
  )
}
