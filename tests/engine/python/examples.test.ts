import { expect, test } from 'vitest'
import { examples } from '../../../components/studio/examples.ts'
import { pythonEngine, totalMs } from './engine.ts'

const run = pythonEngine()
const inPython = examples.filter(({ language }) => language === 'python')

/** What each example of the Studio is there to show: how it ends, and what it takes beside one at a time, in s. */
const SHOWS: Record<string, [outcome: string, seconds: number, oneAtATime: number | null]> = {
  'in-sequence': ['completed', 5, 5],
  tasks: ['completed', 3, 5],
  gather: ['completed', 3, 6],
  queue: ['completed', 4.5, 6],
  semaphore: ['completed', 3, 5],
  timeout: ['completed', 2.5, 2.5],
  cancellation: ['completed', 3, null],
  'task-group': ['completed', 2, null],
  blocking: ['completed', 3.6, 4.6],
  deadlock: ['deadlocked', 1, null],
  server: ['completed', 1, 2],
}

test('every example shows something', () => {
  expect(inPython.map(({ id }) => id).toSorted()).toEqual(Object.keys(SHOWS).toSorted())
})

test.each(Object.entries(SHOWS))('%s ends as %j', async (id, [outcome, seconds, oneAtATime]) => {
  const code = examples.find((example) => example.id === id)?.code ?? ''
  const trace = await run(code)
  const other = oneAtATime === null ? null : totalMs(await run(code, 'one-at-a-time')) / 1000
  expect([trace.outcome.type, totalMs(trace) / 1000, other]).toEqual([outcome, seconds, oneAtATime])
})

test('no example has anything to be repaired or assumed', async () => {
  for (const { code } of inPython) {
    const { repairs, assumptions } = await run(code)
    expect([repairs, assumptions]).toEqual([[], []])
  }
})
