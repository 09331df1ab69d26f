/** The number of blocks on the toolbar button of each tab. */
import { browser } from './browser.ts'
import { answer } from './messages.ts'

export function keepBadge(color: string): void {
  answer('block-count', async ({ count }, { tab }) => {
    if (tab !== null) {
      const text = count === null || count === 0 ? '' : String(count)
      await browser.action.setBadgeText({ tabId: tab, text })
      await browser.action.setBadgeBackgroundColor({ tabId: tab, color })
    }
    return true
  })
}
