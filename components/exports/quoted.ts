import { QUOTED_CHARACTERS } from './limits.ts'

/** Printed text as one short piece between quotes: line ends are spaces, and what is long is cut. */
export function quoted(text: string): string {
  return `"${oneLine(text, QUOTED_CHARACTERS)}"`
}

/** Text on one line without control characters, of at most so many characters. */
export function oneLine(text: string, most: number): string {
  const letters = [...text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim()]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('')
}
