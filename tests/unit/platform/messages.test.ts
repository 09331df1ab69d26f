import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { answer, ask } from '../../../components/platform/messages.ts'

vi.mock('webextension-polyfill', async () => ({
  default: (await import('wxt/testing/fake-browser')).fakeBrowser,
}))

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined

/** As browsers do it: every listener hears a message, and the first that returns a promise answers it. */
const listeners = new Set<Listener>()

beforeEach(() => {
  vi.restoreAllMocks()
  listeners.clear()
  const { runtime } = fakeBrowser
  vi.spyOn(runtime.onMessage, 'addListener').mockImplementation((one) => void listeners.add(one as Listener))
  vi.spyOn(runtime.onMessage, 'removeListener').mockImplementation(
    (one) => void listeners.delete(one as Listener),
  )
  vi.spyOn(runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    if (listeners.size === 0) throw new Error('Could not establish connection. Receiving end does not exist.')
    return await [...listeners].map((one) => one(message, {})).find((answered) => answered !== undefined)
  })
})

test('each message is answered by whom it is for', async () => {
  answer('engine-state', async () => ({ type: 'running' }))
  answer('ensure-engine-host', async () => true)
  expect([await ask({ type: 'ensure-engine-host' }), await ask({ type: 'engine-state' })]).toEqual([
    true,
    { type: 'running' },
  ])
})

test('a message of another type gets no answer at all, so that others can give theirs', async () => {
  answer('engine-state', async () => ({ type: 'off' }))
  const strangers = [null, 7, 'engine-state', {}, { type: 'page-state' }]
  expect(strangers.flatMap((message) => [...listeners].map((one) => one(message, {})))).toEqual(
    strangers.map(() => undefined),
  )
})

test('asking when nobody is there gives null', async () => {
  expect(await ask({ type: 'engine-state' })).toBe(null)
})

test('who has gone answers no more', async () => {
  const leaving = new AbortController()
  answer('engine-state', async () => ({ type: 'off' }), leaving.signal)
  leaving.abort()
  expect(await ask({ type: 'engine-state' })).toBe(null)
})
