/** Longer ends than this are cut like any text, in characters: of what follows the first space, and of a last word. */
const LONGEST = { rest: 14, word: 6 } as const

/** The end of a label that tells it from its neighbours, with the space before it: ` (line 4)`, ` c0`, ` #12`; or nothing. */
export function tailOf(label: string): string {
  const first = label.indexOf(' ')
  if (first < 0) return ''
  if (label.length - first <= LONGEST.rest) return label.slice(first)
  const last = label.lastIndexOf(' ')
  return label.length - last <= LONGEST.word ? label.slice(last) : ''
}
