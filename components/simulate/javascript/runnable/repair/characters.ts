/** Characters that a page puts in place of those that JavaScript knows. Strings and comments keep theirs. */
import { type Draft, textOf, withLines } from './draft.ts'
import { codeOnly, mapCode } from './regions.ts'

/** Spaces that only look like spaces, and characters of no width; U+FEFF and most wide spaces JavaScript accepts. */
const SPACES = /[\u2000-\u200a\u202f\u205f\u3000\u1680\u00a0]/g
const NOTHING = /[\u00ad\u200b-\u200f\u2060\u2061\ufeff\ufffc]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g
const SIGNS: [RegExp, string][] = [
  // A blog engine makes one dash of two minus signs: `i–;` counts down, `a – b` is a difference.
  [/(?<=[\w$)\]])[\u2013\u2014](?=\s*[;)\]]|\s*$)/gm, '--'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u21d2\u2192]/g, '=>'],
  [/\u2264/g, '<='],
  [/\u2265/g, '>='],
  [/\u2260/g, '!=='],
  [/\u00d7/g, '*'],
  [/[\uff01-\uff5e]/g, ''],
]
const ENTITY = /&(?:(lt)|(gt)|(amp)|(?:quot|#34|#x22)|(apos|#39|#x27)|(nbsp|#160)|(#123)|(#125));/gi
const ENTITY_CHARACTERS = ['<', '>', '&', "'", ' ', '{', '}']
const FULL_WIDTH = 0xfee0

export function spaces(draft: Draft): Draft | null {
  const lines = splitAs(
    draft,
    mapCode(textOf(draft), (code) => code.replace(NOTHING, '').replace(CONTROL, '').replace(SPACES, ' ')),
  )
  return withLines(
    draft,
    lines,
    'whitespace',
    (count) => `Spaces or invisible characters that JavaScript does not accept were replaced in ${count}.`,
  )
}

/** Dashes, ellipses, signs and full-width punctuation that a word processor or an input method made. */
export function signs(draft: Draft): Draft | null {
  const lines = splitAs(
    draft,
    mapCode(textOf(draft), (code) =>
      SIGNS.reduce(
        (text, [sign, plain]) =>
          text.replace(sign, (found) => plain || String.fromCharCode(found.charCodeAt(0) - FULL_WIDTH)),
        code,
      ),
    ),
  )
  return withLines(
    draft,
    lines,
    'other',
    (count) => `Typographic signs (such as a long dash for a minus) were replaced in ${count}.`,
  )
}

/** HTML entities shown as text. Found in code, they are replaced in strings and comments as well. */
export function entities(draft: Draft): Draft | null {
  if (!hasEntities(textOf(draft))) return null
  // Some pages escape twice.
  const lines = draft.lines.map((line) => decode(decode(line)))
  return withLines(
    draft,
    lines,
    'entity',
    (count) => `HTML entities such as &lt; were replaced by their characters in ${count}.`,
  )
}

/** Whether an entity stands where code stands: nobody writes `&lt;` there, though JavaScript may accept it. */
export function hasEntities(text: string): boolean {
  return text.search(ENTITY) >= 0 && codeOnly(text).search(ENTITY) >= 0
}

function decode(line: string): string {
  return line.replace(ENTITY, (_, ...groups: (string | undefined)[]) => {
    const at = groups.slice(0, ENTITY_CHARACTERS.length).findIndex((group) => group !== undefined)
    return ENTITY_CHARACTERS[at] ?? '"'
  })
}

/** A change of code never adds or takes a line; if it did, the old lines are kept. */
function splitAs(draft: Draft, text: string): string[] {
  const lines = text.split('\n')
  return lines.length === draft.lines.length ? lines : draft.lines
}
