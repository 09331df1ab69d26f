import type { EventType, Seq, Trace, TraceEvent } from '../trace/index.ts'
import { causeOf } from './causes.ts'

/**
 * A moment is a stretch of neighbouring events that look like one thing to a person: a sleep's timer fires, its
 * task becomes ready, and, the queue being empty, goes on at once. Stepping stops at the last event of a moment.
 *
 *     timer.fired A   ready A   resumed A   line 5   frame.left   finished A   ready main   resumed main   ...
 *     \____________________________________/         \____________________________________/ \___________
 *
 * The first event of the moment that `seq` belongs to.
 */
export function momentStart(trace: Trace, seq: Seq): Seq {
  let start = seq
  while (start > 0 && belongs(trace, start)) start--
  return start
}

/** The last events of all moments in which an event is wanted, and both ends of the run; ascending. */
export function stopsWhere(trace: Trace, wanted: (event: TraceEvent) => boolean): Seq[] {
  const stops: Seq[] = []
  const last = trace.events.length - 1
  let any = false
  for (const event of trace.events) {
    any ||= wanted(event)
    if (event.seq < last && belongs(trace, event.seq + 1)) continue
    if (any || event.seq === 0 || event.seq === last) stops.push(event.seq)
    any = false
  }
  return stops
}

/** Whether the event continues the moment of the event before it. */
function belongs(trace: Trace, seq: Seq): boolean {
  const event = trace.events[seq]
  const before = trace.events[seq - 1]
  if (event === undefined || before === undefined) return false
  const rule = CONTINUES[event.type]
  return rule?.(event, before, trace) ?? false
}

type Rule = (event: TraceEvent, before: TraceEvent, trace: Trace) => boolean

/** For each type of event, after which neighbour it is seen as the same moment. */
const CONTINUES: Partial<Record<EventType, Rule>> = {
  'task.created': (event, before, trace) =>
    isLoopStart(before, trace) || isNextCreation(event, before, trace),
  ready: (event, before, trace) => {
    const cause = causeOf(trace, event)
    if (cause === before && before.type === 'task.suspended' && before.wait.on === 'adoption') return true
    if (cause === null || !LEADS_TO_READY.has(cause.type)) return false
    if (cause === before) return true
    return before.type === 'ready' && causeOf(trace, before) === cause
  },
  'task.started': (event, before, trace) =>
    isLoopStart(before, trace) ||
    (before.type === 'ready' && same(event, before) && runsAtOnce(before, trace)),
  'task.suspended': (event, before, trace) => {
    if (before.type !== 'ready') return false
    // `await asyncio.sleep(0)` is back in the ready queue before it has stepped aside.
    if (same(event, before)) return true
    return isLoopStart(event, trace) && causeOf(trace, before)?.type === 'task.created'
  },
  'task.resumed': (event, before, trace) =>
    before.type === 'ready' && same(event, before) && runsAtOnce(before, trace),
  'frame.entered': (event, before) => before.type === 'task.started' && same(event, before),
  line: (event, before) =>
    same(event, before) &&
    (before.type === 'task.started' || before.type === 'task.resumed' || before.type === 'frame.entered'),
  'cancel.delivered': (event, before) => before.type === 'task.resumed' && same(event, before),
  'error.raised': (event, before) => before.type === 'cancel.delivered' && same(event, before),
  'frame.left': (event, before, trace) =>
    (before.type === 'frame.left' || (before.type === 'task.resumed' && isModule(before, trace))) &&
    same(event, before),
  'task.finished': leavesFirst,
  'task.failed': leavesFirst,
  'task.cancelled': leavesFirst,
  'timer.fired': (event, before, trace) =>
    before.type === 'ready' && before.at === event.at && causeOf(trace, before)?.type === 'timer.fired',
  'cancel.requested': (event, before, trace) =>
    before.type === 'timer.fired' && causeOf(trace, event) === before,
  'run.ended': (_, before, trace) => ENDS_MODULE.has(before.type) && isModule(before, trace),
  'timer.set': (event, before) =>
    (before.type === 'task.created' || (before.type === 'task.suspended' && before.wait.on === 'timer')) &&
    same(event, before),
  output: (event, before) =>
    before.type === 'output' &&
    event.type === 'output' &&
    event.task === before.task &&
    event.stream === before.stream &&
    event.line === before.line &&
    !before.text.endsWith('\n'),
}

/** Causes that are seen as one with the task's entering the queue; others, such as a line, are seen before it. */
const LEADS_TO_READY: ReadonlySet<EventType> = new Set<EventType>([
  'task.created',
  'task.finished',
  'task.failed',
  'task.cancelled',
  'cancel.requested',
  'timer.fired',
])
const ENDS_MODULE: ReadonlySet<EventType> = new Set<EventType>([
  'task.finished',
  'task.failed',
  'task.resumed',
  'frame.left',
])

function leavesFirst(event: TraceEvent, before: TraceEvent, trace: Trace): boolean {
  return (
    (before.type === 'frame.left' || (before.type === 'task.resumed' && isModule(before, trace))) &&
    same(event, before)
  )
}

/** A task that another task's end made ready is seen in the queue before it runs; module-level code is not. */
function runsAtOnce(ready: TraceEvent, trace: Trace): boolean {
  if (isModule(ready, trace)) return true
  const cause = causeOf(trace, ready)
  return cause?.type !== 'task.finished' && cause?.type !== 'task.failed' && cause?.type !== 'task.cancelled'
}

function isLoopStart(before: TraceEvent, trace: Trace): boolean {
  return before.type === 'task.suspended' && before.wait.on === 'loop' && isModule(before, trace)
}

/** Several tasks made in one go, as `gather` and a TaskGroup's comprehension do, are one moment. */
function isNextCreation(event: TraceEvent, before: TraceEvent, trace: Trace): boolean {
  if (event.type !== 'task.created' || before.type !== 'ready') return false
  const earlier = causeOf(trace, before)
  return earlier?.type === 'task.created' && earlier.by === event.by && earlier.line === event.line
}

function isModule(event: TraceEvent, trace: Trace): boolean {
  return 'task' in event && event.task !== null && trace.tasks[event.task]?.kind === 'module'
}

function same(event: TraceEvent, before: TraceEvent): boolean {
  return 'task' in event && 'task' in before && event.task === before.task
}
