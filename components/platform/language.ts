import { browser } from './browser.ts'

/** The language to speak, as a BCP 47 tag: the one that was chosen, else that of the browser's own words. */
export function spokenLanguage(chosen: string | null): string {
  return chosen ?? browser.i18n.getUILanguage()
}

/** What is said where the messages of all views would be too much: on every page, and in the background. */
export type SmallWord =
  | 'overlay_replay'
  | 'overlay_replayBlock'
  | 'menuReplayBlock'
  | 'menuReplaySelection'
  | 'nothingToReplay'
/** Says one of them, with its one number. No plurals. */
export type SaySmall = (id: SmallWord, n?: number) => string

/**
 * The browser speaks its own language at no cost and can not be told to speak another: that one's messages are read from the
 * extension, by `read`.
 */
export async function smallWords(
  chosen: string | null,
  read: (path: string) => Promise<string>,
): Promise<SaySmall> {
  if (chosen === null) return sayBrowsers
  const text = await read(`_locales/${chosen}/messages.json`)
  const messages = JSON.parse(text || '{}') as Partial<Record<SmallWord, { message: string }>>
  return (id, n) => filled(messages[id]?.message ?? browser.i18n.getMessage(id), n)
}

/** In the browser's own language. */
export const sayBrowsers: SaySmall = (id, n) => filled(browser.i18n.getMessage(id), n)

function filled(message: string, n = 0): string {
  return message.replace('{n}', String(n))
}
