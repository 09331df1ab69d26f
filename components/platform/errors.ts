/** The last things that went wrong, for whoever looks into a report. They stay on this machine. */
import { browser } from './browser.ts'
import { inTurn } from './in-turn.ts'

/** `at`: an ISO date. `where`: the part of the extension. */
export type ErrorEntry = { at: string; where: string; message: string }

const KEY = 'errors'
/** A fault that comes again and again must not fill the storage. */
const MOST = 20
const LONGEST_MESSAGE = 2_000

export async function readErrors(): Promise<ErrorEntry[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY)
  return Array.isArray(stored) ? (stored as ErrorEntry[]) : []
}

export function noteError(where: string, error: unknown): Promise<void> {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const entry = { at: new Date().toISOString(), where, message: text.slice(0, LONGEST_MESSAGE) }
  return inTurn(async () =>
    browser.storage.local.set({ [KEY]: [...(await readErrors()), entry].slice(-MOST) }),
  )
}

/** Notes what nobody catches in this page or worker. */
export function noteUncaught(where: string, scope: typeof globalThis): void {
  scope.addEventListener('error', ({ error, message }) => void noteError(where, error ?? message))
  scope.addEventListener('unhandledrejection', ({ reason }) => void noteError(where, reason))
}
