import { isInPage } from './dom.ts'
import { layOut, type Span, type TextLine } from './lines.ts'
import { readPieces } from './pieces.ts'

/** The text of an element and where each line of it stands. */
export type Reading = { text: string; lines: TextLine[] }

/** Reads the text that a person would copy, step by step; null when there is none, or too much. */
export function* readText(element: Element): Generator<undefined, Reading | null> {
  const pieces = yield* readPieces(element)
  if (pieces === null) return null
  yield
  const lines = layOut(pieces)
  return { text: lines.map((line) => line.text).join('\n'), lines }
}

/** True while the page still shows a line where it was read. */
export function isCurrent({ text, spans }: TextLine): boolean {
  let shown = ''
  for (const { node, start, end } of spans) {
    if (!isInPage(node)) return false
    shown += node.data.slice(start, end)
  }
  return shown === text
}

/** The ranges that show a line: one, unless something that is not copied stands within it. */
export function rangesOf(line: TextLine): Range[] {
  const ranges: Range[] = []
  for (const span of line.spans) {
    const last = ranges.at(-1)
    if (last !== undefined && span.joined) last.setEnd(span.node, span.end)
    else ranges.push(rangeOf(span))
  }
  return ranges
}

function rangeOf({ node, start, end }: Span): Range {
  const range = new Range()
  range.setStart(node, start)
  range.setEnd(node, end)
  return range
}

/** Runs a stepwise computation to its end. */
export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
