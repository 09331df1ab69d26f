import '../../support/fake-browser.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { answer, ask } from '../../../components/platform/messages.ts'

type Respond = (answer: unknown) => void
type Listener = (message: unknown, sender: object, respond: Respond) => true | undefined

/** As browsers do it: every listener hears a message, and the one that returns true answers it later. */
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
    return await new Promise<unknown>((respond) => {
      const taken = [...listeners].map((one) => one(message, {}, respond)).includes(true)
      if (!taken) respond(undefined)
    })
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
  expect(strangers.flatMap((message) => [...listeners].map((one) => one(message, {}, () => {})))).toEqual(
    strangers.map(() => undefined),
  )
})

test('asking when nobody is there gives null', async () => {
  expect(await ask({ type: 'engine-state' })).toBe(null)
})

test('an answer that can not be given is null, and keeps nobody waiting', async () => {
  answer('ensure-engine-host', () => Promise.reject(new Error('no host')))
  expect(await ask({ type: 'ensure-engine-host' })).toBe(null)
})

test('who has gone answers no more', async () => {
  const leaving = new AbortController()
  answer('engine-state', async () => ({ type: 'off' }), leaving.signal)
  leaving.abort()
  expect(await ask({ type: 'engine-state' })).toBe(null)
})
