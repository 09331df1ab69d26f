/** Makes a text readable as JavaScript, and says what it changed. README.md says by what rules. */
import { MAX_REPAIRED_LINES } from '../limits.ts'
import { type Failure, type Parsed, type ParseResult, parseText } from '../parse.ts'
import { asyncFunctions } from './async-functions.ts'
import { entities, hasEntities, signs, spaces } from './characters.ts'
import { commands, fences, hasFences } from './commands.ts'
import { emptyBodies, emptyValues } from './comments.ts'
import { type Draft, draftOf, type Step, textOf } from './draft.ts'
import { conditions, ellipses } from './ellipses.ts'
import { isData } from './foreign.ts'
import { hasScripts, scripts } from './markup.ts'
import { hasMarker, markedOutput, printedLines, trailingOutput } from './output.ts'
import { placeholders } from './placeholders.ts'
import { diff, lineNumbers, transcript } from './prompts.ts'
import { quotes } from './quotes.ts'
import {
  chainStart,
  closers,
  endOfBranch,
  extraClosers,
  functionExpression,
  methods,
  objectLiteral,
  properties,
} from './structure.ts'

export type Repaired =
  | { type: 'repaired'; draft: Draft; parsed: Parsed }
  | { type: 'failed'; draft: Draft; failure: Failure }

/** In this order, until the text can be read. */
const TEXT: Step[] = [
  fences,
  entities,
  scripts,
  markedOutput,
  spaces,
  lineNumbers,
  transcript,
  quotes,
  commands,
  signs,
  diff,
  printedLines,
  placeholders,
  conditions,
  ellipses,
  emptyBodies,
  emptyValues,
  asyncFunctions,
]
/** Each is tried alone, then two of them; what does not help is taken back. */
const STRUCTURE: Step[] = [
  chainStart,
  objectLiteral,
  functionExpression,
  methods,
  properties,
  endOfBranch,
  extraClosers,
  closers,
  trailingOutput,
]

export function repair(text: string, typescript: boolean): Repaired {
  const read = (draft: Draft) => parseText(textOf(draft), typescript)
  let draft = draftOf(text)
  let result = isWrapped(draft) || hasEntities(text) ? null : read(draft)
  if (draft.lines.length <= MAX_REPAIRED_LINES) {
    for (const step of TEXT) {
      if (result?.type === 'parsed') break
      const changed = step(draft)
      if (changed === null) continue
      draft = changed
      result = read(draft)
    }
  }
  result ??= read(draft)
  if (result.type === 'parsed') return { type: 'repaired', draft, parsed: result.parsed }
  return completed(draft, read) ?? { type: 'failed', draft, failure: result.failure }
}

/** JavaScript may accept these for something else: fences are templates, elements JSX, a heading is a label. */
function isWrapped(draft: Draft): boolean {
  return hasFences(draft) || hasScripts(draft) || hasMarker(draft)
}

function completed(draft: Draft, read: (draft: Draft) => ParseResult): Repaired | null {
  if (draft.lines.length > MAX_REPAIRED_LINES || isData(textOf(draft))) return null
  const once = STRUCTURE.flatMap((step) => {
    const changed = step(draft)
    return changed === null ? [] : [{ step, changed }]
  })
  const twice = function* () {
    for (const { step, changed } of once)
      for (const next of STRUCTURE) {
        const again = next === step ? null : next(changed)
        if (again !== null) yield again
      }
  }
  for (const each of [...once.map(({ changed }) => changed), ...twice()]) {
    const result = read(each)
    if (result.type === 'parsed') return { type: 'repaired', draft: each, parsed: result.parsed }
  }
  return null
}
