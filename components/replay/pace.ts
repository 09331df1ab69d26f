import type { Seq } from '../trace/index.ts'
import { firstIndex } from './first-index.ts'
import type { Axis } from './types.ts'

/** How long a replay plays at speed 1, in real ms: this, and a little more for each stop, up to the longest. */
const SHORTEST_PLAY = 3500
const PER_STOP = 230
const LONGEST_PLAY = 60_000
/** Half of the time goes to the way along the axis, half to the stops, so that a run of short steps can be read. */
const AXIS_SHARE = 0.5

/** When a replay that plays at speed 1 is where. */
export type Pace = {
  /** Real ms from start to end. */
  total: number
  /**
   * Real ms from the start at which a stop is reached, or a fractional position on the way to the next; for other
   * whole positions, that of the stop before.
   */
  timeOf(playhead: number): number
  /** The stop reached last, and the fractional position on the way to the next one. */
  placeAt(ms: number): { stop: Seq; playhead: number }
}

/** The pace of playing along an axis from stop to stop. */
export function paceOf(axis: Axis, stops: readonly Seq[]): Pace {
  const total = Math.min(LONGEST_PLAY, SHORTEST_PLAY + PER_STOP * stops.length)
  const share = 1 / Math.max(1, stops.length - 1)
  const times = new Float64Array(stops.length)
  for (let index = 1; index < stops.length; index++) {
    const way = axis.x(stops[index] ?? 0) - axis.x(stops[index - 1] ?? 0)
    times[index] = (times[index - 1] ?? 0) + total * (AXIS_SHARE * way + (1 - AXIS_SHARE) * share)
  }
  const indexAt = (ms: number) =>
    Math.max(0, firstIndex(times.length, (index) => (times[index] ?? 0) > ms) - 1)

  return {
    total: times.at(-1) ?? 0,
    timeOf(playhead) {
      const index = Math.max(0, firstIndex(stops.length, (at) => (stops[at] ?? 0) > playhead) - 1)
      const time = times[index] ?? 0
      const next = stops[index + 1]
      if (playhead % 1 === 0 || next === undefined) return time
      const from = axis.x(stops[index] ?? 0)
      return time + ((times[index + 1] ?? time) - time) * ((axis.x(playhead) - from) / (axis.x(next) - from))
    },
    placeAt(ms) {
      const index = indexAt(ms)
      const stop = stops[index] ?? 0
      const next = stops[index + 1]
      if (next === undefined) return { stop, playhead: stop }
      const from = times[index] ?? 0
      const fraction = Math.min(1, Math.max(0, (ms - from) / ((times[index + 1] ?? from) - from || 1)))
      return { stop, playhead: between(axis, stop, next, fraction) }
    },
  }
}

/** The fractional position at which the axis is `fraction` of the way from one position to another. */
function between(axis: Axis, from: Seq, to: Seq, fraction: number): number {
  const x = axis.x(from) + (axis.x(to) - axis.x(from)) * fraction
  const seq = axis.seqAt(x)
  const width = axis.x(seq + 1) - axis.x(seq)
  return width > 0 ? Math.max(from, Math.min(to, seq + (x - axis.x(seq)) / width)) : seq
}
