import type { Axis, Replay } from '../../replay/index.ts'
import type { Seq } from '../../trace/index.ts'

/** Every position that stepping can reach, by line or by switch, ascending. Between them the loop is mid-sentence. */
export function mergeStops(replay: Replay): Seq[] {
  return [...new Set([...replay.stops.line, ...replay.stops.switch])].sort((a, b) => a - b)
}

/** The stop that is nearest to a place of the axis. */
export function nearestStop(stops: readonly Seq[], axis: Axis, x: number): Seq {
  let low = 0
  let high = stops.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (axis.x(stops[middle] ?? 0) < x) low = middle + 1
    else high = middle
  }
  const after = stops[low] ?? 0
  const before = stops[low - 1] ?? after
  return x - axis.x(before) < axis.x(after) - x ? before : after
}
