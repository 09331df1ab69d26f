/** Colours as a terminal gets them: stylizeWithColor and the default styles of Node's `util.inspect` (v24). */
import type { InspectOptions } from './options.ts'

export type Style =
  | 'special'
  | 'number'
  | 'bigint'
  | 'boolean'
  | 'undefined'
  | 'null'
  | 'string'
  | 'symbol'
  | 'date'
  | 'regexp'

/** The codes of ECMA-48's SGR that begin and end a style. */
const YELLOW = [33, 39] as const
const GREEN = [32, 39] as const
const STYLES: Record<Style, readonly [number, number]> = {
  special: [36, 39],
  number: YELLOW,
  bigint: YELLOW,
  boolean: YELLOW,
  undefined: [90, 39],
  null: [1, 22],
  string: GREEN,
  symbol: GREEN,
  date: [35, 39],
  regexp: [31, 39],
}

/** The text in the colour of what it is, where colours are wanted; a style that is not known changes nothing. */
export function coloured({ colors }: Pick<InspectOptions, 'colors'>, text: string, style: string): string {
  if (!colors || !Object.hasOwn(STYLES, style)) return text
  const [begin, end] = STYLES[style as Style]
  return `\u001b[${begin}m${text}\u001b[${end}m`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes begin with one.
const CODES = /\u001b\[[\d;]*m/g

export function withoutColours(text: string): string {
  return text.replaceAll(CODES, '')
}

/** Combining marks, joiners and variation selectors stand on what is before them. */
const NARROW = /[\p{Mn}\p{Me}\p{Cf}\u200b-\u200f]/u
/** Letters of East Asia and pictures take two columns. Source: Unicode Annex 11, wide and full-width. */
const WIDE =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** How many columns of a terminal the text takes: getStringWidth of Node. */
export function columnsOf(text: string): number {
  const plain = withoutColours(text)
  if (/^[\x20-\x7e]*$/.test(plain)) return plain.length
  let width = 0
  for (const character of plain.normalize('NFC')) {
    if (WIDE.test(character)) width += 2
    else if (!NARROW.test(character) && character >= ' ') width++
  }
  return width
}
