import { type Axis, firstIndex, type Replay } from '../../replay/index.ts'
import type { Seq } from '../../trace/index.ts'
import { nearestStop } from './nearest-stop.ts'

/** Where the replay stands: the stop reached last, and where between it and the next. */
export type Moment = { stop: Seq; playhead: number }

/**
 * The moment at a place of the axis. While the clock runs on that is the place itself; in the steps of a run, and no
 * further than `near` from a stop, it is the nearest stop.
 */
export function momentAt(
  { trace: { events } }: Replay,
  stops: readonly Seq[],
  axis: Axis,
  x: number,
  near: number,
): Moment {
  const nearest = nearestStop(stops, axis, x)
  const seq = axis.seqAt(x)
  const from = axis.x(seq)
  const width = axis.x(seq + 1) - from
  const waits = (events[seq]?.at ?? 0) < (events[seq + 1]?.at ?? 0)
  if (!waits || Math.abs(axis.x(nearest) - x) <= near) return { stop: nearest, playhead: nearest }
  const after = firstIndex(stops.length, (index) => (stops[index] ?? 0) > seq)
  return { stop: stops[Math.max(0, after - 1)] ?? 0, playhead: seq + (x - from) / width }
}
