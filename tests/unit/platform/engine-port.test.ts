import '../../support/fake-browser.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { connectEngine, type FromHost, type ToHost } from '../../../components/platform/engine-port.ts'
import type { EngineState } from '../../../components/simulate/client.ts'
import { chapterTrace } from '../../support/traces.ts'
import { type FakePort, fakePorts } from './fake-port.ts'

type Ask = Extract<ToHost, { type: 'simulate' }>

const request = { language: 'python', code: 'x', policy: 'concurrent' } as const
const off: FromHost = { type: 'state', state: { type: 'off' } }

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
})

/** A host that does this with each port that comes. */
function host(greet: (port: FakePort, nth: number) => void): void {
  let ports = 0
  vi.spyOn(fakeBrowser.runtime, 'connect').mockImplementation((...info: unknown[]) => {
    const { name } = (info[0] ?? {}) as { name: string }
    const [page, end] = fakePorts(name)
    const nth = ports++
    setTimeout(() => greet(end, nth))
    return page as unknown as ReturnType<typeof fakeBrowser.runtime.connect>
  })
}

test('a request is answered with its own trace, whatever the order', async () => {
  host((port) => {
    const asked: Ask[] = []
    port.onMessage.addListener((message) => {
      asked.unshift(message as Ask)
      if (asked.length < 2) return
      for (const { id, request: of } of asked) {
        port.postMessage({ type: 'trace', id, trace: { ...chapterTrace(), policy: of.policy } })
      }
    })
    port.postMessage(off)
  })
  const engine = await connectEngine(() => {})
  const traces = await Promise.all([
    engine.simulate(request),
    engine.simulate({ ...request, policy: 'one-at-a-time' }),
  ])
  expect(traces.map(({ policy }) => policy)).toEqual(['concurrent', 'one-at-a-time'])
})

test('the page hears how the engine is, from the first moment on', async () => {
  const states: EngineState[] = []
  host((port) => {
    port.postMessage(off)
    port.postMessage({ type: 'state', state: { type: 'running' } })
  })
  await connectEngine((state) => states.push(state))
  expect(states.map(({ type }) => type)).toEqual(['off', 'running'])
})

test('what the engine can not do is an error with its words', async () => {
  host((port) => {
    port.onMessage.addListener((message) => {
      port.postMessage({ type: 'error', id: (message as Ask).id, message: 'no memory' })
    })
    port.postMessage(off)
  })
  const engine = await connectEngine(() => {})
  await expect(engine.simulate(request)).rejects.toThrow('no memory')
})

test('an answer that is no trace is refused', async () => {
  host((port) => {
    port.onMessage.addListener((message) => {
      port.postMessage({ type: 'trace', id: (message as Ask).id, trace: { version: 1 } })
    })
    port.postMessage(off)
  })
  const engine = await connectEngine(() => {})
  await expect(engine.simulate(request)).rejects.toThrow()
})

test('a host that was just closing is asked for again', async () => {
  const seen: number[] = []
  host((port, nth) => {
    seen.push(nth)
    if (nth === 0) port.disconnect()
    else port.postMessage(off)
  })
  await connectEngine(() => {})
  expect(seen).toEqual([0, 1])
})

test('a host that never answers is given up', async () => {
  host((port) => port.disconnect())
  await expect(connectEngine(() => {})).rejects.toThrow('could not be reached')
})

test('a host that goes away fails what is under way, and what comes after', async () => {
  const ends: FakePort[] = []
  host((port) => {
    ends.push(port)
    port.postMessage(off)
  })
  const engine = await connectEngine(() => {})
  const running = engine.simulate(request)
  ends[0]?.disconnect()
  await expect(running).rejects.toThrow('gone away')
  await expect(engine.simulate(request)).rejects.toThrow('gone away')
})

test('closing hangs up, which calls off what is under way', async () => {
  let left = 0
  host((port) => {
    port.onDisconnect.addListener(() => left++)
    port.postMessage(off)
  })
  const engine = await connectEngine(() => {})
  engine.close()
  expect(left).toBe(1)
})

test('what is called off is told to the host, and rejects at once', async () => {
  const heard: ToHost[] = []
  host((port) => {
    port.onMessage.addListener((message) => heard.push(message as ToHost))
    port.postMessage(off)
  })
  const engine = await connectEngine(() => {})
  const wanted = new AbortController()
  const running = engine.simulate(request, wanted.signal)
  wanted.abort(new Error('no longer wanted'))
  await expect(running).rejects.toThrow('no longer wanted')
  expect(heard.map((message) => ('id' in message ? [message.type, message.id] : []))).toEqual([
    ['simulate', 1],
    ['call-off', 1],
  ])
})
