import type { CodeBlock } from '../detect/index.ts'
import type { Words } from '../words/index.ts'
import { HEADING_CHARACTERS, LINE_CHARACTERS } from './limits.ts'

/** Which of the blocks that a page offers it is, from 1; null for what was selected. */
export type BlockPlace = { number: number; of: number }

/**
 * What tells the window of a block from the others on its page, by eye and by ear: which block it is and what the page
 * says above it. Empty where there is only one, without a heading.
 */
export function windowName(
  { element, text }: Pick<CodeBlock, 'element' | 'text'>,
  place: BlockPlace | null,
  words: Words,
): string {
  const heading = headingAbove(element)
  if (place === null) return joined(firstLine(text), heading)
  return joined(place.of > 1 ? words.text('overlay_blockOf', place) : '', heading)
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

function firstLine(text: string): string {
  return short(text.trim().split('\n', 1)[0] ?? '', LINE_CHARACTERS)
}

/** The nearest heading before an element, also outside of the shadow roots that it is in. */
function headingAbove(element: Element): string {
  const root = element.getRootNode()
  if (!('querySelectorAll' in root)) return ''
  const before = [...(root as ParentNode).querySelectorAll('h1,h2,h3,h4,h5,h6,[role="heading"]')].filter(
    (heading) => element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING,
  )
  for (const heading of before.toReversed()) {
    const said = textOf(heading)
    if (said !== '') return said
  }
  return 'host' in root ? headingAbove(root.host as Element) : ''
}

/** Without the signs by which documentation links to its headings. */
function textOf(heading: Element): string {
  if (!heading.checkVisibility()) return ''
  const text = (heading.textContent ?? '').replace(/\s+/g, ' ').replace(/^[\s#¶§]+|[\s#¶§🔗]+$/gu, '')
  return short(text, HEADING_CHARACTERS)
}

function short(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
