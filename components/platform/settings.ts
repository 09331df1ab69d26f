/** What the reader has chosen, kept by the browser for this profile. */
import type { Language } from '../trace/index.ts'
import { browser } from './browser.ts'
import { inTurn } from './in-turn.ts'

export type Settings = {
  /** Loopscope as a whole. */
  enabled: boolean
  /** Host names (for files: `file`) on which it is off. */
  offSites: string[]
  /** Whose async code is not offered. Those that are left out, so that a language that is new is on for everybody. */
  offLanguages: Language[]
  /** Of JavaScript and TypeScript only code that uses async or await; neither timers nor promises alone. */
  awaitOnly: boolean
  /** The small card at a block that the pointer rests on. */
  peek: boolean
  /** The language of Loopscope's own words, a BCP 47 tag; null for that of the browser. */
  locale: string | null
}
/** What is offered on pages. Another language is offered from the day that it stands here. */
export const LANGUAGES: readonly Language[] = ['python', 'javascript', 'typescript']

const KEY = 'settings'
/** As installed. */
export const DEFAULT_SETTINGS: Settings = {
  enabled: true,
  offSites: [],
  offLanguages: [],
  awaitOnly: false,
  peek: true,
  locale: null,
}

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY)
  return settingsFrom(stored[KEY])
}

export function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  return inTurn(async () => browser.storage.local.set({ [KEY]: change(await readSettings()) }))
}

/** Calls back with the settings now and after every change, in whatever page of the extension it was made. */
export function watchSettings(onSettings: (settings: Settings) => void, signal: AbortSignal): void {
  let told = false
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY]
    if (area !== 'local' || change === undefined) return
    told = true
    onSettings(settingsFrom(change.newValue))
  }
  browser.storage.onChanged.addListener(onChanged)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged))
  void readSettings().then((settings) => {
    if (!told && !signal.aborted) onSettings(settings)
  })
}

/** How a page's site is called in the settings and in the popup. */
export function siteOf(url: string): string {
  const { protocol, hostname } = new URL(url)
  return protocol === 'file:' ? 'file' : hostname
}

export function isOn(settings: Settings, site: string): boolean {
  return settings.enabled && !settings.offSites.includes(site)
}

/** Whose async code is offered. */
export function languagesOn(settings: Settings): Language[] {
  return LANGUAGES.filter((language) => !settings.offLanguages.includes(language))
}

export function withSite(settings: Settings, site: string, on: boolean): Settings {
  const others = settings.offSites.filter((other) => other !== site)
  return { ...settings, offSites: on ? others : [...others, site] }
}

/** Storage may hold what an older or newer version wrote. */
function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS
  const { enabled, offSites, offLanguages, awaitOnly, peek, locale } = stored as Partial<
    Record<keyof Settings, unknown>
  >
  return {
    enabled: typeof enabled === 'boolean' ? enabled : DEFAULT_SETTINGS.enabled,
    offSites: Array.isArray(offSites)
      ? offSites.filter((site) => typeof site === 'string')
      : DEFAULT_SETTINGS.offSites,
    offLanguages: Array.isArray(offLanguages)
      ? LANGUAGES.filter((language) => offLanguages.includes(language))
      : DEFAULT_SETTINGS.offLanguages,
    awaitOnly: typeof awaitOnly === 'boolean' ? awaitOnly : DEFAULT_SETTINGS.awaitOnly,
    peek: typeof peek === 'boolean' ? peek : DEFAULT_SETTINGS.peek,
    locale: typeof locale === 'string' ? locale : DEFAULT_SETTINGS.locale,
  }
}
