import type { VirtualMs } from '../trace/index.ts'
import type { Words } from '../words/index.ts'
import type { Axis } from './types.ts'

/** Steps of a clock's face, in ms: 1-2-5 below a second, then the parts of minutes, hours and days. */
const STEPS: readonly VirtualMs[] = [
  ...[0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * 1000),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60_000),
  ...[1, 2, 3, 6, 12].map((hours) => hours * 3_600_000),
]
const DAY = 86_400_000

/** A stretch of the clock, and how wide it is on the axis. */
type Times = { from: VirtualMs; to: VirtualMs; width: number }

/**
 * Where the clock reads a round time within `times`. `least` is the least distance between two labels as a fraction of
 * the width. The finest step is taken whose labels all keep it; where runs stretch the axis so unevenly that no step
 * does, those that would stand too close are left out.
 */
export function ticksOf(
  times: Times,
  xOf: (at: VirtualMs) => number,
  least: number,
  words: Words,
): Axis['ticks'] {
  const duration = times.to - times.from
  const most = Math.max(1, Math.floor(times.width / least))
  const fits = [...STEPS, wholeDays(duration, most)].filter((step) => duration / step <= most)
  for (const step of fits) {
    const ticks = every(step, times, xOf, words)
    if (ticks.length < 3) break
    if (ticks.every((tick, index) => tick.x - (ticks[index - 1]?.x ?? -1) >= least)) return ticks
  }
  return keepDistance(every(fits[0] ?? DAY, times, xOf, words), least)
}

function every(
  step: VirtualMs,
  { from, to }: Times,
  xOf: (at: VirtualMs) => number,
  words: Words,
): Axis['ticks'] {
  const first = Math.ceil(from / step - 1e-9)
  const count = Math.max(0, Math.floor(to / step + 1e-9) - first + 1)
  return Array.from({ length: count }, (_, index) => {
    const at = Math.min(Number(((first + index) * step).toFixed(3)), to)
    return { x: xOf(at), at, label: words.duration(at) }
  })
}

function keepDistance(ticks: Axis['ticks'], least: number): Axis['ticks'] {
  const kept: Axis['ticks'] = []
  for (const tick of ticks) if (tick.x - (kept.at(-1)?.x ?? -1) >= least) kept.push(tick)
  return kept
}

function wholeDays(duration: VirtualMs, most: number): VirtualMs {
  return Math.max(1, Math.ceil(duration / most / DAY)) * DAY
}
