import { browser } from './browser.ts'

/** The tab that the reader looks at. Needs no permission: only its number is read. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id ?? null
}
