import { PRODUCT, type Words } from '../words/index.ts'

/**
 * Tells the browser, and whoever reads a page of the extension aloud, which language it is in and what it is called.
 * `title`: absent for the page that stands for the whole product.
 */
export function setLanguage(document: Document, words: Words, title?: string): void {
  document.title = title === undefined ? PRODUCT : `${title} – ${PRODUCT}`
  document.documentElement.lang = words.locale
  document.documentElement.dir = words.direction
}
