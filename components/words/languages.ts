import german from '../../assets/public/_locales/de/messages.json' with { type: 'json' }
import english from '../../assets/public/_locales/en/messages.json' with { type: 'json' }
import { createWords, type Words } from './words.ts'

/** The languages that are complete; the first is for everybody else. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

const CATALOGS = { en: english, de: german } satisfies Record<Language, unknown>

const made = new Map<Language, Words>()

/** The words for a BCP 47 tag such as `de-AT`: the language that fits, else English. */
export function wordsFor(tag: string): Words {
  const wanted = tag.toLowerCase().split('-')[0]
  const language = LANGUAGES.find((one) => one === wanted) ?? LANGUAGES[0]
  const words = made.get(language) ?? createWords(language, CATALOGS[language], CATALOGS.en)
  made.set(language, words)
  return words
}
