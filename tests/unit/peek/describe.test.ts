import { expect, test } from 'vitest'
import { describePeek } from '../../../components/peek/describe.ts'
import { createReplay } from '../../../components/replay/index.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { wordsFor } from '../../../components/words/index.ts'
import { stoppedTrace, zooTrace } from '../../support/gallery-traces.ts'
import { traceBuilder } from '../../support/trace-builder.ts'
import {
  chapterOneAtATimeTrace,
  chapterTrace,
  crowdedTrace,
  deadlockedTrace,
  failedTrace,
  tinyTrace,
} from '../../support/traces.ts'

/** What a card says of a run, with plain spaces. */
function said(trace: Trace, oneAtATime: number | null = null, language = 'en', guess = false): string[] {
  const words = wordsFor(language)
  const { figure, other, hint } = describePeek(
    { replay: createReplay(trace, words), oneAtATime, guess },
    words,
  )
  return [figure, other, hint].flatMap((text) => (text === null ? [] : [text.replaceAll('\u00a0', ' ')]))
}

test('a run is its tasks and its total, beside what it takes one at a time', () => {
  const oneAtATime = createReplay(chapterOneAtATimeTrace()).duration
  expect(said(chapterTrace(), oneAtATime)).toEqual(['main and 2 tasks, 2 s', 'one at a time 3 s'])
})

test('until it is known what it takes one at a time, nothing is said of that', () => {
  expect(said(chapterTrace())).toEqual(['main and 2 tasks, 2 s'])
})

test.each([
  ['completed', chapterTrace()],
  ['failed', failedTrace()],
  ['deadlocked', deadlockedTrace()],
])('who wants to guess is told neither how long it takes nor how it ends: %s', (_, trace) => {
  expect(said(trace, 3_000, 'en', true).join('; ')).toMatch(
    /^(main and )?\d tasks?; How it runs is for you to guess first\.$/,
  )
})

test('where nothing is awaited nothing is said of one at a time', () => {
  const trace = traceBuilder('setTimeout(first)')
  const module = trace.create({ kind: 'module', coroutine: '<module>' }, null)
  trace.create({ kind: 'callback', coroutine: 'first' }, module)
  const callbacks = trace.build()
  expect([said(callbacks, 0), said(callbacks, 10).length]).toEqual([['1 callback, 0 s'], 2])
})

test('one task alone is counted, and threads are no tasks', () => {
  const withThread = createReplay(zooTrace()).trace
  const counted = said({ ...withThread, outcome: { type: 'completed' } })[0]
  expect([said(tinyTrace())[0]?.startsWith('1 task'), counted]).toEqual([
    true,
    'main, 4 tasks, and 1 thread, 2.2 s',
  ])
})

test('it speaks the language of the browser', () => {
  expect(said(chapterTrace(), 3_000, 'de')).toEqual(['main und 2 Tasks, 2 s', 'nacheinander 3 s'])
})

test('many tasks are a number', () => {
  expect(said(crowdedTrace())[0]?.startsWith('main and 40 tasks, ')).toBe(true)
})

test('how a run ended that did not complete is said in one line, without a figure', () => {
  expect([said(stoppedTrace()), said(deadlockedTrace())].map(([line]) => line)).toEqual([
    'Stopped on line 5: it runs for too long.',
    expect.stringMatching(/^Deadlock after .+: nobody can go on\.$/),
  ])
})

test('an error is named, with the line of the page that it comes from', () => {
  const trace = failedTrace()
  const { line } = trace.outcome as { line: number }
  expect(said(trace)[0]).toMatch(new RegExp(`^Fails on line ${trace.source.origin[line - 1]}: \\w+`))
})

test('code that asks has no figure, however well it ran with made-up answers', () => {
  const question = { prompt: 'Name? ', line: 1, answer: 'Ada', from: 'made-up' } as const
  const trace = { ...chapterTrace(), inputs: { latencies: [], questions: [question] } }
  expect(said(trace, 3_000)).toEqual(['It asks 1 question; the answer is up to you.'])
})

test('where waits are made up, so is the figure, and that is said', () => {
  const used = { kind: 'network', from: 0.1, to: 0.3 } as const
  const withLatencies = (chosen: object) => ({
    ...chapterTrace(),
    inputs: { latencies: [{ ...used, ...chosen }], questions: [] },
  })
  const hint = 'How long it waits for what is outside is made up.'
  expect([said(withLatencies({})).at(-1), said(withLatencies({ chosen: { seconds: 1 } })).at(-1)]).toEqual([
    hint,
    'main and 2 tasks, 2 s',
  ])
})
