import { expect, test } from 'vitest'
import { type PerfettoEvent, perfettoFile } from '../../../components/exports/index.ts'
import { createReplay } from '../../../components/replay/index.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { wordsFor } from '../../../components/words/index.ts'
import { zooTrace } from '../../support/gallery-traces.ts'
import { formatProblems } from '../../support/trace-event-format.ts'
import {
  cancelledTrace,
  chapterTrace,
  crowdedTrace,
  deadlockedTrace,
  failedTrace,
} from '../../support/traces.ts'

const TRACES = { chapterTrace, crowdedTrace, zooTrace, cancelledTrace, deadlockedTrace, failedTrace }

function eventsOf(trace: Trace): PerfettoEvent[] {
  return JSON.parse(JSON.stringify(perfettoFile(createReplay(trace)))).traceEvents as PerfettoEvent[]
}

test.each(Object.entries(TRACES))('%s keeps to the format', (_, make) => {
  expect(formatProblems(eventsOf(make()))).toEqual([])
})

test.each<[string, (events: PerfettoEvent[]) => PerfettoEvent[], string]>([
  ['a field is missing', ([first, ...rest]) => [{ ...first, args: undefined } as never, ...rest], 'args'],
  ['time goes back', (events) => events.toReversed(), 'time goes back'],
  ['an end is lost', (events) => events.filter(({ ph }) => ph !== 'E'), 'has no end'],
  ['a flow has no end', (events) => events.filter(({ ph }) => ph !== 'f'), 'is no pair'],
  [
    'a thread has no name',
    (events) => events.filter(({ name }) => name !== 'thread_name'),
    'no name or place',
  ],
  [
    'a slice is longer than its task',
    (events) => events.map((event) => (event.ph === 'X' ? { ...event, dur: 1e9 } : event)),
    'reaches out',
  ],
])('the check notices when %s', (_, spoil, problem) => {
  expect(formatProblems(spoil(eventsOf(chapterTrace()))).join('\n')).toContain(problem)
})

test('a lane is a thread with its name, in the order of the lanes', () => {
  const names = eventsOf(chapterTrace()).filter(({ name }) => name === 'thread_name')
  expect(names.map(({ tid, args }) => [tid, args?.['name']])).toEqual([
    [1, 'module'],
    [2, 'main'],
    [3, 'work A'],
    [4, 'work B'],
  ])
})

test('a sleep of a second is a slice of a million microseconds', () => {
  const sleep = eventsOf(chapterTrace()).find(({ name }) => name === 'waits (sleep 1 s)')
  expect([sleep?.ts, sleep?.dur]).toEqual([0, 1_000_000])
})

test('slices and notes are in the language of the replay', () => {
  const names = perfettoFile(createReplay(chapterTrace(), wordsFor('de'))).traceEvents.map(({ name }) => name)
  expect(names).toContain('wartet (schläft 1 s)')
})

test('what took no time is an instant', () => {
  const events = eventsOf(chapterTrace()).filter(({ cat, tid }) => cat === 'running' && tid === 3)
  expect(events.map(({ ph, ts }) => [ph, ts])).toEqual([
    ['i', 0],
    ['i', 1_000_000],
  ])
})
