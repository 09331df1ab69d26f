import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createEngine, type EngineState } from '../../../components/simulate/client.ts'
import { limits } from '../../../components/simulate/limits.ts'
import type { FromWorker, ToWorker } from '../../../components/simulate/protocol.ts'

const files = { pyodide: '', snapshot: null, guest: '', javascript: '' }
const START_MS = 2_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** An engine whose workers do what the test says, in the order in which they are spawned. */
function engineOf(onStart: (say: (message: FromWorker) => void, worker: number) => void) {
  const ended: number[] = []
  const states: EngineState[] = []
  let workers = 0
  const engine = createEngine({
    files,
    spare: false,
    limits: { ...limits, startMs: START_MS },
    onState: (state) => states.push(state),
    spawn() {
      const worker = workers++
      let say: (message: FromWorker) => void = () => {}
      return {
        post: ({ type }: ToWorker) => type === 'start' && onStart(say, worker),
        listen: (listener) => {
          say = listener
        },
        terminate: () => ended.push(worker),
      }
    },
  })
  return { engine, ended, states }
}

const ready: FromWorker = { type: 'ready', start: { from: 'plain', ms: 1 } }

test('a worker that never answers is ended, and the start fails with what did not happen', async () => {
  const { engine, ended } = engineOf(() => {})
  const failed = engine.warm().catch((error: Error) => error.message)
  await vi.advanceTimersByTimeAsync(START_MS)
  expect({ message: await failed, ended }).toEqual({
    message: 'The engine did not start: its worker did not answer within 2 seconds.',
    ended: [0],
  })
})

test('a start that falls silent later names the step that it was at', async () => {
  const { engine } = engineOf((say) =>
    setTimeout(() => say({ type: 'progress', fraction: 0.3, label: 'interpreter' })),
  )
  const failed = engine.warm().catch((error: Error) => error.message)
  await vi.advanceTimersByTimeAsync(2 * START_MS)
  expect(await failed).toBe(
    'The engine did not start: the interpreter did not come up from its snapshot within 2 seconds.',
  )
})

test('a slow start that goes on giving signs of life is waited for', async () => {
  const { engine } = engineOf((say) => {
    for (const at of [0.8, 1.6, 2.4])
      setTimeout(() => say({ type: 'progress', fraction: at / 3, label: 'interpreter' }), at * START_MS)
    setTimeout(() => say(ready), 3 * START_MS)
  })
  const started = engine.warm()
  await vi.advanceTimersByTimeAsync(10 * START_MS)
  expect(await started).toEqual({ from: 'plain', ms: 1 })
})

test('a start without the snapshot, which is one long step, has longer', async () => {
  const { engine } = engineOf((say) => {
    say({ type: 'progress', fraction: 0.1, label: 'plain' })
    setTimeout(() => say(ready), limits.plainStartMs - 1)
  })
  const started = engine.warm()
  await vi.advanceTimersByTimeAsync(limits.plainStartMs)
  expect(await started).toEqual({ from: 'plain', ms: 1 })
})

test('a request on an engine that does not start is told so, and the next one starts it anew', async () => {
  const { engine, states } = engineOf((say, worker) => worker > 0 && setTimeout(() => say(ready)))
  const request = { language: 'python', code: '', policy: 'concurrent' } as const
  const failed = engine.simulate(request).catch((error: Error) => error.name)
  await vi.advanceTimersByTimeAsync(START_MS)
  const told = states.at(-1)?.type
  const again = engine.warm()
  await vi.advanceTimersByTimeAsync(1)
  expect([await failed, told, (await again).from]).toEqual(['EngineError', 'broken', 'plain'])
})
