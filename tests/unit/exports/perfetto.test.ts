import { expect, test } from 'vitest'
import { type PerfettoEvent, perfettoFile } from '../../../components/exports/index.ts'
import { createReplay } from '../../../components/replay/index.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { wordsFor } from '../../../components/words/index.ts'
import { zooTrace } from '../../support/gallery-traces.ts'
import {
  cancelledTrace,
  chapterTrace,
  crowdedTrace,
  deadlockedTrace,
  failedTrace,
} from '../../support/traces.ts'

type Rule = (value: unknown) => boolean
const text: Rule = (value) => typeof value === 'string' && value !== ''
const whole: Rule = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const one =
  (wanted: unknown): Rule =>
  (value) =>
    value === wanted
const record: Rule = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The fields of each phase, after "Trace Event Format" (Google, 2016): all of them and no others. Times are µs; whole
 * ones here, because the format's readers differ about fractions.
 */
const common = { name: text, ph: text, pid: whole, tid: whole }
const timed = { ...common, cat: text, ts: whole }
const FIELDS: Record<PerfettoEvent['ph'], Record<string, Rule>> = {
  M: { ...common, args: record },
  X: { ...timed, dur: whole, args: record },
  B: { ...timed, args: record },
  E: { ...timed, args: record },
  i: { ...timed, s: one('t'), args: record },
  s: { ...timed, id: whole },
  f: { ...timed, id: whole, bp: one('e') },
}

const TRACES = { chapterTrace, crowdedTrace, zooTrace, cancelledTrace, deadlockedTrace, failedTrace }

function eventsOf(trace: Trace): PerfettoEvent[] {
  return JSON.parse(JSON.stringify(perfettoFile(createReplay(trace)))).traceEvents as PerfettoEvent[]
}

test.each(Object.entries(TRACES))(
  'every event of %s has the fields of its phase and no others',
  (_, make) => {
    const wrong = eventsOf(make()).filter((event) => {
      const rules = FIELDS[event.ph] as Record<string, Rule> | undefined
      const given = Object.entries(event)
      return (
        rules === undefined ||
        given.length !== Object.keys(rules).length ||
        given.some(([field, value]) => !rules[field]?.(value))
      )
    })
    expect(wrong).toEqual([])
  },
)

test.each(Object.entries(TRACES))('time never goes back in %s', (_, make) => {
  const times = eventsOf(make()).flatMap(({ ts }) => (ts === undefined ? [] : [ts]))
  expect(times).toEqual(times.toSorted((a, b) => a - b))
})

test.each(Object.entries(TRACES))(
  'slices of a thread of %s nest: none overlaps another in part',
  (_, make) => {
    const wrong: PerfettoEvent[] = []
    const open = new Map<number, number[]>()
    for (const event of eventsOf(make())) {
      const stack = open.get(event.tid) ?? []
      open.set(event.tid, stack)
      const ts = event.ts ?? 0
      while (stack.length > 0 && event.ph !== 'M' && (stack.at(-1) ?? 0) <= ts && stack.at(-1) !== Infinity)
        stack.pop()
      if (event.ph === 'B') stack.push(Number.POSITIVE_INFINITY)
      if (event.ph === 'X') {
        if (ts + (event.dur ?? 0) > (stack.at(-1) ?? 0)) wrong.push(event)
        stack.push(ts + (event.dur ?? 0))
      }
      if (event.ph === 'E' && stack.pop() !== Number.POSITIVE_INFINITY) wrong.push(event)
    }
    expect([wrong, [...open.values()].flat().filter((end) => end === Number.POSITIVE_INFINITY)]).toEqual([
      [],
      [],
    ])
  },
)

test.each(Object.entries(TRACES))('every flow of %s has one start and one end, not before it', (_, make) => {
  const flows = new Map<number, PerfettoEvent[]>()
  for (const event of eventsOf(make()))
    if (event.id !== undefined) flows.set(event.id, [...(flows.get(event.id) ?? []), event])
  const wrong = [...flows.values()].filter(
    ([from, to, ...more]) => from?.ph !== 's' || to?.ph !== 'f' || more.length > 0,
  )
  expect(wrong).toEqual([])
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
