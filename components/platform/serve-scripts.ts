/** In the background: brings further scripts and files to pages that can not load them. */
import { browser } from './browser.ts'
import { answer } from './messages.ts'

export function serveScripts(): void {
  answer('load-script', async ({ path }, { tab }) => {
    if (tab === null) return false
    const loaded = browser.scripting.executeScript({ target: { tabId: tab }, files: [path] })
    return await loaded.then(
      () => true,
      // On a listed site the content script runs without the right to do this from here.
      () => false,
    )
  })
  answer('read-resource', async ({ path }) => (await fetch(browser.runtime.getURL(path))).text())
}
