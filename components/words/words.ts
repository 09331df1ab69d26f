import type english from '../../assets/public/_locales/en/messages.json'
import { formatDuration } from './format-duration.ts'
import { createRetell } from './retell.ts'

type Key = keyof typeof english
/** The name of a message; where a number decides its form, without `_one`, `_other` and so on. */
export type WordId = Key extends infer K
  ? K extends `${infer Base}_${Intl.LDMLPluralRule}`
    ? Base
    : K
  : never
/** The names of the messages of one part of the product, without its prefix. */
export type WordOf<Part extends string> = WordId extends infer Id
  ? Id extends `${Part}_${infer Name}`
    ? Name
    : never
  : never
/** What is filled into a message's places. */
export type Slots = Record<string, string | number>
/** Messages in the form of a browser's `_locales`. */
export type Catalog = Record<string, { message: string }>

/** Prefixes of messages that say in other terms what those without say: `js_replay_created` for `replay_created`. */
export type Dialect = '' | 'js'

/** One language. */
export type Words = {
  /** A BCP 47 tag: it decides plural forms, lists and how numbers are written. */
  locale: string
  /** In which direction its text runs. */
  direction: 'ltr' | 'rtl'
  /** Whose terms it speaks in; empty for those that all have in common, and for asyncio's. */
  dialect: Dialect
  /** The same language in the terms of another dialect: where it has a message of its own, that one is said. */
  as(dialect: Dialect): Words
  /** The message as it stands, `{name}` where something is filled in; `n` chooses among its forms. */
  template(id: WordId, n?: number): string
  /** The message with its places filled; `n` is written as the language writes a number. */
  text(id: WordId, slots?: Slots): string
  number(value: number): string
  /** A stretch of virtual time in ms. */
  duration(ms: number): string
  /** As the language joins them: `a, b and c`. */
  list(items: readonly string[]): string
  /** What an engine or an error says in English, in this language; as it is where it is no message. */
  retell(text: string): string
}

/** A language from its messages. What it lacks is said in English: `fallback`. */
export function createWords(
  locale: string,
  catalog: Catalog,
  fallback: Catalog,
  dialect: Dialect = '',
): Words {
  const plural = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })
  const found = (key: string): string | undefined => (catalog[key] ?? fallback[key])?.message
  const direction = directionOf(locale)
  /** What is filled in may run the other way than the text around it: names, code, `2 s`. Unicode, UAX #9, 2.4. */
  const apart = (text: string, mark: string): string => (direction === 'rtl' ? `${mark}${text}\u2069` : text)
  const formOf = (key: string, n?: number): string | undefined =>
    (n === undefined ? undefined : found(`${key}_${plural.select(n)}`)) ?? found(key) ?? found(`${key}_other`)
  const template = (id: WordId, n?: number): string =>
    (dialect && formOf(`${dialect}_${id}`, n)) || (formOf(id, n) ?? id)
  const others = new Map<Dialect, Words>()
  const words: Words = {
    locale,
    direction,
    dialect,
    as(wanted) {
      const other =
        wanted === dialect ? words : (others.get(wanted) ?? createWords(locale, catalog, fallback, wanted))
      others.set(wanted, other)
      return other
    },
    template,
    text: (id, slots = {}) =>
      template(id, typeof slots['n'] === 'number' ? slots['n'] : undefined).replace(
        /\{(\w+)\}/g,
        (place, name) => {
          const value = slots[name]
          if (value === undefined) return place
          const filled = name === 'n' && typeof value === 'number' ? numbers.format(value) : String(value)
          return apart(filled, '\u2068')
        },
      ),
    number: (value) => numbers.format(value),
    duration: (ms) => apart(formatDuration(ms, locale), '\u2066'),
    list: (items) => lists.format(items),
    retell: catalog === fallback ? (text) => text : createRetell(fallback, () => words),
  }
  return words
}

/** ISO 15924: the scripts of living languages that are written from right to left. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']

function directionOf(locale: string): 'ltr' | 'rtl' {
  const { script } = new Intl.Locale(locale).maximize()
  return script !== undefined && RIGHT_TO_LEFT.includes(script) ? 'rtl' : 'ltr'
}

/** Says the words of one part of the product. */
export type Say<Part extends string> = (id: WordOf<Part>, slots?: Slots) => string

/** The words of one part of the product, called by their names without its prefix. */
export function sayIn<Part extends string>(words: Words, part: Part): Say<Part> {
  return (id, slots) => words.text(`${part}_${id}` as WordId, slots)
}
