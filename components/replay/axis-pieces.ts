import type { TraceEvent } from '../trace/index.ts'
import type { AxisPiece } from './types.ts'

export type AxisPart = { from: number; to: number }

/** A way that is more than so many times as wide as its time asks for is not to scale. */
const EVEN_UP_TO = 1.5

/** Where an axis is not to scale, ascending. `perMs`: how wide a ms is where it is. */
export function unevenParts(events: readonly TraceEvent[], xs: Float64Array, perMs: number): AxisPart[] {
  const found: AxisPart[] = []
  for (let index = 1; index < xs.length; index++) {
    const [from, to] = [xs[index - 1] ?? 0, xs[index] ?? 0]
    const ms = (events[index]?.at ?? 0) - (events[index - 1]?.at ?? 0)
    if (to - from <= ms * perMs * EVEN_UP_TO) continue
    const last = found.at(-1)
    if (last?.to === from) last.to = to
    else found.push({ from, to })
  }
  return found
}

/**
 * A part of the axis in pieces: see `Axis.piecesIn`.
 *
 *     /    /───────────────/  /──────────────/    /
 *     0 s                  1 s                   2 s
 */
export function piecesOf(
  part: AxisPart,
  uneven: readonly AxisPart[],
  least: number,
  apart: number,
): AxisPiece[] {
  const pieces: AxisPiece[] = []
  let at = part.from
  for (const { from, to } of joined(part, uneven, apart)) {
    if (to - from < least) continue
    if (from > at) pieces.push({ type: 'even', from: at, to: from })
    pieces.push({ type: 'break', from, to })
    at = to
  }
  if (part.to > at) pieces.push({ type: 'even', from: at, to: part.to })
  return pieces
}

/** Those that reach into a part, cut off at its ends. */
function joined(part: AxisPart, uneven: readonly AxisPart[], apart: number): AxisPart[] {
  const seen: AxisPart[] = []
  for (const { from, to } of uneven) {
    if (to <= part.from || from >= part.to) continue
    const last = seen.at(-1)
    const [start, end] = [Math.max(part.from, from), Math.min(part.to, to)]
    if (last && start - last.to < apart) last.to = end
    else seen.push({ from: start, to: end })
  }
  return seen
}
