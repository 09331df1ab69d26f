/**
 * In the background: the reader runs on the sites that were granted, from that moment on and until they are withdrawn,
 * wherever that was done: in the popup, on the options page, in the browser's own settings.
 */
import { browser } from './browser.ts'
import { injectReader, readerFiles } from './inject-reader.ts'
import { siteMatches } from './manifest.ts'
import { matchesSite } from './match-site.ts'
import { askTab } from './messages.ts'

const ID = 'granted-sites'

/** What was granted beyond the list of the manifest. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  return origins.filter((pattern) => !siteMatches.includes(pattern))
}

export function keepSites(): void {
  /** One after the other: registering twice is an error. */
  let settled: Promise<unknown> = Promise.resolve()
  const follow = (change: () => Promise<unknown>) => {
    settled = settled
      .then(register)
      .then(change)
      .catch(() => {})
  }
  browser.permissions.onAdded.addListener(({ origins = [] }) => follow(() => startIn(origins)))
  browser.permissions.onRemoved.addListener(({ origins = [] }) => follow(() => stopIn(origins)))
  // What was registered is forgotten when the extension is updated.
  browser.runtime.onInstalled.addListener(() => follow(async () => {}))
}

async function register(): Promise<void> {
  const { scripting } = browser
  const matches = await grantedPatterns()
  const registered = await scripting.getRegisteredContentScripts({ ids: [ID] })
  const script = {
    id: ID,
    matches,
    excludeMatches: siteMatches,
    ...readerFiles(),
    runAt: 'document_idle' as const,
  }
  if (matches.length === 0) {
    if (registered.length > 0) await scripting.unregisterContentScripts({ ids: [ID] })
  } else if (registered.length > 0) await scripting.updateContentScripts([script])
  else await scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }])
}

/** The pages that are open already. */
async function startIn(origins: string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: origins }))
    if (id !== undefined) await injectReader(id)
}

/** The browser lets a script that runs go on; it is asked to leave. */
async function stopIn(origins: string[]): Promise<void> {
  const still = [...siteMatches, ...(await grantedPatterns())]
  for (const { id } of await browser.tabs.query({})) {
    const page = id === undefined ? null : await askTab(id, { type: 'page-state' })
    if (id === undefined || page === null) continue
    if (matchesSite(origins, page.site) && !matchesSite(still, page.site)) await askTab(id, { type: 'leave' })
  }
}
