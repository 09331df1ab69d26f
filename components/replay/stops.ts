import type { EventType, TaskId, Trace, TraceEvent } from '../trace/index.ts'
import { stopsWhere } from './moments.ts'
import type { Replay } from './types.ts'

/** The events that change what the loop panel or the console shows; a line by itself does not. */
const SWITCHES: ReadonlySet<EventType> = new Set<EventType>([
  'run.started',
  'run.ended',
  'task.created',
  'task.started',
  'task.suspended',
  'task.resumed',
  'task.finished',
  'task.failed',
  'task.cancelled',
  'ready',
  'ready.dropped',
  'timer.set',
  'timer.fired',
  'timer.cancelled',
  'output',
  'blocked',
  'cancel.requested',
  'cancel.delivered',
  'error.raised',
  'error.caught',
  'error.unretrieved',
  'note',
])

/** The positions at which stepping stops, by the way of stepping. */
export function stopsOf(trace: Trace): Replay['stops'] {
  return {
    line: stopsWhere(trace, (event) => event.type === 'line' || SWITCHES.has(event.type)),
    switch: stopsWhere(trace, (event) => SWITCHES.has(event.type)),
  }
}

/** The positions that have to do with one task: its own events, and what it does to others. */
export function stopsOfTask(trace: Trace, task: TaskId): number[] {
  return stopsWhere(trace, (event) => concerns(event, task))
}

function concerns(event: TraceEvent, task: TaskId): boolean {
  if (event.type === 'frame.entered' || event.type === 'frame.left') return false
  return ('task' in event && event.task === task) || ('by' in event && event.by === task)
}

/** The positions of what one task does itself: while it waits nothing stops, so that an await is one step. */
export function stepsOfTask(trace: Trace, task: TaskId): number[] {
  return stopsWhere(trace, (event) => STEPS.has(event.type) && 'task' in event && event.task === task)
}

const STEPS: ReadonlySet<EventType> = new Set<EventType>([
  'task.started',
  'task.resumed',
  'task.finished',
  'task.failed',
  'task.cancelled',
  'line',
  'output',
  'blocked',
  'cancel.delivered',
  'error.raised',
  'error.caught',
])
