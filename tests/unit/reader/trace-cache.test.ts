import { expect, test } from 'vitest'
import { EVENTS_KEPT, TRACES_KEPT } from '../../../components/reader/limits.ts'
import { createTraceCache } from '../../../components/reader/trace-cache.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { tinyTrace } from '../../support/traces.ts'

/** A trace of so many events; what they are is of no account here. */
function traceOf(events: number): Trace {
  const trace = tinyTrace()
  const [event] = trace.events
  if (!event) throw new Error('the trace has no event')
  return { ...trace, events: Array.from({ length: events }, () => event) }
}

test('the traces that were not looked at for longest go first', () => {
  const cache = createTraceCache()
  for (let index = 0; index < TRACES_KEPT; index++) cache.put(`${index}`, traceOf(1))
  cache.get('0')
  cache.put('one more', traceOf(1))
  expect(['0', '1', 'one more'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true])
})

test('long traces make room for each other', () => {
  const cache = createTraceCache()
  cache.put('first', traceOf(EVENTS_KEPT / 2))
  cache.put('second', traceOf(EVENTS_KEPT / 2))
  cache.put('third', traceOf(1))
  expect(['first', 'second', 'third'].map((key) => cache.get(key) !== undefined)).toEqual([false, true, true])
})

test('the longest trace that there is can be kept', () => {
  const cache = createTraceCache()
  cache.put('longest', traceOf(EVENTS_KEPT))
  expect(cache.get('longest')?.events.length).toBe(EVENTS_KEPT)
})
