/** Has a card shown at the block that a reader rests on. It is in every page's content script: the card itself is not. */
import type { CodeBlock } from '../detect/index.ts'
import { type IntentWatch, watchIntent } from '../peek/watch-intent.ts'
import type { Language } from '../trace/index.ts'
import { loadExplainer } from './load-explainer.ts'

export type OfferOptions = {
  document: Document
  /** The button that stands for a block. */
  buttonOf(block: CodeBlock): HTMLElement | undefined
  onReplay(block: CodeBlock): void
}

export type Peeks = Pick<IntentWatch<CodeBlock>, 'remove' | 'decline' | 'close'> & {
  add(block: CodeBlock): void
}

/** How long what is likely soon may wait for a quiet moment of the page, ms. */
const NEAR_WITHIN_MS = 50

export function offerPeeks({ document, buttonOf, onReplay }: OfferOptions): Peeks {
  let card = new AbortController()
  const watch = watchIntent<CodeBlock>(document, {
    onNear({ language }) {
      const warm = () => loadExplainer().then((explainer) => explainer.warm(language as Language))
      const run = () => void warm().catch(() => {})
      // Called by its bare name: Firefox refuses a method of its window that was taken off it.
      if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: NEAR_WITHIN_MS })
      else setTimeout(run)
    },
    onRest(block, by, at) {
      const mine = new AbortController()
      card = mine
      const { signal } = mine
      const button = buttonOf(block)
      if (button === undefined) return
      void loadExplainer()
        .then(({ peek }) => {
          if (signal.aborted) return
          peek({
            document,
            block,
            button,
            by,
            at,
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
    onLeave: () => card.abort(),
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
