import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { readSettings, spokenLanguage, watchSettings } from '../platform/index.ts'
import { PRODUCT, type WordId, type Words, wordsFor } from '../words/index.ts'

/**
 * The words of a page of the extension, now and whenever the reader chooses another language. The browser, and whoever
 * reads the page aloud, are told which one it is in and what it is called. `title`: absent for the page that stands for
 * the whole product.
 */
export async function followLanguage(
  document: Document,
  end: AbortSignal,
  title?: WordId,
): Promise<ReadonlySignal<Words>> {
  const inLanguage = (chosen: string | null): Words => wordsFor(spokenLanguage(chosen))
  const words = signal(inLanguage((await readSettings()).locale))
  watchSettings(({ locale }) => {
    words.value = inLanguage(locale)
  }, end)
  const stop = effect(() => {
    const now = words.value
    document.title = title === undefined ? PRODUCT : `${now.text(title)} – ${PRODUCT}`
    document.documentElement.lang = now.locale
    document.documentElement.dir = now.direction
  })
  end.addEventListener('abort', stop)
  return words
}
