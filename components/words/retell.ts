/**
 * What is said in English elsewhere, by an engine's worker or in an error, in the language of the page: an English
 * message whose text fits is found, what stands in its places is read, and the same message is said with it.
 */
import type { Catalog, Slots, WordId, Words } from './words.ts'

/** Sentences; clauses that say why; what stands in their places; what is waited for or holds the loop. */
const KINDS = ['said', 'why', 'part', 'label'] as const
type Kind = (typeof KINDS)[number]
/** An English message as a pattern. `literal`: how many of its letters are its own. */
type Pattern = { id: string; text: RegExp; places: string[]; literal: number }

/** Places that hold a number; the others are text, in which numbers may stand. */
const NUMBERS = new Set(['n', 'count', 'most', 'all', 'turns', 'seconds', 'first', 'second', 'from', 'to'])
/** Texts that are kept, so that the same label is not looked for at each frame. */
const KEPT = 1_000

/** `english`: the messages as they are said elsewhere. What fits none of them is left as it is. */
export function createRetell(english: Catalog, words: () => Words): (text: string) => string {
  let patterns: Record<Kind, Pattern[]> | null = null
  const kept = new Map<string, string>()

  function find(kind: Kind, text: string): { id: WordId; found: [string, string][] } | null {
    patterns ??= patternsOf(english)
    let best: { pattern: Pattern; values: string[] } | null = null
    for (const pattern of patterns[kind]) {
      if (best && pattern.literal <= best.pattern.literal) continue
      const values = pattern.text.exec(text)
      if (values) best = { pattern, values: values.slice(1) }
    }
    if (!best) return null
    const { places, id } = best.pattern
    return { id: id as WordId, found: places.map((place, index) => [place, best.values[index] ?? '']) }
  }

  function tell(kind: Kind, text: string): string | null {
    const fits = find(kind, text)
    if (!fits) return null
    const slots: Slots = {}
    for (const [place, value] of fits.found) slots[place] = fill(place, value)
    return words().text(fits.id, slots)
  }

  function fill(place: string, value: string): string | number {
    if (NUMBERS.has(place)) {
      const read = Number(value.replaceAll(',', ''))
      return place === 'n' ? read : words().number(read)
    }
    if (place === 'names') return list(value.split(/, (?:and )?| and /))
    // `a = 1, b = [1, 2] and c = 3`: what is given may have commas of its own.
    if (place === 'args') return list(value.split(/(?:, | and )(?=[\w$]+ = )/))
    if (place === 'clauses')
      return value
        .split('; ')
        .map((each) => tell('part', each) ?? each)
        .join('; ')
    if (place === 'reason') return because(value) ?? value
    return tell('part', value) ?? tell('label', value) ?? measured(value)
  }

  function list(items: string[]): string {
    return words().list(items.map((each) => tell('part', each) ?? each))
  }

  /** `1.5 s` and the like, with the decimals of the language. */
  function measured(value: string): string {
    return /^\d+\.\d+ (?:s|ms|min|h)$/.test(value)
      ? value.replace(/^\d+\.\d+/, (digits) => words().number(Number(digits)))
      : value
  }

  /** A clause that stands as a sentence: its first letter is a capital, and a full stop ends it. */
  function because(text: string): string | null {
    const clause = text.replace(/\.$/, '')
    const told = tell('why', clause) ?? tell('why', clause.charAt(0).toLowerCase() + clause.slice(1))
    return told && `${told.charAt(0).toUpperCase()}${told.slice(1)}.`
  }

  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const told = because(text) ?? tell('said', text) ?? tell('label', text) ?? text
    if (kept.size >= KEPT) kept.clear()
    kept.set(text, told)
    return told
  }
}

function patternsOf(english: Catalog): Record<Kind, Pattern[]> {
  const patterns: Record<Kind, Pattern[]> = { said: [], why: [], part: [], label: [] }
  for (const [key, { message }] of Object.entries(english)) {
    const kind = KINDS.find((each) => key.startsWith(`${each}_`))
    if (kind === undefined) continue
    const places: string[] = []
    let literal = 0
    const text = message
      .split(/\{(\w+)\}/)
      .map((piece, index) => {
        if (index % 2 === 1) {
          places.push(piece)
          return NUMBERS.has(piece) ? '(\\d[\\d,.]*)' : '(.+?)'
        }
        literal += piece.length
        return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      })
      .join('')
    const id = key.replace(/_(?:zero|one|two|few|many|other)$/, '')
    patterns[kind].push({ id, text: new RegExp(`^${text}$`, 's'), places, literal })
  }
  return patterns
}
