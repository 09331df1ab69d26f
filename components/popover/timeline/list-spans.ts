import type { Lane, Span } from '../../replay/index.ts'
import type { Plot } from './plot.ts'

export type ListedSpan = { lane: Lane; span: Span }

/** The spans of all rows that touch the stretch, in the order in which they begin; at most `most`, and how many there are. */
export function listSpans(
  { layout, axis, stretch }: Plot,
  most: number,
): { listed: ListedSpan[]; all: number } {
  const from = axis.seqAt(stretch.from)
  const to = axis.seqAt(stretch.to)
  const found: ListedSpan[] = []
  for (const { lane } of layout.rows)
    for (const span of lane.spans) if (span.to >= from && span.from <= to) found.push({ lane, span })
  found.sort((a, b) => a.span.from - b.span.from || a.lane.task - b.lane.task)
  return { listed: found.slice(0, most), all: found.length }
}
