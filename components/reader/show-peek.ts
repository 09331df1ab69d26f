/** Shows the card at a block: asks the engine for the traces that the popover would ask for, and shows them in small. */
import { signal as createSignal } from '@preact/signals'
import { LATE_MS, LET_FINISH_MS, mountPeek, openCard, type PeekModel } from '../peek/index.ts'
import { noteError } from '../platform/errors.ts'
import { uiLanguage } from '../platform/language.ts'
import { readPreferences, type Theme } from '../platform/preferences.ts'
import { createReplay } from '../replay/index.ts'
import type { Language } from '../trace/index.ts'
import { sayIn, wordsFor } from '../words/index.ts'
import { inputsFor } from './inputs-for.ts'
import type { PeekOptions } from './load-explainer.ts'
import { isExplained } from './open-window.ts'
import type { PageEngine } from './page-engine.ts'

export type PeekWith = PeekOptions & { css: string; page: PageEngine }

/**
 * Nothing is shown before there is something to show: a run that takes long is announced after a while, one that was refused
 * or broke down never is. `signal` ends it all; a run that is under way may then go on for a little.
 */
export async function showPeek({ document, block, signal, css, page, ...options }: PeekWith): Promise<void> {
  if (isExplained(block.element) || !block.isShown()) return
  const words = wordsFor(uiLanguage())
  const model = createSignal<PeekModel>({ type: 'preparing' })
  const engine = page.open()
  const leaving = new AbortController()
  signal.addEventListener('abort', () => setTimeout(() => leaving.abort(), LET_FINISH_MS))
  leaving.signal.addEventListener('abort', engine.close)
  const reading = readPreferences()

  let theme: Theme = 'system'
  let show = (now: PeekModel): void => {
    const card = openCard({
      document,
      block: block.element,
      button: options.button,
      pointer: options.at,
      css,
      label: sayIn(words, 'peek')('label'),
      onHover: options.onHover,
      onEscape: options.onDismiss,
    })
    if (theme !== 'system') card.setTheme(theme)
    model.value = now
    const unmount = mountPeek(card.box, {
      model,
      words,
      width: card.width,
      aloud: options.by === 'focus',
      onReplay: options.onReplay,
    })
    card.place()
    signal.addEventListener('abort', () => {
      card.close()
      unmount()
    })
    show = (next) => {
      model.value = next
      queueMicrotask(card.place)
    }
  }
  const late = setTimeout(() => signal.aborted || show({ type: 'preparing' }), LATE_MS)
  signal.addEventListener('abort', () => clearTimeout(late))

  try {
    const preferences = await reading
    theme = preferences.theme
    const request = {
      language: block.language as Language,
      code: block.text,
      ...inputsFor(document, block, preferences),
    }
    const trace = await engine.simulate({ ...request, policy: 'concurrent' })
    clearTimeout(late)
    // The page may have changed the code meanwhile, or somebody else may have opened its replay.
    if (signal.aborted) return
    if (trace.outcome.type === 'refused' || !block.isShown() || isExplained(block.element)) {
      options.onDismiss()
      return
    }
    const replay = createReplay(trace, words)
    const compares = trace.outcome.type === 'completed'
    show({ type: 'ready', replay, oneAtATime: null, settled: !compares })
    if (!compares) return
    const other = await engine.simulate({ ...request, policy: 'one-at-a-time' }).catch(() => null)
    if (signal.aborted) return
    const oneAtATime = other?.outcome.type === 'completed' ? (other.events.at(-1)?.at ?? 0) : null
    show({ type: 'ready', replay, oneAtATime, settled: true })
  } catch (error) {
    clearTimeout(late)
    if (!leaving.signal.aborted) void noteError('peek', error)
    options.onDismiss()
  }
}
