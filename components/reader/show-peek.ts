/** Shows the card at a block: asks the engine for the traces that the popover would ask for, and shows them in small. */
import { signal as createSignal } from '@preact/signals'
import { type Card, LATE_MS, LET_FINISH_MS, mountPeek, openCard, type PeekModel } from '../peek/index.ts'
import { noteError } from '../platform/errors.ts'
import { spokenLanguage } from '../platform/language.ts'
import { readPreferences, type Theme } from '../platform/preferences.ts'
import { createReplay } from '../replay/index.ts'
import type { Language } from '../trace/index.ts'
import { sayIn, type Words, wordsFor } from '../words/index.ts'
import { inputsFor } from './inputs-for.ts'
import type { PeekOptions, Rest } from './load-explainer.ts'
import { isExplained } from './open-window.ts'
import { pageBlocks } from './page-blocks.ts'
import type { PageEngine } from './page-engine.ts'

export type PeekWith = PeekOptions & { css: string; page: PageEngine }

/**
 * Nothing is shown before the reader rests and there is something to show: a run that takes long is announced after a while,
 * one that was refused or broke down never is. `signal` ends it all; a run that is under way may then go on for a little.
 */
export async function showPeek({ page, ...options }: PeekWith): Promise<void> {
  const { document, block, signal } = options
  if (isExplained(block.element) || !block.isShown()) return
  const words = wordsFor(spokenLanguage(options.locale))
  const engine = page.open()
  const leaving = new AbortController()
  signal.addEventListener('abort', () => setTimeout(() => leaving.abort(), LET_FINISH_MS))
  leaving.signal.addEventListener('abort', engine.close)

  try {
    const preferences = await readPreferences()
    const request = {
      language: block.language as Language,
      code: block.text,
      ...inputsFor(document, block, preferences),
    }
    const asked = engine.simulate({ ...request, policy: 'concurrent' })
    // How it went is of interest only to who rests.
    asked.catch(() => {})
    const rest = await options.rest
    if (signal.aborted) return
    const show = opener({ ...options, ...rest, theme: preferences.theme, words })
    const late = setTimeout(() => show({ type: 'preparing' }), LATE_MS)
    signal.addEventListener('abort', () => clearTimeout(late))
    const trace = await asked.finally(() => clearTimeout(late))
    // The page may have changed the code meanwhile, or somebody else may have opened its replay.
    if (signal.aborted) return
    if (trace.outcome.type === 'refused' || !block.isShown() || isExplained(block.element)) {
      options.onDismiss()
      return
    }
    const replay = createReplay(trace, words)
    const { predict: guess } = preferences
    const compares = trace.outcome.type === 'completed' && !guess
    show({ type: 'ready', replay, oneAtATime: null, settled: !compares, guess })
    if (!compares) return
    const other = await engine.simulate({ ...request, policy: 'one-at-a-time' }).catch(() => null)
    if (signal.aborted) return
    const oneAtATime = other?.outcome.type === 'completed' ? (other.events.at(-1)?.at ?? 0) : null
    show({ type: 'ready', replay, oneAtATime, settled: true, guess })
  } catch (error) {
    if (!leaving.signal.aborted) void noteError('peek', error)
    options.onDismiss()
  }
}

type CardWith = Omit<PeekWith, 'page' | 'rest'> & Rest & { theme: Theme; words: Words }

/** What opens the card when there is first something to show, and then shows what comes after in it. */
function opener({ document, block, signal, theme, words, ...options }: CardWith): (now: PeekModel) => void {
  const model = createSignal<PeekModel>({ type: 'preparing' })
  let card: Card | null = null
  function open(): Card {
    const opened = openCard({
      document,
      block: block.element,
      button: options.button,
      blocks: pageBlocks(document).map(({ element }) => element),
      pointer: options.at,
      css: options.css,
      label: sayIn(words, 'peek')('label'),
      onHover: options.onHover,
      onEscape: options.onDismiss,
    })
    if (theme !== 'system') opened.setTheme(theme)
    const unmount = mountPeek(opened.box, {
      model,
      words,
      width: opened.width,
      aloud: options.by === 'focus',
      onReplay: options.onReplay,
    })
    signal.addEventListener('abort', () => {
      opened.close()
      unmount()
    })
    return opened
  }
  return (now) => {
    model.value = now
    if (card === null) {
      card = open()
      card.place()
    } else {
      // The view follows the model in a microtask of its own.
      queueMicrotask(card.place)
    }
  }
}
