/** The reader of one page: on and off with the settings, and what the popup and the background ask of it. */
import { answer, ask } from '../platform/messages.ts'
import { isOn, languagesOn, type Settings, siteOf, watchSettings } from '../platform/settings.ts'
import { type ReaderPage, readPage } from './page.ts'

export type ServeOptions = {
  document: Document
  css: string
  signal: AbortSignal
  /** Ends the content script: its site was withdrawn. */
  leave(): void
}

export function servePage({ document, css, signal, leave }: ServeOptions): void {
  const site = siteOf(document.location.href)
  let on: AbortController | null = null
  let page: ReaderPage | null = null
  let reads = ''
  let begin = () => {}
  /** Whoever asks a page that was just opened, or just brought the reader into it, asks before the settings are read. */
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })

  const tell = (count: number | null) => void ask({ type: 'block-count', count })
  watchSettings((settings) => {
    begin()
    const wanted = readsWith(settings, site)
    if (wanted !== reads) {
      reads = wanted
      on?.abort()
      on = wanted === '' ? null : new AbortController()
      const languages = languagesOn(settings)
      const { awaitOnly } = settings
      page = on && readPage({ document, css, languages, awaitOnly, signal: on.signal, onCount: tell })
      if (on === null) tell(null)
    }
    page?.setPeek(settings.peek)
    page?.speak(settings.locale)
  }, signal)
  signal.addEventListener('abort', () => on?.abort())

  answer(
    'page-state',
    () => begun.then(() => ({ site, on: on !== null, blocks: page?.blocks() ?? [] })),
    signal,
  )
  answer('replay-block', ({ block }) => begun.then(() => page?.replay(block) ?? false), signal)
  answer('show-block', ({ block }) => begun.then(() => page?.show(block) ?? false), signal)
  const onLeave = async (): Promise<true> => {
    leave()
    return true
  }
  answer('leave', onLeave, signal)
}

/** What is read here, to compare: empty for nothing. */
function readsWith(settings: Settings, site: string): string {
  const languages = isOn(settings, site) ? languagesOn(settings).join() : ''
  return languages && `${languages} ${settings.awaitOnly}`
}
