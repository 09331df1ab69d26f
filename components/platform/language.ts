import { browser } from './browser.ts'

/** The language of the browser's own words, as a BCP 47 tag. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage()
}
