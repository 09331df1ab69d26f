import '../../support/fake-browser.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { ENGINE_PORT, type FromHost } from '../../../components/platform/engine-port.ts'
import { serveEngine } from '../../../components/platform/serve-engine.ts'
import type { FromWorker, ToWorker } from '../../../components/simulate/protocol.ts'
import { type FakePort, fakePorts } from './fake-port.ts'

/** A worker that is ready at once and can not run anything. */
class IdleWorker {
  onmessage: ((event: { data: FromWorker }) => void) | null = null
  postMessage(message: ToWorker): void {
    const told: FromWorker =
      message.type === 'start'
        ? { type: 'ready', start: { from: 'snapshot', ms: 1 } }
        : { type: 'broken', message: 'out of memory' }
    queueMicrotask(() => this.onmessage?.({ data: told }))
  }
  terminate(): void {}
}

let connect: (port: FakePort) => void
let idle: number

beforeEach(() => {
  vi.restoreAllMocks()
  vi.useFakeTimers()
  vi.stubGlobal('Worker', IdleWorker)
  fakeBrowser.reset()
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockImplementation((path) => `extension:/${path}`)
  vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockImplementation((listener) => {
    connect = listener as unknown as (port: FakePort) => void
  })
  idle = 0
  serveEngine(() => idle++)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page that has connected, and what it was told. */
function page(name = ENGINE_PORT): { port: FakePort; told: FromHost[] } {
  const [port, end] = fakePorts(name)
  const told: FromHost[] = []
  port.onMessage.addListener((message) => told.push(message as FromHost))
  connect(end)
  return { port, told }
}

const run = { type: 'simulate', id: 7, request: { language: 'python', code: 'x', policy: 'concurrent' } }

test('a page that connects is told at once how the engine is', () => {
  expect(page().told).toEqual([{ type: 'state', state: { type: 'off' } }])
})

test('a port of another name is none of its business', () => {
  expect(page('other').told).toEqual([])
})

test('a request is answered under its number, also when the worker breaks', async () => {
  const { port, told } = page()
  port.postMessage(run)
  await vi.waitFor(() => expect(told.at(-1)?.type).toBe('trace'))
  const answer = told.at(-1)
  expect(answer).toMatchObject({ id: 7, trace: { outcome: { type: 'stopped', limit: 'memory' } } })
})

test('the host may go when nobody has been connected for a while', () => {
  page().port.disconnect()
  expect(idle).toBe(0)
  vi.advanceTimersByTime(60_000)
  expect(idle).toBe(1)
})

test('the host stays for a page that comes while another leaves', () => {
  page().port.disconnect()
  page()
  vi.advanceTimersByTime(60_000)
  expect(idle).toBe(0)
})

test('the host goes when the workers were dropped, and not while somebody is connected', async () => {
  const first = page()
  first.port.postMessage(run)
  await vi.waitFor(() => expect(first.told.at(-1)?.type).toBe('trace'))
  await vi.advanceTimersByTimeAsync(120_000)
  expect([first.told.at(-1), idle]).toEqual([{ type: 'state', state: { type: 'off' } }, 0])
  first.port.disconnect()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(idle).toBe(1)
})
