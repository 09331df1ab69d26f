/**
 * What Loopscope does on a page as long as nobody asks for a replay: finds the blocks and offers them. This is in the
 * content script of every page, so it stays small; the explainer is loaded when it is first wanted.
 */

import { blockOfSelection, type CodeBlock, type Offer, watchBlocks } from '../detect/index.ts'
import { type ButtonWords, createBlockButtons } from '../overlay/block-buttons.ts'
import { type SaySmall, sayBrowsers, smallWords } from '../platform/language.ts'
import type { BlockSummary } from '../platform/messages.ts'
import { askResource } from '../platform/resources.ts'
import type { Language } from '../trace/index.ts'
import { loadExplainer, startEngineAhead } from './load-explainer.ts'
import { offerPeeks, type Peeks } from './offer-peeks.ts'

export type PageOptions = Offer & {
  document: Document
  /** For the buttons' shadow root. */
  css: string
  /** Ends everything and leaves the page as it was. */
  signal: AbortSignal
  onCount(count: number): void
}

export type ReaderPage = {
  /** What is offered, in reading order. */
  blocks(): BlockSummary[]
  /**
   * Replays one of them. Without one: what is selected, else the block that has the focus, is pointed at, or is
   * nearest to the middle of the window. False where there is none.
   */
  replay(id?: number): Promise<boolean>
  /** Shows a card at the block that the reader rests on, or none any more. */
  setPeek(on: boolean): void
  /** In the language that the reader has chosen; null for the browser's. */
  speak(chosen: string | null): void
  /** Brings one of them into sight, with the focus on its button. */
  show(id: number): boolean
}

export function readPage({ document, css, languages, awaitOnly, signal, onCount }: PageOptions): ReaderPage {
  let offered: CodeBlock[] = []
  /** The block that was asked for last: the one to show, in whatever order the explainer arrives. */
  let wanted: CodeBlock | null = null
  let locale: string | null = null
  const buttons = createBlockButtons({
    document,
    css,
    words: buttonWords(sayBrowsers),
    onPress: (element) => {
      const block = offered.find((each) => each.element === element)
      if (block !== undefined) void replay(block)
    },
  })
  let peeks: Peeks | null = null
  signal.addEventListener('abort', () => {
    peeks?.close()
    buttons.close()
  })

  async function replay(block: CodeBlock): Promise<void> {
    const element = block.element as HTMLElement
    wanted = block
    peeks?.decline()
    buttons.setBusy(element, true)
    startEngineAhead(block.language as Language)
    try {
      const { explain } = await loadExplainer()
      // The focus goes back to where it was, which is nothing that was asked for.
      const onClose = () => peeks?.decline()
      const number = offered.indexOf(block) + 1
      const place = number > 0 ? { number, of: offered.length } : null
      if (!signal.aborted && wanted === block) explain({ document, block, place, locale, signal, onClose })
    } finally {
      buttons.setBusy(element, false)
    }
  }

  let endSearch = () => {}
  const searched = new Promise<void>((resolve) => {
    endSearch = resolve
  })
  watchBlocks(document, {
    signal,
    languages,
    awaitOnly,
    ignores: (element) => element.localName.startsWith('loopscope-'),
    onChange({ blocks, added, removed }) {
      offered = blocks
      // A block whose text has changed is another block on the same element.
      for (const block of removed) {
        peeks?.remove(block)
        buttons.remove(block.element as HTMLElement)
      }
      for (const block of added) {
        buttons.add(block.element as HTMLElement)
        peeks?.add(block)
      }
      onCount(blocks.length)
      endSearch()
    },
  })

  const byId = (id: number) => offered.find((block) => block.id === id)
  return {
    blocks: () =>
      offered.map(({ id, text, evidence }) => {
        const lines = text.split('\n')
        return { id, title: lines[(evidence[0]?.line ?? 1) - 1]?.trim() ?? '', lines: lines.length }
      }),
    async replay(id) {
      const selected = id === undefined ? blockOfSelection(document) : null
      // A page that was just opened may still be searched.
      if (selected === null) await searched
      const block = id === undefined ? (selected ?? nearest(document, offered)) : byId(id)
      if (block) void replay(block)
      return Boolean(block)
    },
    setPeek(on) {
      if (on === (peeks !== null)) return
      peeks?.close()
      const buttonOf = ({ element }: CodeBlock) => buttons.of(element as HTMLElement)
      const onReplay = (block: CodeBlock) => void replay(block)
      peeks = on ? offerPeeks({ document, buttonOf, onReplay, locale: () => locale }) : null
      for (const block of offered) peeks?.add(block)
    },
    speak(chosen) {
      if (chosen === locale) return
      locale = chosen
      void smallWords(chosen, askResource).then((say) => {
        if (chosen === locale) buttons.speak(buttonWords(say))
      })
    },
    show(id) {
      const block = byId(id)
      block?.element.scrollIntoView({ block: 'center' })
      if (block) buttons.show(block.element as HTMLElement)
      return block !== undefined
    },
  }
}

function buttonWords(say: SaySmall): ButtonWords {
  return { text: say('overlay_replay'), labelFor: (index) => say('overlay_replayBlock', index + 1) }
}

function nearest(document: Document, blocks: CodeBlock[]): CodeBlock | null {
  const at = (selector: string) =>
    blocks.find(({ element }) => element.querySelector(selector) ?? element.matches(selector))
  const held = at(':focus') ?? at(':hover')
  if (held !== undefined) return held
  const middle = document.documentElement.clientHeight / 2
  const distance = ({ element }: CodeBlock) => {
    const { top, bottom } = element.getBoundingClientRect()
    return Math.max(top - middle, middle - bottom, 0)
  }
  return blocks.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
