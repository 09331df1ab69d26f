/** All blocks of code of a page, async or not: read when they are first wanted, and again only after the page has changed. */
import { type CodeBlock, findBlocks, OBSERVED } from '../detect/index.ts'

type Known = { blocks: readonly CodeBlock[]; isCurrent(): boolean }

const known = new WeakMap<Document, Known>()

/** In reading order. The page is watched from the first call until its first change after that, and costs nothing else. */
export function pageBlocks(document: Document): readonly CodeBlock[] {
  const before = known.get(document)
  if (before?.isCurrent()) return before.blocks
  let current = true
  const note = (records: MutationRecord[]): void => {
    if (!records.some(concernsPage)) return
    current = false
    observer.disconnect()
  }
  const observer = new MutationObserver(note)
  const blocks = findBlocks(document, { enter: (root) => observer.observe(root, OBSERVED) })
  known.set(document, {
    blocks,
    isCurrent() {
      note(observer.takeRecords())
      return current
    },
  })
  return blocks
}

/** What is not a card or a window of ours that comes or goes. */
function concernsPage({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return type !== 'childList' || ![...addedNodes, ...removedNodes].every(isOurs)
}

function isOurs(node: Node): boolean {
  return (node as Partial<Element>).localName?.startsWith('loopscope-') ?? false
}
