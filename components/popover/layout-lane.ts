import type { Axis, Lane, Span } from '../replay/index.ts'
import { LABEL_PAD, MERGE_BELOW, READY_AT_LEAST } from './limits.ts'
import { endsByItself } from './wait-words.ts'

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

export type Scale = (x: number) => number
export type Measure = (text: string) => number

/**
 * The shapes of one lane, in px, from left to right without overlap. Spans narrower than a pixel become one `dense`
 * block with their neighbours, so a lane has at most one shape a pixel however long the run was:
 *
 *     spans    run|run|run|sleep-------|run        dense blocks of 3 short runs, then a line, then a block
 *     shapes   ▒▒▒ ────── sleep 1 s ─── █
 */
export function layoutLane(lane: Lane, axis: Axis, scale: Scale, measure: Measure): LaneShapes {
  const blocks: BlockShape[] = []
  const lines: LineShape[] = []
  const labels: LabelShape[] = []
  let open: BlockShape | null = null

  for (const [index, span] of lane.spans.entries()) {
    const x = scale(axis.x(span.from))
    const width = scale(axis.x(span.to)) - x
    if (width < MERGE_BELOW) {
      if (open && x - (open.x + open.width) < MERGE_BELOW) {
        open.width = Math.max(MERGE_BELOW, x + width - open.x)
        open.last = index
        open.type = 'dense'
      } else {
        open = {
          type: span.type === 'waiting' ? 'dense' : span.type,
          x,
          width: MERGE_BELOW,
          first: index,
          last: index,
        }
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
    const text = fitLabel(span.label, width, measure)
    if (text) labels.push({ text, x: x + width / 2, on: span.type === 'waiting' ? 'line' : 'block' })
  }
  const last = scale(axis.x(lane.spans.at(-1)?.to ?? 0))
  return { blocks, lines, labels, end: lane.ended === null ? null : scale(axis.x(lane.ended)), last }
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

/** The span at a place of the lane; of a dense block the first. Null where there is none. */
export function spanAt(shapes: LaneShapes, x: number): { first: number; last: number } | null {
  const block = shapes.blocks.find((shape) => x >= shape.x - 2 && x <= shape.x + shape.width + 2)
  if (block) return { first: block.first, last: block.last }
  const line = shapes.lines.find((shape) => x >= shape.x && x <= shape.x + shape.width)
  return line ? { first: line.span, last: line.span } : null
}
