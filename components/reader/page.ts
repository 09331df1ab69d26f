/**
 * What Loopscope does on a page as long as nobody asks for a replay: finds the blocks and offers them. This is in the
 * content script of every page, so it stays small; the explainer is loaded when it is first wanted.
 */
import { type CodeBlock, watchBlocks } from '../detect/index.ts'
import { createBlockButtons } from '../overlay/block-buttons.ts'
import { loadExplainer } from './load-explainer.ts'

export type PageOptions = {
  document: Document
  /** For the buttons' shadow root. */
  css: string
  /** Ends everything and leaves the page as it was. */
  signal: AbortSignal
  onCount(count: number): void
}

export type ReaderPage = {
  /** Replays the block that has the focus, is pointed at, or is nearest to the middle of the window. */
  replayNearest(): boolean
}

export function readPage({ document, css, signal, onCount }: PageOptions): ReaderPage {
  let offered: CodeBlock[] = []
  /** The block that was asked for last: the one to show, in whatever order the explainer arrives. */
  let wanted: CodeBlock | null = null
  const buttons = createBlockButtons({
    document,
    css,
    text: 'Replay',
    labelFor: (_block, index) => `Replay code block ${index + 1}`,
    onPress: (element) => {
      const block = offered.find((each) => each.element === element)
      if (block !== undefined) void replay(block)
    },
  })
  signal.addEventListener('abort', () => buttons.close())

  async function replay(block: CodeBlock): Promise<void> {
    const element = block.element as HTMLElement
    wanted = block
    buttons.setBusy(element, true)
    try {
      const explain = await loadExplainer()
      if (!signal.aborted && wanted === block) explain({ document, block, signal })
    } finally {
      buttons.setBusy(element, false)
    }
  }

  watchBlocks(document, {
    signal,
    ignores: (element) => element.localName.startsWith('loopscope-'),
    onChange({ blocks, added, removed }) {
      offered = blocks
      // A block whose text has changed is another block on the same element.
      for (const { element } of removed) buttons.remove(element as HTMLElement)
      for (const { element } of added) buttons.add(element as HTMLElement)
      onCount(blocks.length)
    },
  })

  return {
    replayNearest() {
      const block = nearest(document, offered)
      if (block !== null) void replay(block)
      return block !== null
    },
  }
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
