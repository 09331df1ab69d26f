/** Asking the reader for sites. The browser shows its own question, and wants to be asked by a click. */
import { browser } from './browser.ts'

/** Resolves to whether the reader agreed. The background does the rest, also when this page is closed by then. */
export function requestSites(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] })
}

export async function withdrawSites(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] })
}

/** Calls back now and whenever sites were granted or withdrawn. */
export function watchSites(onChange: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions
  for (const event of [onAdded, onRemoved]) {
    event.addListener(onChange)
    signal.addEventListener('abort', () => event.removeListener(onChange))
  }
  onChange()
}
