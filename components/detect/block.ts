import type { Line } from '../trace/index.ts'
import { findEvidence, isWanted } from './evidence.ts'
import { labelOf } from './label.ts'
import { languageOf } from './language.ts'
import { MAX_TEXT, MIN_TOKENS } from './limits.ts'
import { finish, isCurrent, type Reading, rangesOf, readText } from './reading.ts'
import type { CodeBlock, Offer } from './types.ts'

/** Makes the block that an element shows, from what was read of it. */
export function createBlock(id: number, element: Element, first: Reading, offer: Offer): CodeBlock {
  let reading = first
  const { text } = first
  const language = languageOf(text, labelOf(element))
  const evidence = text.length > MAX_TEXT ? [] : findEvidence(text, language)

  /** What the page shows now, read again only when the nodes that were read are gone or changed. */
  const current = (from: number, to: number): Reading | null => {
    if (!reading.lines.slice(from, to).every(isCurrent)) reading = finish(readText(element)) ?? reading
    return reading.text === text ? reading : null
  }
  return {
    id,
    element,
    language,
    text,
    evidence,
    isAsync: evidence.length > 0,
    offered: isWanted(evidence, offer) && hasTokens(text.slice(0, 1_000)),
    isShown: () => finish(readText(element))?.text === text,
    lines: () =>
      (current(0, reading.lines.length)?.lines ?? first.lines.map(() => null)).map((line) =>
        line === null ? [] : rangesOf(line),
      ),
    line: (line: Line) => {
      const shown = current(line - 1, line)?.lines[line - 1]
      return shown === undefined ? [] : rangesOf(shown)
    },
  }
}

function hasTokens(text: string): boolean {
  return (text.match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? []).length >= MIN_TOKENS
}
