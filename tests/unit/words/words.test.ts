import { describe, expect, test } from 'vitest'
import { piecesOf } from '../../../components/popover/terms.ts'
import { createWords, formatDuration, sayIn, wordsFor } from '../../../components/words/index.ts'

const english = wordsFor('en-GB')
const german = wordsFor('de-AT')

describe('words', () => {
  test('fill places and choose the form for a number', () => {
    const [one, many] = [1, 1200].map((n) => german.text('popover_assumptionCount', { n }))
    expect([one, many]).toEqual(['1 Annahme', '1.200 Annahmen'])
  })

  test('leave a place open that nothing is given for', () => {
    expect(english.text('popover_line')).toBe('line {line}')
  })

  test('are English where a language is not known', () => {
    expect(wordsFor('tlh').locale).toBe('en')
  })

  test('write decimals and lists as the language does', () => {
    expect([german.duration(1500), english.duration(1500)]).toEqual(['1,5 s', '1.5 s'])
    expect([german.list(['a', 'b']), english.list(['a', 'b'])]).toEqual(['a und b', 'a and b'])
  })

  test('know the direction of their script, and keep apart what is filled in where it runs from right to left', () => {
    const catalog = { popover_line: { message: 'سطر {line}' } }
    const arabic = createWords('ar', catalog, catalog)
    expect([english.direction, arabic.direction, createWords('he', {}, {}).direction]).toEqual([
      'ltr',
      'rtl',
      'rtl',
    ])
    expect(arabic.text('popover_line', { line: 'a = 1' })).toBe('سطر \u2068a = 1\u2069')
  })

  test('call the words of one part by their own names', () => {
    expect(sayIn(german, 'studio')('own')).toBe('Dein Programm')
  })

  test('take English decimals unless told', () => {
    expect(formatDuration(0.25)).toBe('250 µs')
  })
})

describe('terms in a sentence', () => {
  const terms = (text: string, words = english) =>
    piecesOf(text, words, new Set()).flatMap(({ text: piece, term }) => (term ? [`${term}: ${piece}`] : []))

  test('are found with the longest name, once each', () => {
    expect(terms('It joins the ready queue. The ready queue is no queue.')).toEqual([
      'readyQueue: ready queue',
      'queue: queue',
    ])
  })

  test('are no part of other words', () => {
    expect(terms('clockwork, tasks, unlock')).toEqual(['task: tasks'])
  })

  test('are found in German, too', () => {
    expect(terms('reiht sich in die Warteschlange ein; die Event-Loop', german)).toEqual([
      'readyQueue: Warteschlange',
      'eventLoop: Event-Loop',
    ])
  })

  test('leave the text as it is', () => {
    const text = 'Nothing is ready and no timer is set, so nobody could ever wake anybody: a deadlock.'
    expect(
      piecesOf(text, english, new Set())
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})
