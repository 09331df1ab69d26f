import type { EventType, Seq, TaskId, Trace } from '../trace/index.ts'
import { causeOf } from './causes.ts'
import { firstIndex } from './first-index.ts'
import type { Lane, PathStep, Span } from './types.ts'

/**
 * The chain of runs and waits that the total time is made of, found by walking back from the end: from a run to
 * what made its task ready, from there to the wait that ended by itself, or to the run of the task that ended it.
 *
 *     main  [run]                          [run]      walks back: main's run <- A's run <- A's sleep <- A's run
 *     A          [run]----- sleep -----[run]/          <- main's run. main's own wait for A is not on the path.
 */
export function criticalPathOf(trace: Trace, laneOf: readonly Lane[]): PathStep[] {
  const steps: PathStep[] = []
  let place: Place | null = lastPlace(laneOf)
  while (place !== null) {
    const span = spanBefore(laneOf[place.task], place.seq)
    if (span === undefined || span.from >= place.seq) break
    const next = stepBack(trace, place, span)
    if (span.wait?.on !== 'loop') add(steps, place, span, trace)
    place = next.seq < place.seq ? next : null
  }
  return steps.reverse()
}

type Place = { task: TaskId; seq: Seq }

/** Where something ran last. */
function lastPlace(laneOf: readonly Lane[]): Place | null {
  let place: Place | null = null
  for (const lane of laneOf) {
    const span = lane.spans.findLast((one) => one.type === 'running' || one.type === 'blocked')
    if (span && (place === null || span.to >= place.seq)) place = { task: lane.task, seq: span.to }
  }
  return place
}

/** The span of the lane that ends at, or stretches over, `seq`. */
function spanBefore(lane: Lane | undefined, seq: Seq): Span | undefined {
  if (lane === undefined) return undefined
  return lane.spans[firstIndex(lane.spans.length, (index) => (lane.spans[index]?.to ?? 0) >= seq)]
}

function stepBack(trace: Trace, place: Place, span: Span): Place {
  const own = { task: place.task, seq: span.from }
  if (span.wait?.on === 'loop') return lastStopBefore(trace, place, span.from) ?? own
  if (span.type !== 'ready') return own
  const ready = trace.events[span.from]
  const cause = causeOf(trace, ready)
  if (cause?.type === 'timer.fired' || ready?.type !== 'ready') return own
  if (cause && 'task' in cause && cause.task !== null && cause.task !== place.task && cause.seq < place.seq)
    return { task: cause.type === 'task.created' ? (cause.by ?? place.task) : cause.task, seq: cause.seq }
  if (ready.by !== null && ready.by !== place.task) return { task: ready.by, seq: span.from }
  return own
}

/** What module-level code waited for while the loop ran: whatever ran last. */
function lastStopBefore(trace: Trace, place: Place, from: Seq): Place | null {
  for (let seq = place.seq - 1; seq > from; seq--) {
    const event = trace.events[seq]
    if (event && STOPS_RUNNING.has(event.type) && 'task' in event && event.task !== null)
      return { task: event.task, seq }
  }
  return null
}

const STOPS_RUNNING: ReadonlySet<EventType> = new Set<EventType>([
  'task.finished',
  'task.failed',
  'task.cancelled',
  'task.suspended',
])

/** Waits that take no time are left out; runs always stand. */
function add(steps: PathStep[], place: Place, span: Span, trace: Trace): void {
  const ms = (trace.events[place.seq]?.at ?? 0) - span.fromAt
  if (ms === 0 && (span.type === 'ready' || span.type === 'waiting')) return
  steps.push({ task: place.task, type: span.type, from: span.from, to: place.seq, ms, label: span.label })
}
