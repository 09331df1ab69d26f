import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../components/words/index.ts'
import { root } from '../../support/built-extension.ts'

type Catalog = Record<string, { message: string }>

function catalog(language: string): Catalog {
  const path = join(root, 'assets/public/_locales', language, 'messages.json')
  return JSON.parse(readFileSync(path, 'utf8')) as Catalog
}

const FORM = /_(zero|one|two|few|many|other)$/
const baseOf = (key: string): string => key.replace(FORM, '')
const basesOf = (messages: Catalog): string[] => [...new Set(Object.keys(messages).map(baseOf))].sort()
const placesOf = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
const english = catalog('en')

for (const language of LANGUAGES) {
  const messages = catalog(language)

  describe(`the messages in ${language}`, () => {
    test('are the same as in English', () => {
      expect(basesOf(messages)).toEqual(basesOf(english))
    })

    test('have the same places to fill', () => {
      const different = Object.entries(messages)
        .map(([key, { message }]) => {
          const original = english[key] ?? english[`${baseOf(key)}_other`]
          return { key, places: placesOf(message).join(), wanted: placesOf(original?.message ?? '').join() }
        })
        .filter(({ places, wanted }) => places !== wanted)
      expect(different).toEqual([])
    })

    test('have a form for every number the language tells apart, and no other', () => {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted()
      const wrong = basesOf(messages)
        .map((base) => ({
          base,
          forms: Object.keys(messages)
            .filter((key) => FORM.test(key) && baseOf(key) === base)
            .map((key) => key.slice(base.length + 1))
            .sort(),
        }))
        .filter((one) => one.forms.length > 0 && one.forms.join() !== forms.join())
      expect(wrong).toEqual([])
    })

    test('can be read by a browser: plain names, no empty text, no dollar sign', () => {
      const wrong = Object.entries(messages).filter(
        ([key, { message }]) =>
          !/^[a-zA-Z0-9_]+$/.test(key) || message.trim() === '' || message.includes('$'),
      )
      expect(wrong).toEqual([])
    })

    test('explain every term that they name', () => {
      const terms = basesOf(messages).filter((key) => key.startsWith('term_'))
      expect(terms.filter((key) => !(key.replace('term_', 'gloss_') in messages))).toEqual([])
    })
  })
}
