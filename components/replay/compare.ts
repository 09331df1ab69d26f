import type { WaitKind } from '../trace/index.ts'
import type { Comparison, Replay } from './types.ts'

/** Waits that are only somebody else's wait seen from outside; two of them at once save nothing. */
const FOR_OTHERS: ReadonlySet<WaitKind> = new Set<WaitKind>([
  'task',
  'gather',
  'wait',
  'task-group',
  'shield',
  'loop',
  'yield',
])

/** One at a time beside asynchronous, from two runs of the same code; nothing is added up. */
export function compare(concurrent: Replay, oneAtATime: Replay): Comparison {
  return {
    concurrentMs: concurrent.duration,
    oneAtATimeMs: oneAtATime.duration,
    savedMs: oneAtATime.duration - concurrent.duration,
    overlapMs: overlapOf(concurrent),
  }
}

/** Virtual ms during which at least two tasks waited at once, each for something of its own. */
function overlapOf(replay: Replay): number {
  const edges = replay.laneOf.flatMap((lane) =>
    lane.spans
      .filter((span) => span.wait !== undefined && !FOR_OTHERS.has(span.wait.on) && span.toAt > span.fromAt)
      .flatMap((span) => [
        { at: span.fromAt, change: 1 },
        { at: span.toAt, change: -1 },
      ]),
  )
  edges.sort((a, b) => a.at - b.at || a.change - b.change)
  let waiting = 0
  let overlap = 0
  let since = 0
  for (const { at, change } of edges) {
    if (waiting >= 2) overlap += at - since
    since = at
    waiting += change
  }
  return overlap
}
