import { beforeEach, expect, test, vi } from 'vitest'
import type { RemoteEngine } from '../../../components/platform/engine-port.ts'
import { createPageEngine, type PageEngine } from '../../../components/reader/page-engine.ts'
import type { SimulateRequest } from '../../../components/simulate/protocol.ts'
import { chapterTrace } from '../../support/traces.ts'

type Run = { request: SimulateRequest; signal: AbortSignal | undefined; answer(): void }

/** An engine that answers when the test says so. */
let runs: Run[]
let connections: { gone: boolean; closed: boolean }[]
let page: PageEngine

beforeEach(() => {
  runs = []
  connections = []
  page = createPageEngine(async (): Promise<RemoteEngine> => {
    const connection = { gone: false, closed: false }
    connections.push(connection)
    return {
      simulate: (request, signal) =>
        new Promise((resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason))
          runs.push({ request, signal, answer: () => resolve({ ...chapterTrace(), policy: request.policy }) })
        }),
      warm() {},
      isGone: () => connection.gone,
      close() {
        connection.closed = true
      },
    }
  })
})

const asked = (change: Partial<SimulateRequest> = {}): SimulateRequest => ({
  language: 'python',
  code: 'x',
  policy: 'concurrent',
  ...change,
})
const settled = () => new Promise((resolve) => setTimeout(resolve))

test('what was answered once is the same trace to whoever asks again', async () => {
  const first = page.open().simulate(asked())
  await settled()
  runs[0]?.answer()
  const again = await page.open().simulate(asked())
  expect([again === (await first), runs.length]).toEqual([true, 1])
})

test('a question that is being answered is not asked twice', async () => {
  const both = [page.open().simulate(asked()), page.open().simulate(asked())]
  await settled()
  runs[0]?.answer()
  const [one, other] = await Promise.all(both)
  expect([one === other, runs.length]).toEqual([true, 1])
})

test('other code, another policy and other latencies are other questions', async () => {
  const user = page.open()
  for (const change of [
    {},
    { code: 'y' },
    { policy: 'one-at-a-time' },
    { latencies: { network: { times: 2 } } },
  ] as const)
    void user.simulate(asked(change)).catch(() => {})
  await settled()
  expect(runs.length).toBe(4)
})

test('a run is called off when the last one who wanted it has gone, and not before', async () => {
  const [one, other] = [new AbortController(), page.open()]
  page
    .open()
    .simulate(asked(), one.signal)
    .catch(() => {})
  other.simulate(asked()).catch(() => {})
  await settled()
  one.abort()
  const still = runs[0]?.signal?.aborted
  other.close()
  expect([still, runs[0]?.signal?.aborted]).toEqual([false, true])
})

test('what was called off is asked again', async () => {
  const leaving = page.open()
  leaving.simulate(asked()).catch(() => {})
  await settled()
  leaving.close()
  const answer = page.open().simulate(asked())
  await settled()
  runs[1]?.answer()
  expect((await answer).policy).toBe('concurrent')
})

test('everything on a page goes over one connection, which is made when it is first needed', async () => {
  const users = [page.open(), page.open()]
  const before = connections.length
  for (const [index, user] of users.entries()) user.simulate(asked({ code: `${index}` })).catch(() => {})
  await settled()
  expect([before, connections.length]).toEqual([0, 1])
})

test('a host that has gone away is reached anew', async () => {
  page.warm('python')
  await settled()
  for (const connection of connections) connection.gone = true
  page.warm('python')
  await settled()
  expect(connections.length).toBe(2)
})

test('the page hangs up some time after its last use', async () => {
  vi.useFakeTimers()
  try {
    const user = page.open()
    page.warm('python')
    await vi.advanceTimersByTimeAsync(60_000)
    const while_ = connections[0]?.closed
    user.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect([while_, connections[0]?.closed]).toEqual([false, true])
  } finally {
    vi.useRealTimers()
  }
})
