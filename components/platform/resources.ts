import { browser } from './browser.ts'
import { ask } from './messages.ts'

/**
 * A file of the extension as text. What a page's content script can not read itself
 * (see `loadScript`) the background reads for it.
 */
export async function readResource(path: string): Promise<string> {
  const read = async () => (await fetch(browser.runtime.getURL(path))).text()
  return await read().catch(() => askResource(path))
}

/** The same for a page that is known to be unable to read it: the attempt alone would be told in its console. */
export async function askResource(path: string): Promise<string> {
  return (await ask({ type: 'read-resource', path })) ?? ''
}

/**
 * Runs a script of the extension in the content script's own world. On the listed sites it is web accessible; on all
 * others no page can reach it, and the background brings it.
 */
export async function loadScript(path: string): Promise<void> {
  if (await ask({ type: 'load-script', path })) return
  await import(/* @vite-ignore */ browser.runtime.getURL(path))
}
