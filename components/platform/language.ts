import { browser } from './browser.ts'

/** The language of the browser's own words, as a BCP 47 tag. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage()
}

/** What the content script of every page may say. */
type SmallWord = 'overlay_replay' | 'overlay_replayBlock'

/**
 * A message by the browser's own means, which cost a page nothing: everything else brings its words along. No plurals.
 */
export function browserText(id: SmallWord, n = 0): string {
  return browser.i18n.getMessage(id).replace('{n}', String(n))
}
