/** A browser with the built extension, and what a test asks of it from outside of its pages. */
import type { BrowserContext, Page, Worker } from 'playwright'
import { launchBrowser } from '../../components/commands/launch-browser.ts'
import { builtExtension } from './built-extension.ts'
import { type HtmlServer, serveHtml } from './serve-html.ts'

/** The part of the browser's API that these helpers call inside the extension's service worker. */
declare const chrome: {
  action: { getBadgeText(of: { tabId: number }): Promise<string> }
  storage: { local: { clear(): Promise<void> } }
  tabs: {
    query(which: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id: number }[]>
    create(tab: { url: string; active: boolean }): Promise<unknown>
    sendMessage(tab: number, message: unknown): Promise<unknown>
  }
}

/** How long a test waits for what a page does, ms. */
const PATIENCE_MS = 60_000

/** A host that is not on the list of sites: what a page looks like where Loopscope never was. */
export const ELSEWHERE = 'elsewhere.test'

export type Extension = {
  id: string
  /** The number of a page's tab. */
  tabOf(page: Page): Promise<number>
  context: BrowserContext
  server: HtmlServer
  /** A tab with a page of tests/pages (by file name) or with HTML (a text that starts with `<`). */
  open(page: string, headers?: Record<string, string>): Promise<Page>
  /** The same on a site where the content script does not run. */
  openElsewhere(page: string): Promise<Page>
  /** What the toolbar button of this page's tab opens. */
  openToolbar(page: Page): Promise<Page>
  badgeOf(page: Page): Promise<string>
  /** Hands the keyboard command to the page as the background does. */
  sendReplayCommand(page: Page): Promise<unknown>
  /** Runs a function inside the extension's service worker. */
  inBackground: Worker['evaluate']
  /** A page of the extension, by its file name. */
  openOwn(page: string): Promise<Page>
  /** Closes every page and forgets what was switched off. */
  reset(): Promise<void>
  close(): Promise<void>
}

export async function startExtension(folder = builtExtension('chrome')): Promise<Extension> {
  const server = await serveHtml()
  const context = await launchBrowser({
    headless: true,
    extension: folder,
    viewport: { width: 1280, height: 900 },
    args: [`--host-resolver-rules=MAP ${ELSEWHERE} 127.0.0.1`],
  })
  // A wait that succeeds costs nothing, and a busy machine needs many times what it takes at rest.
  context.setDefaultTimeout(PATIENCE_MS)
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const { host: id } = new URL(worker.url())

  async function openOn(host: string, page: string, headers?: Record<string, string>): Promise<Page> {
    const path = page.startsWith('<') ? server.serve(page, headers) : `/${page}`
    const tab = await context.newPage()
    await tab.goto(`http://${host}:${server.port}${path}`)
    return tab
  }

  /** A service worker that was idle is started again by the browser, and is another object then. */
  const background = (): Worker => context.serviceWorkers()[0] ?? worker

  async function tabOf(page: Page): Promise<number> {
    await page.bringToFront()
    const [tab] = await background().evaluate(() =>
      chrome.tabs.query({ active: true, lastFocusedWindow: true }),
    )
    if (tab === undefined) throw new Error('no tab is active')
    return tab.id
  }

  return {
    context,
    server,
    open: (page, headers) => openOn('127.0.0.1', page, headers),
    openElsewhere: (page) => openOn(ELSEWHERE, page),
    async openToolbar(page) {
      // Playwright does not see the real popup. The same page in a tab behind the reader's asks the same question
      // (which tab is active in my window?) and gets the same answer.
      await page.bringToFront()
      const opening = context.waitForEvent('page')
      // Empty at first: what a test adds to the page before its scripts run is not there yet when the tab is made.
      await background().evaluate(() =>
        chrome.tabs.create({ url: 'about:blank', active: false }).then(() => null),
      )
      const toolbar = await opening
      await toolbar.goto(`chrome-extension://${id}/popup.html`)
      await toolbar.getByRole('status').waitFor()
      return toolbar
    },
    async badgeOf(page) {
      const tab = await tabOf(page)
      return await background().evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab)
    },
    async sendReplayCommand(page) {
      const tab = await tabOf(page)
      return await background().evaluate(
        (tabId) => chrome.tabs.sendMessage(tabId, { type: 'replay-block' }),
        tab,
      )
    },
    inBackground: (...call: Parameters<Worker['evaluate']>) => background().evaluate(...call),
    async openOwn(page) {
      const tab = await context.newPage()
      await tab.goto(`chrome-extension://${id}/${page}`)
      return tab
    },
    id,
    tabOf,
    async reset() {
      for (const page of context.pages()) if (page.url() !== 'about:blank') await page.close()
      await background().evaluate(() => chrome.storage.local.clear())
    },
    async close() {
      await context.close()
      server.close()
    },
  }
}
