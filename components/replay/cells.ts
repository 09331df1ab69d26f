/**
 * Two columns of a terminal: East Asian wide and fullwidth letters, and pictures. Source: Unicode Standard Annex 11, table
 * "East Asian Width", by blocks; emoji by their own property.
 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u
/** What has no width, or would turn the line around: format characters, among them those of text direction. */
const NOTHING = /^[\p{Cf}\p{Cc}\p{Mn}]+$/u
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Text as the columns that it takes in a terminal: the second one of a wide letter is empty. */
export function cellsOf(text: string): string[] {
  const cells: string[] = []
  for (const { segment } of letters.segment(text.replace(DIRECTION, ''))) {
    if (NOTHING.test(segment)) continue
    cells.push(segment)
    if (WIDE.test(segment)) cells.push('')
  }
  return cells
}

/** Text cut or filled to so many columns. What is cut ends in an ellipsis. */
export function fitted(text: string, columns: number): string {
  const cells = cellsOf(text)
  const cut = cells.length <= columns ? cells : [...whole(cells, columns - 1), '…']
  return cut.join('') + ' '.repeat(Math.max(0, columns - cut.length))
}

/** The first columns, without half of a wide letter. */
function whole(cells: readonly string[], columns: number): string[] {
  const first = cells.slice(0, columns)
  return cells[columns] === '' ? [...first.slice(0, -1), ' '] : first
}
