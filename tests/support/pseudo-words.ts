import english from '../../assets/public/_locales/en/messages.json'
import { type Catalog, createWords, type Words, wordsFor } from '../../components/words/index.ts'

/** Chrome's and Android's tag for a language that nobody speaks and that is written from right to left. */
export const PSEUDO = 'ar-XB'
/** How much longer than English a message may be; German is a third longer on the average. */
const LONGER = 0.4
/** What every message begins and ends with: where one of them is not seen, something is cut off. */
export const BRACKETS = ['⟦', '⟧'] as const

const ACCENTED: Record<string, string> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
}

/** English with accents, longer, in brackets, from right to left: what is not translated or too narrow is seen. */
export function pseudoWords(): Words {
  const catalog = Object.fromEntries(
    Object.entries(english).map(([key, { message }]) => [key, { message: pseudo(key, message) }]),
  )
  // The digits of English: how numbers look is not what this is for.
  return createWords(`${PSEUDO}-u-nu-latn`, catalog as Catalog, english)
}

/** The words of a language, or of none. */
export function wordsOf(tag: string): Words {
  return tag === PSEUDO ? pseudoWords() : wordsFor(tag)
}

function pseudo(key: string, message: string): string {
  const accented = message
    .split(/(\{\w+\}|`[^`]*`)/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : piece.replace(/[a-z]/g, (letter) => ACCENTED[letter] ?? letter),
    )
    .join('')
  // Terms are looked for within messages; parts stand in others.
  if (/^(?:term|part|label|why)_/.test(key)) return accented
  const more = '~'.repeat(Math.ceil((message.replace(/\{\w+\}/g, '').length * LONGER) / 6))
  const words = more === '' ? '' : ` ${[...more].map(() => 'lõŕém').join(' ')}`
  return `${BRACKETS[0]}${accented}${words}${BRACKETS[1]}`
}
