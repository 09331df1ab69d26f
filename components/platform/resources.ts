import { browser } from './browser.ts'

/** Runs a script of the extension in the content script's own world. It must be web accessible. */
export async function loadScript(path: string): Promise<void> {
  await import(/* @vite-ignore */ browser.runtime.getURL(path))
}
