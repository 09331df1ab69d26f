import '../../support/fake-browser.ts'
import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { keepBadge } from '../../../components/platform/badge.ts'

beforeEach(() => fakeBrowser.reset())

/** What stands on the badge of tabs 1 and 2 after these messages. */
async function badgesAfter(messages: { count: number | null; tab?: number }[]): Promise<string[]> {
  keepBadge('#112233')
  for (const { count, tab } of messages) {
    const sender = tab === undefined ? {} : { tab: { id: tab } }
    await new Promise((respond) =>
      fakeBrowser.runtime.onMessage.trigger(
        { type: 'block-count', count },
        sender as Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1],
        respond,
      ),
    )
  }
  return await Promise.all([1, 2].map((tabId) => fakeBrowser.action.getBadgeText({ tabId })))
}

test('each tab has the count of its own page', async () => {
  expect(
    await badgesAfter([
      { count: 2, tab: 1 },
      { count: 5, tab: 2 },
    ]),
  ).toEqual(['2', '5'])
})

test('nothing to replay, and Loopscope off, leave the badge empty', async () => {
  expect(
    await badgesAfter([
      { count: 2, tab: 1 },
      { count: 0, tab: 1 },
      { count: null, tab: 2 },
    ]),
  ).toEqual(['', ''])
})

test('a page of the extension itself has no badge', async () => {
  expect(await badgesAfter([{ count: 2 }])).toEqual(['', ''])
})
