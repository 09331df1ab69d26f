/** Puts the content script into pages that the manifest does not name: for good, or into one page now. */
import { browser } from './browser.ts'
import { askTab } from './messages.ts'

/** The reader's files, as the manifest names them for the listed sites. */
export function readerFiles(): { js: string[]; css: string[] } {
  const [script] = browser.runtime.getManifest().content_scripts ?? []
  return { js: script?.js ?? [], css: script?.css ?? [] }
}

/** Starts the reader in a tab where it does not run. False where the browser does not allow it. */
export async function injectReader(tab: number): Promise<boolean> {
  if ((await askTab(tab, { type: 'page-state' })) !== null) return true
  const { js, css } = readerFiles()
  const target = { tabId: tab }
  try {
    await browser.scripting.insertCSS({ target, files: css })
    await browser.scripting.executeScript({ target, files: js })
    return true
  } catch {
    return false
  }
}
