/** Curly quotes that stand for straight ones. */
import { type Draft, withLines } from './draft.ts'

const FAMILIES = [
  { straight: '"', curly: '“”„‟″' },
  { straight: "'", curly: '‘’‚‛′' },
]

/** Strings never go over a line's end here; only templates do, and the lines inside one are left alone. */
export function quotes(draft: Draft): Draft | null {
  let template = false
  const lines = draft.lines.map((line) => {
    const done = straighten(line, template)
    template = done.template
    return done.line
  })
  return withLines(
    draft,
    lines,
    'quotes',
    (count) => `Typographic quotation marks were replaced by straight ones in ${count}.`,
  )
}

function straighten(line: string, inTemplate: boolean): { line: string; template: boolean } {
  let template = inTemplate
  let result = ''
  let at = 0
  while (at < line.length) {
    const char = line.charAt(at)
    if (template || char === '`') {
      const end = line.indexOf('`', template ? at : at + 1)
      const upTo = end < 0 ? line.length : end + 1
      template = end < 0
      result += line.slice(at, upTo)
      at = upTo
      continue
    }
    if (char === '/' && line.charAt(at + 1) === '/') return { line: result + line.slice(at), template }
    const family = FAMILIES.find(({ straight, curly }) => char === straight || curly.includes(char))
    const string = family === undefined ? null : readString(line, at, family)
    if (string === null) {
      result += char
      at += 1
    } else {
      result += string.text
      at = string.end
    }
  }
  return { line: result, template }
}

type Family = { straight: string; curly: string }

/** The string that starts here, with straight quotes; null when nothing on this line ends it. */
function readString(
  line: string,
  start: number,
  { straight, curly }: Family,
): { text: string; end: number } | null {
  const opensStraight = line.charAt(start) === straight
  const plainEnd = opensStraight ? endOfPlain(line, start, straight) : -1
  if (plainEnd >= 0) return { text: line.slice(start, plainEnd), end: plainEnd }
  // What opens with a curly quote is closed by one, where there is one.
  const ends =
    !opensStraight && [...curly].some((char) => line.includes(char, start + 1)) ? curly : curly + straight
  for (let at = start + 1; at < line.length; at += 1) {
    const char = line.charAt(at)
    // An apostrophe inside a word ends nothing: ‘don’t’.
    const inWord = /\w/.test(line.charAt(at - 1)) && /\w/.test(line.charAt(at + 1))
    if (!ends.includes(char) || inWord) continue
    const inside = line.slice(start + 1, at)
    return { text: straight + inside.replaceAll(straight, `\\${straight}`) + straight, end: at + 1 }
  }
  return null
}

function endOfPlain(line: string, start: number, quote: string): number {
  for (let at = start + 1; at < line.length; at += 1) {
    if (line.charAt(at) === '\\') at += 1
    else if (line.charAt(at) === quote) return at + 1
  }
  return -1
}
