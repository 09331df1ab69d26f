import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLinger } from '../../../components/popover/linger.ts'

const REST = 200
const LEAVE = 300

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const words = () => createLinger<string>({ restMs: REST, leaveMs: LEAVE, same: (a, b) => a === b })

test('words come up where a pointer rests, not where it only passes', () => {
  const linger = words()
  linger.over('a')
  vi.advanceTimersByTime(REST - 1)
  const passing = linger.shown.value
  linger.over('b')
  vi.advanceTimersByTime(REST)
  expect([passing, linger.shown.value]).toEqual([null, 'b'])
})

test('the pointer can go over to the words, and they stay as long as it is on them', () => {
  const linger = words()
  linger.over('a', true)
  linger.out()
  vi.advanceTimersByTime(LEAVE - 1)
  linger.hold()
  vi.advanceTimersByTime(60_000)
  linger.out()
  vi.advanceTimersByTime(LEAVE)
  const held = linger.shown.value
  linger.release()
  vi.advanceTimersByTime(LEAVE)
  expect([held, linger.shown.value]).toEqual(['a', null])
})

test('words that were sent away come back only after the pointer was elsewhere', () => {
  const linger = words()
  linger.over('a', true)
  linger.dismiss()
  linger.over('a')
  vi.advanceTimersByTime(REST)
  const after = linger.shown.value
  linger.out()
  linger.over('a')
  vi.advanceTimersByTime(REST)
  expect([after, linger.shown.value]).toEqual([null, 'a'])
})

test('what is asked for by focus or a press is there at once, also after it was sent away', () => {
  const linger = words()
  linger.over('a', true)
  linger.dismiss()
  linger.over('a', true)
  expect(linger.shown.value).toBe('a')
})

test('on the way to another thing the old words go', () => {
  const linger = words()
  linger.over('a', true)
  linger.over('b')
  vi.advanceTimersByTime(REST)
  const next = linger.shown.value
  vi.advanceTimersByTime(60_000)
  expect([next, linger.shown.value]).toEqual(['b', 'b'])
})
