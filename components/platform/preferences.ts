/**
 * How the reader wants replays to be, kept by the browser for this profile. Apart from the settings because the
 * content script of every page reads those, and these only when a replay is asked for.
 */
import { LATENCY_KINDS, type Latencies, type LatencyChoice } from '../trace/index.ts'
import { browser } from './browser.ts'
import { inTurn } from './in-turn.ts'

export type Preferences = {
  /** How long simulated waits take; a kind that is not here is as made up. */
  latencies: Latencies
  /** How fast a replay plays when it is opened, 1 as it was made. */
  speed: number
  theme: Theme
  /** A replay begins with Predict, and previews tell nothing of the run. */
  predict: boolean
  /** The size that the reader last gave a popover, px; null for as large as it needs to be. */
  windowSize: WindowSize | null
}
export type WindowSize = { width: number; height: number }
export type Theme = 'system' | 'light' | 'dark'
/** The speeds that are offered. */
export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4]

const KEY = 'preferences'

export async function readPreferences(): Promise<Preferences> {
  const stored = await browser.storage.local.get(KEY)
  return preferencesFrom(stored[KEY])
}

export function changePreferences(change: Partial<Preferences>): Promise<void> {
  return inTurn(async () => browser.storage.local.set({ [KEY]: { ...(await readPreferences()), ...change } }))
}

/** Calls back with the preferences now and after every change, in whatever page of the extension it was made. */
export function watchPreferences(onChange: (preferences: Preferences) => void, signal: AbortSignal): void {
  let told = false
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY]
    if (area !== 'local' || change === undefined) return
    told = true
    onChange(preferencesFrom(change.newValue))
  }
  browser.storage.onChanged.addListener(onChanged)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged))
  void readPreferences().then((preferences) => {
    // What was chosen while they were read is newer.
    if (!signal.aborted && !told) onChange(preferences)
  })
}

/** Storage may hold what an older or newer version wrote. */
function preferencesFrom(stored: unknown): Preferences {
  const { latencies, speed, theme, predict, windowSize } = asRecord(stored)
  return {
    latencies: latenciesFrom(asRecord(latencies)),
    speed: SPEEDS.find((each) => each === speed) ?? 1,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    predict: predict === true,
    windowSize: sizeFrom(asRecord(windowSize)),
  }
}

function sizeFrom({ width, height }: Record<string, unknown>): WindowSize | null {
  const isLength = (stored: unknown): stored is number => Number.isFinite(stored) && (stored as number) > 0
  return isLength(width) && isLength(height) ? { width, height } : null
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
