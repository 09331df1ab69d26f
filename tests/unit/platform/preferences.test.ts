import '../../support/fake-browser.ts'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { changePreferences, readPreferences } from '../../../components/platform/preferences.ts'

beforeEach(() => fakeBrowser.reset())

test('waits are as made up until the reader chooses', async () => {
  expect((await readPreferences()).latencies).toEqual({})
})

test('a choice is kept', async () => {
  await changePreferences({ latencies: { network: { seconds: 0.5 }, files: { times: 2 } } })
  expect((await readPreferences()).latencies).toEqual({ network: { seconds: 0.5 }, files: { times: 2 } })
})

test('to guess first is a choice, and nobody has made it at first', async () => {
  const before = (await readPreferences()).predict
  await changePreferences({ predict: true })
  expect([before, (await readPreferences()).predict]).toEqual([false, true])
})

test('of choices that are made at once none is lost', async () => {
  await Promise.all([changePreferences({ theme: 'dark' }), changePreferences({ speed: 2 })])
  expect(await readPreferences()).toMatchObject({ theme: 'dark', speed: 2 })
})

test.each([
  ['a text', 'fast'],
  ['an unknown kind', { radio: { times: 2 } }],
  ['an unknown way', { network: { hours: 2 } }],
  ['two ways at once', { network: { times: 2, seconds: 1 } }],
  ['a negative number', { network: { seconds: -1 } }],
  ['no number', { network: { seconds: '1' } }],
])('%s in the storage counts as nothing', async (_, latencies) => {
  await fakeBrowser.storage.local.set({ preferences: { latencies } })
  expect((await readPreferences()).latencies).toEqual({})
})

test.each([
  [
    { width: 700, height: 620 },
    { width: 700, height: 620 },
  ],
  [{ width: 700 }, null],
  [{ width: -700, height: 620 }, null],
  [{ width: '700', height: 620 }, null],
  [{ width: Number.POSITIVE_INFINITY, height: 620 }, null],
  ['large', null],
])('of a stored window size %j only what is one is believed', async (stored, read) => {
  await fakeBrowser.storage.local.set({ preferences: { windowSize: stored } })
  expect((await readPreferences()).windowSize).toEqual(read)
})
