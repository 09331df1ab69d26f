/** Has a card shown at the block that a reader rests on. It is in every page's content script: the card itself is not. */
import type { CodeBlock } from '../detect/index.ts'
import { type IntentWatch, watchIntent } from '../peek/watch-intent.ts'
import type { Language } from '../trace/index.ts'
import { loadExplainer, type Rest, startEngineAhead } from './load-explainer.ts'

export type OfferOptions = {
  document: Document
  /** The button that stands for a block. */
  buttonOf(block: CodeBlock): HTMLElement | undefined
  onReplay(block: CodeBlock): void
  /** The language that the reader has chosen. */
  locale(): string | null
}

export type Peeks = Pick<IntentWatch<CodeBlock>, 'remove' | 'decline' | 'close'> & {
  add(block: CodeBlock): void
}

/** How long what is likely soon may wait for a quiet moment of the page, ms. */
const NEAR_WITHIN_MS = 50

export function offerPeeks({ document, buttonOf, onReplay, locale }: OfferOptions): Peeks {
  let card = { leaving: new AbortController(), rests: (_rest: Rest): void => {} }
  const watch = watchIntent<CodeBlock>(document, {
    onNear({ language }) {
      startEngineAhead(language as Language)
      const warm = () => loadExplainer().then((explainer) => explainer.warm(language as Language))
      const run = () => void warm().catch(() => {})
      // Called by its bare name: Firefox refuses a method of its window that was taken off it.
      if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: NEAR_WITHIN_MS })
      else setTimeout(run)
    },
    onLikely(block) {
      const leaving = new AbortController()
      const { signal } = leaving
      const rest = new Promise<Rest>((rests) => {
        card = { leaving, rests }
      })
      const button = buttonOf(block)
      if (button === undefined) return
      void loadExplainer()
        .then(({ peek }) => {
          if (signal.aborted) return
          peek({
            document,
            block,
            button,
            locale: locale(),
            rest,
            signal,
            onReplay: () => onReplay(block),
            onHover: (inside) => watch.hover(block, inside),
            onDismiss: () => {
              if (!signal.aborted) watch.decline()
            },
          })
        })
        // What can not be loaded for a card is told when its replay is asked for.
        .catch(() => {})
    },
    onRest: (_block, by, at) => card.rests({ by, at }),
    onLeave: () => card.leaving.abort(),
  })
  return {
    add(block) {
      const button = buttonOf(block)
      if (button !== undefined) watch.add(block, block.element as HTMLElement, button)
    },
    remove: watch.remove,
    decline: watch.decline,
    close: watch.close,
  }
}
