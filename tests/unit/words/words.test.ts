import { describe, expect, test } from 'vitest'
import messages from '../../../assets/public/_locales/en/messages.json' with { type: 'json' }
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

describe('a dialect', () => {
  test('says a message of its own where it has one, in the form that its number asks for', () => {
    const js = english.as('js')
    expect([
      js.text('peek_tasks', { n: 1 }),
      js.text('peek_tasks', { n: 2 }),
      js.text('overlay_replay'),
    ]).toEqual(['1 async call', '2 async calls', english.text('overlay_replay')])
  })

  test('has a plain message for each of its own', () => {
    const keys = Object.keys(messages)
    expect(keys.filter((key) => key.startsWith('js_') && !keys.includes(key.slice(3)))).toEqual([])
  })

  test.each(['en', 'de'])('says nothing of tasks and futures in the views, in %s', (language) => {
    const js = wordsFor(language).as('js')
    const said = Object.keys(messages)
      .filter((key) => /^(?:popover|peek)_/.test(key))
      .map((key) => js.template(key as Parameters<typeof js.template>[0]).replace(/\{\w+\}/g, ''))
    expect(said.filter((text) => /\btasks?\b|\bfutures?\b|coroutine|koroutine|asyncio/i.test(text))).toEqual(
      [],
    )
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

  test('are those of the language that is replayed', () => {
    const text = 'The task settles a promise, in a microtask: see next().'
    expect([terms(text), terms(text, english.as('js'))]).toEqual([
      ['task: task', 'promise: promise'],
      ['settle: settles', 'promise: promise', 'microtask: microtask', 'yields: next()'],
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
