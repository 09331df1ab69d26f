import '../../support/fake-browser.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  changeSettings,
  DEFAULT_SETTINGS,
  isOn,
  languagesOn,
  readSettings,
  type Settings,
  siteOf,
  watchSettings,
  withSite,
} from '../../../components/platform/settings.ts'

beforeEach(() => fakeBrowser.reset())

test('is on everywhere until the reader says otherwise', async () => {
  const settings = await readSettings()
  expect([isOn(settings, 'docs.python.org'), isOn(settings, 'file')]).toEqual([true, true])
})

test('what was switched off stays off, site by site', async () => {
  await changeSettings((settings) => withSite(settings, 'a.test', false))
  await changeSettings((settings) => withSite(settings, 'b.test', false))
  await changeSettings((settings) => withSite(settings, 'a.test', true))
  const settings = await readSettings()
  expect([isOn(settings, 'a.test'), isOn(settings, 'b.test')]).toEqual([true, false])
})

test('a site that is switched off twice is named once', () => {
  const once = withSite(DEFAULT_SETTINGS, 'a.test', false)
  expect(withSite(once, 'a.test', false).offSites).toEqual(['a.test'])
})

test('switching everything off keeps what was chosen for single sites', async () => {
  await changeSettings((settings) => withSite(settings, 'a.test', false))
  await changeSettings((settings) => ({ ...settings, enabled: false }))
  const off = await readSettings()
  const on = { ...off, enabled: true }
  expect([isOn(off, 'b.test'), isOn(on, 'a.test'), isOn(on, 'b.test')]).toEqual([false, false, true])
})

test('a watcher is told the settings at once and after every change, until it has gone', async () => {
  const told: Settings[] = []
  const watching = new AbortController()
  watchSettings((settings) => told.push(settings), watching.signal)
  await vi.waitFor(() => expect(told.length).toBe(1))
  await changeSettings((settings) => ({ ...settings, enabled: false }))
  watching.abort()
  await changeSettings((settings) => ({ ...settings, enabled: true }))
  expect(told.map(({ enabled }) => enabled)).toEqual([true, false])
})

test('what else is in the storage is not news', async () => {
  const told: Settings[] = []
  watchSettings((settings) => told.push(settings), new AbortController().signal)
  await vi.waitFor(() => expect(told.length).toBe(1))
  await fakeBrowser.storage.local.set({ other: 1 })
  expect(told.length).toBe(1)
})

test('settings that another version wrote are read as far as they can be', async () => {
  const seen: Settings[] = []
  for (const stored of [null, 7, { enabled: 'no', offSites: ['a.test', 3], locale: 1 }, { enabled: false }]) {
    await fakeBrowser.storage.local.set({ settings: stored })
    seen.push(await readSettings())
  }
  expect(seen).toEqual([
    DEFAULT_SETTINGS,
    DEFAULT_SETTINGS,
    { ...DEFAULT_SETTINGS, offSites: ['a.test'] },
    { ...DEFAULT_SETTINGS, enabled: false },
  ])
})

test('a site is its host name; all files together are one site', () => {
  const urls = [
    'https://docs.python.org/3/library/asyncio.html',
    'http://127.0.0.1:8000/a',
    'file:///book/ch14.html',
  ]
  expect(urls.map(siteOf)).toEqual(['docs.python.org', '127.0.0.1', 'file'])
})

test('a language is offered unless it was left out', async () => {
  const before = languagesOn(await readSettings())
  await changeSettings((settings) => ({ ...settings, offLanguages: ['python'] }))
  expect([before.includes('python'), languagesOn(await readSettings()).includes('python')]).toEqual([
    true,
    false,
  ])
})
