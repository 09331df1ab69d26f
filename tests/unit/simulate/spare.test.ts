import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEngine } from '../../../components/simulate/client.ts'
import { limits } from '../../../components/simulate/limits.ts'
import type { FromWorker, SimulateRequest, ToWorker } from '../../../components/simulate/protocol.ts'

const files = { pyodide: '', snapshot: null, guest: '', javascript: '' }
const request: SimulateRequest = { language: 'python', code: 'print(1)', policy: 'concurrent' }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** How many workers there have been, after a run that each worker answers so, and after the time for a spare. */
async function workersAfter(answer: (id: number) => FromWorker): Promise<[atOnce: number, later: number]> {
  let spawned = 0
  const engine = createEngine({
    files,
    spare: true,
    spawn() {
      spawned++
      let say: (message: FromWorker) => void = () => {}
      return {
        post(message: ToWorker) {
          if (message.type === 'start') say({ type: 'ready', start: { from: 'plain', ms: 1 } })
          else say(answer(message.id))
        },
        listen: (listener) => {
          say = listener
        },
        terminate() {},
      }
    },
  })
  await engine.simulate(request).catch(() => {})
  const atOnce = spawned
  await vi.advanceTimersByTimeAsync(limits.spareAfterMs)
  engine.close()
  return [atOnce, spawned]
}

test('a spare worker is started only when the answer has had time to be shown', async () => {
  expect(await workersAfter((id) => ({ type: 'trace', id, wire: '' }))).toEqual([1, 2])
})

test('where the only worker broke down the next one is started at once', async () => {
  expect(await workersAfter(() => ({ type: 'broken', message: 'out of memory' }))).toEqual([2, 3])
})
