import { browser } from './browser.ts'

/** `url` is null where the browser does not tell it: on sites that were neither listed, granted nor just asked about. */
export type ActiveTab = { id: number; url: string | null }

/** The tab that the reader looks at. */
export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null }
}
