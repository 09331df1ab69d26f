import type { Seq, TraceEvent, VirtualMs } from '../trace/index.ts'
import { type AxisPart, piecesOf, unevenParts } from './axis-pieces.ts'
import { firstIndex } from './first-index.ts'
import { ticksOf } from './ticks.ts'
import type { Axis, Replay } from './types.ts'

/** Widths are px, or columns of a terminal: any unit, as long as it is the same everywhere. */
export type AxisOptions = {
  /** Width of the whole axis. */
  width: number
  /** Width of one short run, where there is room; 18 unless told. */
  slice?: number
  /** Least distance between two clock labels; 80 unless told. */
  tickEvery?: number
}

/** Runs take at most this share of the width, so that waits stay the larger part however many runs there are. */
const SLICES_SHARE = 0.45
/** A long run is drawn up to this many times as wide as a short one. */
const LONGEST_SLICE = 3
/** How much wider each further line makes a run. */
const PER_LINE = 0.45
/** The space before each run, so that neighbours can be told apart. */
const SLICE_GAP = 0.15
/** Every event gets at least this, so that no two positions are the same. Module-level code nobody sees gets no more. */
const SLIVER = 0.005
/** A stretch of time is at least this wide, in slices, as long as all these take no more than the share below. */
const SHORTEST_TIME = 0.25
const SHORTEST_SHARE = 0.15

/**
 * The time axis of a replay. The way from each event to the next is either time (the clock moves) or a step of a
 * run. Time shares what runs leave, in proportion; runs at one virtual time stand side by side.
 *
 *     event     0   1   2   3           4   5           6
 *     clock     0   0   0   0           1s  1s          2s
 *     way         run run gap   time 1s   run  time 1s
 *     x         |---|---|-|-------------|---|-----------|
 */
export function axisOf(replay: Replay, options: AxisOptions): Axis {
  const { events } = replay.trace
  const width = Math.max(1, options.width)
  const slice = options.slice ?? 18
  const steps = stepsOf(replay)
  const { xs, perMs } = positions(events, steps, slice / width)
  let uneven: AxisPart[] | null = null
  const last = events.length - 1

  const x = (seq: Seq): number => {
    const whole = Math.max(0, Math.min(Math.floor(seq), last))
    const here = xs[whole] ?? 0
    return here + ((xs[whole + 1] ?? here) - here) * Math.max(0, Math.min(1, seq - whole))
  }
  const seqAt = (at: number): Seq => Math.max(0, firstIndex(xs.length, (index) => (xs[index] ?? 0) > at) - 1)
  const xOf = (at: VirtualMs): number => {
    const next = firstIndex(events.length, (index) => (events[index]?.at ?? 0) >= at)
    const after = events[next]?.at ?? 0
    const before = events[next - 1]?.at ?? 0
    if (next === 0 || after === at) return xs[next] ?? 1
    const from = xs[next - 1] ?? 0
    return from + ((xs[next] ?? 1) - from) * ((at - before) / (after - before))
  }
  const timeAt = (at: number): VirtualMs => {
    const seq = seqAt(at)
    const [here, next] = [xs[seq] ?? 0, xs[seq + 1] ?? 1]
    const [before, after] = [events[seq]?.at ?? 0, events[seq + 1]?.at ?? replay.duration]
    return next > here ? before + (after - before) * Math.min(1, (at - here) / (next - here)) : before
  }
  const tickEvery = options.tickEvery ?? 80
  return {
    x,
    seqAt,
    ticks: ticksOf({ from: 0, to: replay.duration, width: 1 }, xOf, tickEvery / width, replay.words),
    ticksIn(from, to, wide) {
      const times = { from: timeAt(from), to: timeAt(to), width: to - from }
      const ticks = ticksOf(times, xOf, (tickEvery / Math.max(1, wide)) * (to - from), replay.words)
      const start = { x: from, at: times.from, label: replay.words.duration(Number(times.from.toFixed(3))) }
      // A stretch in which the clock stands still, or between two round times, is told by where it begins.
      return ticks.length > 1 || from === 0 ? ticks : [start, ...ticks.filter(({ x: at }) => at > from)]
    },
    piecesIn(from, to, least, apart) {
      uneven ??= unevenParts(events, xs, perMs)
      return piecesOf({ from, to }, uneven, least, apart)
    },
  }
}

/** Where each event stands, 0 to 1, strictly ascending; and how wide a ms is where nothing but time is drawn. */
function positions(
  events: readonly TraceEvent[],
  steps: Float64Array,
  slice: number,
): { xs: Float64Array; perMs: number } {
  const count = events.length
  const gaps = new Float64Array(count)
  let stepSum = 0
  let timeSum = 0
  let timeCount = 0
  for (let index = 1; index < count; index++) {
    stepSum += steps[index] ?? 0
    gaps[index] = (events[index]?.at ?? 0) - (events[index - 1]?.at ?? 0)
    timeSum += gaps[index] ?? 0
    if ((gaps[index] ?? 0) > 0) timeCount++
  }
  const stepShare = timeSum === 0 ? 1 : Math.min(stepSum * slice, SLICES_SHARE)
  const leastTime = timeCount === 0 ? 0 : Math.min(SHORTEST_TIME * slice, SHORTEST_SHARE / timeCount)
  const timeShare = 1 - stepShare - leastTime * timeCount
  const xs = new Float64Array(count)
  let sum = 0
  for (let index = 1; index < count; index++) {
    const gap = gaps[index] ?? 0
    if (stepSum > 0) sum += ((steps[index] ?? 0) / stepSum) * stepShare
    if (gap > 0) sum += (gap / timeSum) * timeShare + leastTime
    xs[index] = sum
  }
  if (sum > 0) for (let index = 1; index < count; index++) xs[index] = (xs[index] ?? 0) / sum
  if (count > 1) xs[count - 1] = 1
  return { xs, perMs: timeSum > 0 && sum > 0 ? timeShare / timeSum / sum : 0 }
}

/** The width of the way to each event, in short runs. */
function stepsOf(replay: Replay): Float64Array {
  const { events } = replay.trace
  const steps = new Float64Array(events.length).fill(SLIVER)
  for (const lane of replay.lanes) {
    if (!lane.shown) continue
    for (const span of lane.spans) if (span.type === 'running') widen(steps, span.from, span.to, events)
  }
  return steps
}

function widen(steps: Float64Array, from: Seq, to: Seq, events: readonly TraceEvent[]): void {
  let lines = 0
  for (let seq = from + 1; seq <= to; seq++) if (events[seq]?.type === 'line') lines++
  const width = Math.min(LONGEST_SLICE, 1 + PER_LINE * Math.max(0, lines - 1))
  steps[from] = Math.max(steps[from] ?? 0, SLICE_GAP)
  for (let seq = from + 1; seq <= to; seq++) steps[seq] = Math.max(steps[seq] ?? 0, width / (to - from))
}
