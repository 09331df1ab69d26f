/**
 * How the reader wants replays to be, kept by the browser for this profile. Apart from the settings because the
 * content script of every page reads those, and these only when a replay is asked for.
 */
import { LATENCY_KINDS, type Latencies, type LatencyChoice } from '../trace/index.ts'
import { browser } from './browser.ts'

export type Preferences = {
  /** How long simulated waits take; a kind that is not here is as made up. */
  latencies: Latencies
}

const KEY = 'preferences'

export async function readPreferences(): Promise<Preferences> {
  const stored = await browser.storage.local.get(KEY)
  return preferencesFrom(stored[KEY])
}

export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readPreferences()), ...change } })
}

/** Storage may hold what an older or newer version wrote. */
function preferencesFrom(stored: unknown): Preferences {
  const { latencies } = asRecord(stored)
  return { latencies: latenciesFrom(asRecord(latencies)) }
}

function latenciesFrom(stored: Record<string, unknown>): Latencies {
  const chosen = LATENCY_KINDS.map((kind) => [kind, stored[kind]]).filter(([, choice]) => isChoice(choice))
  return Object.fromEntries(chosen) as Latencies
}

function isChoice(stored: unknown): stored is LatencyChoice {
  const [entry, ...others] = Object.entries(asRecord(stored))
  if (entry === undefined || others.length > 0) return false
  const [key, number] = entry
  return (
    (key === 'times' || key === 'seconds') && typeof number === 'number' && number >= 0 && number < 86_400
  )
}

function asRecord(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
}
