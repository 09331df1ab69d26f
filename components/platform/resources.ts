import { browser } from './browser.ts'

/** A file of the extension as text. For a page's content script it must be web accessible. */
export async function readResource(path: string): Promise<string> {
  return await (await fetch(browser.runtime.getURL(path))).text()
}

/** Runs a script of the extension in the content script's own world. It must be web accessible. */
export async function loadScript(path: string): Promise<void> {
  await import(/* @vite-ignore */ browser.runtime.getURL(path))
}
