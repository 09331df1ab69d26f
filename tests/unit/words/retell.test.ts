import { describe, expect, test } from 'vitest'
import german from '../../../assets/public/_locales/de/messages.json' with { type: 'json' }
import english from '../../../assets/public/_locales/en/messages.json' with { type: 'json' }
import { wordsFor } from '../../../components/words/index.ts'

const { retell } = wordsFor('de')
/** Places that hold numbers. */
const NUMBERS = /^(?:n|count|most|all|turns|seconds|first|second|from|to)$/

describe('what is said in English elsewhere', () => {
  test('is said again with what stood in its places', () => {
    expect(retell('queue is used but never imported; it was imported from asyncio.')).toBe(
      'queue wird benutzt, aber nie importiert; es wurde aus asyncio importiert.',
    )
  })

  test('has the plural form and the numbers of the language', () => {
    const told = [1, 3].map((n) => retell(`Line numbers were taken off ${n} line${n === 1 ? '' : 's'}.`))
    expect([...told, retell('The run was stopped after 100,000 events.')]).toEqual([
      'Zeilennummern wurden von 1 Zeile entfernt.',
      'Zeilennummern wurden von 3 Zeilen entfernt.',
      'Der Ablauf wurde nach 100.000 Ereignissen angehalten.',
    ])
  })

  test('is itself again: a name is no number, and a label no part of a sentence', () => {
    expect(['a line from tea', 'job in a thread'].map(retell)).toEqual([
      'eine Zeile von tea',
      'job in einem Thread',
    ])
  })

  test('has its lists and clauses put together again', () => {
    const deadlock =
      'Deadlock: a waits for the lock second, held by b; b waits for the lock first, held by a. Nothing is ready and no timer is set: each holds what the next one waits for. If every task takes the locks in the same order, this can not happen.'
    expect(retell(deadlock)).toBe(
      'Deadlock: a wartet auf den Lock second, den b hält; b wartet auf den Lock first, den a hält. Nichts ist bereit und kein Timer gestellt: jede hält, worauf die nächste wartet. Wenn jede Task die Locks in derselben Reihenfolge nimmt, kann das nicht passieren.',
    )
  })

  test('is a sentence where a reason stands alone, and after its line', () => {
    const reasons = ['A colon is missing in `def f()`.', 'Line 2: a colon is missing in `def f()`.']
    expect(reasons.map(retell)).toEqual([
      'In `def f()` fehlt ein Doppelpunkt.',
      'Zeile 2: In `def f()` fehlt ein Doppelpunkt.',
    ])
  })

  test('is left as it is where it is no message, and in English', () => {
    expect(retell('ValueError: no such thing')).toBe('ValueError: no such thing')
    expect(wordsFor('en').retell('The engine has gone away.')).toBe('The engine has gone away.')
  })

  test('is found again for every sentence and every label, whatever stands in it', () => {
    const sample = (message: string) =>
      message.replace(/\{(\w+)\}/g, (_, place) => (NUMBERS.test(place) ? '7' : `a${place}b`))
    const wrong = Object.entries(english)
      .filter(([key]) => /^(?:said|label)_/.test(key) && !key.endsWith('_line'))
      .map(([key, { message }]) => ({
        told: retell(sample(message)),
        wanted: sample(german[key as keyof typeof german].message),
      }))
      .filter(({ told, wanted }) => told !== wanted)
    expect(wrong).toEqual([])
  })
})
