import { browser } from './browser.ts'
import { ask } from './messages.ts'

/**
 * A file of the extension as text. What a page's content script can not read itself
 * (see `loadScript`) the background reads for it.
 */
export async function readResource(path: string): Promise<string> {
  const read = async () => (await fetch(browser.runtime.getURL(path))).text()
  return await read().catch(async () => (await ask({ type: 'read-resource', path })) ?? '')
}

/**
 * Runs a script of the extension in the content script's own world. On the listed sites it is web accessible; on all
 * others no page can reach it, and the background brings it.
 */
export async function loadScript(path: string): Promise<void> {
  if (await ask({ type: 'load-script', path })) return
  await import(/* @vite-ignore */ browser.runtime.getURL(path))
}
