import { type Axis, firstIndex, type Lane, type Span } from '../../replay/index.ts'
import { endsByItself } from '../wait-words.ts'
import { LABEL_PAD, MERGE_BELOW, PLOT_PAD, READY_AT_LEAST } from './limits.ts'
import type { Stretch } from './stretch.ts'

/** Work, or readiness for it: `first` to `last` are indexes of `lane.spans`. `dense`: many, too narrow to tell apart. */
export type BlockShape = {
  type: 'running' | 'ready' | 'blocked' | 'dense'
  x: number
  width: number
  first: number
  last: number
}
/** A wait. `timed` ends by itself, `held` is ended by somebody. */
export type LineShape = { type: 'timed' | 'held'; x: number; width: number; span: number }
/** Labels stand above what they name: closer to a line than to a block. */
export type LabelShape = { text: string; x: number; on: 'line' | 'block' }
export type LaneShapes = {
  blocks: BlockShape[]
  lines: LineShape[]
  labels: LabelShape[]
  /** Where the lane's end mark goes; null for a lane that is still there at the end of the run. */
  end: number | null
  /** Where its last span ends. */
  last: number
}

export type Measure = (text: string) => number
/** What of a lane is drawn, and how wide. `scale` goes from the axis to px, 0 to `width` is in sight. */
export type LanePlace = { scale(x: number): number; width: number; stretch: Stretch; measure: Measure }

/**
 * The shapes of one lane in sight, in px, from left to right without overlap. Spans narrower than a pixel become one
 * `dense` block with their neighbours, so a lane has at most one shape a pixel however long the run was:
 *
 *     spans    run|run|run|sleep-------|run        dense blocks of 3 short runs, then a line, then a block
 *     shapes   ▒▒▒ ────── sleep 1 s ─── █
 */
export function layoutLane(lane: Lane, axis: Axis, place: LanePlace): LaneShapes {
  const { scale, width: plot, stretch, measure } = place
  const { spans } = lane
  const shapes: LaneShapes = {
    blocks: [],
    lines: [],
    labels: [],
    end: lane.ended === null ? null : scale(axis.x(lane.ended)),
    last: scale(axis.x(spans.at(-1)?.to ?? 0)),
  }
  const { blocks, lines, labels } = shapes
  // A little beyond the stretch: the padding of the plot is in sight, too.
  const beyond = ((stretch.to - stretch.from) * PLOT_PAD) / Math.max(1, plot - 2 * PLOT_PAD)
  const from = axis.seqAt(stretch.from - beyond)
  const to = axis.seqAt(stretch.to + beyond) + 1
  let open: BlockShape | null = null
  const start = firstIndex(spans.length, (index) => (spans[index]?.to ?? 0) >= from)
  for (let index = start; index < spans.length; index++) {
    const span = spans[index]
    if (!span || span.from > to) break
    const x = scale(axis.x(span.from))
    const width = scale(axis.x(span.to)) - x
    if (width < MERGE_BELOW) {
      if (open && x - (open.x + open.width) < MERGE_BELOW) {
        open.width = Math.max(MERGE_BELOW, x + width - open.x)
        open.last = index
        open.type = 'dense'
      } else {
        const type = span.type === 'waiting' ? 'dense' : span.type
        open = { type, x, width: MERGE_BELOW, first: index, last: index }
        blocks.push(open)
      }
      continue
    }
    open = null
    if (span.type === 'ready' && width < READY_AT_LEAST) {
      const before = lines.at(-1)
      if (before && x - (before.x + before.width) < 1) before.width += width
      continue
    }
    if (span.type === 'waiting') lines.push(lineOf(span, x, width, index))
    else blocks.push({ type: span.type, x, width, first: index, last: index })
    // The label stands over the middle of what is in sight of its span.
    const left = Math.max(0, x)
    const right = Math.min(plot, x + width)
    const text = fitLabel(span.label, right - left, measure)
    if (text) labels.push({ text, x: (left + right) / 2, on: span.type === 'waiting' ? 'line' : 'block' })
  }
  return shapes
}

function lineOf(span: Span, x: number, width: number, index: number): LineShape {
  return { type: span.wait && endsByItself(span.wait) ? 'timed' : 'held', x, width, span: index }
}

/** The label, or what is left of it without its first word (`sleep 1 s`, `1 s`), or nothing where there is no room. */
export function fitLabel(label: string, width: number, measure: Measure): string {
  const fits = (text: string): boolean => measure(text) + 2 * LABEL_PAD <= width
  if (!label || fits(label)) return label
  const rest = label.slice(label.indexOf(' ') + 1)
  return rest !== label && fits(rest) ? rest : ''
}

/** The spans at a place of the lane; `block` when it is no wait. Null where there is none. */
export function spanAt(
  shapes: LaneShapes,
  x: number,
): { first: number; last: number; block: boolean } | null {
  const block = shapes.blocks.find((shape) => x >= shape.x - 2 && x <= shape.x + shape.width + 2)
  if (block) return { first: block.first, last: block.last, block: true }
  const line = shapes.lines.find((shape) => x >= shape.x && x <= shape.x + shape.width)
  return line ? { first: line.span, last: line.span, block: false } : null
}
