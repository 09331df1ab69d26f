import type { EventOf, Line, Seq, TaskId, Trace, TraceEvent, VirtualMs, Wait } from '../trace/index.ts'
import type { WorkingState } from './state.ts'
import type { Span, TaskState } from './types.ts'

/** Watches the loop's state change and writes down what each task was doing from when to when. */
export type SpanRecorder = {
  before(event: TraceEvent, state: WorkingState): void
  after(event: TraceEvent, state: WorkingState): void
  /** The spans by TaskId. Labels are empty: see `wait-words.ts`. */
  finish(): Span[][]
}

type Open = { type: Span['type']; from: Seq; fromAt: VirtualMs; wait?: Wait; line: Line | null }

const SPAN_OF: Record<TaskState, Span['type'] | null> = {
  absent: null,
  ready: 'ready',
  running: 'running',
  waiting: 'waiting',
  finished: null,
  failed: null,
  cancelled: null,
}

/** A recorder for one pass over the trace's events. */
export function recordSpans(trace: Trace): SpanRecorder {
  const spans: Span[][] = trace.tasks.map(() => [])
  const open: (Open | null)[] = trace.tasks.map(() => null)
  const created = new Map<TaskId, EventOf<'task.created'>>()
  let earlier: TaskState = 'absent'
  /** The loop is held from this event on: `blocked` stands before the clock moves, and lasts until the next event. */
  let blocking: EventOf<'blocked'> | null = null

  const close = (task: TaskId, to: Seq, toAt: VirtualMs) => {
    const span = open[task]
    open[task] = null
    if (span && to > span.from) spans[task]?.push({ ...span, to, toAt, label: '' })
  }
  const begin = (task: TaskId, type: Span['type'], event: TraceEvent) => {
    const wait = type === 'waiting' ? waitOf(event) : undefined
    open[task] = { type, from: event.seq, fromAt: event.at, line: lineOf(event), ...(wait && { wait }) }
  }
  const hold = (from: EventOf<'blocked'>, to: TraceEvent) => {
    close(from.task, from.seq, from.at)
    open[from.task] = { type: 'blocked', from: from.seq, fromAt: from.at, line: from.line }
    close(from.task, to.seq, to.at)
    begin(from.task, 'running', to)
  }

  return {
    before(event, state) {
      if (event.type === 'timer.cancelled') unset(event, state)
      if (blocking && state.tasks[blocking.task] === 'running') hold(blocking, event)
      blocking = null
      earlier = 'task' in event && event.task !== null ? (state.tasks[event.task] ?? 'absent') : 'absent'
    },
    after(event, state) {
      if (event.type === 'task.created') created.set(event.task, event)
      if (event.type === 'ready' && earlier === 'absent') handedOver(event)
      if (event.type === 'run.started' || event.type === 'run.ended') {
        for (const [task, now] of state.tasks.entries()) change(task, event, now)
      } else if ('task' in event && event.task !== null) {
        const now = state.tasks[event.task] ?? 'absent'
        if (event.type === 'timer.set' && now === 'absent') awaitTimer(event, event.task)
        if (now !== earlier) change(event.task, event, now)
        if (event.type === 'blocked' && now === 'running') blocking = event
      }
    },
    finish() {
      const last = trace.events.at(-1)
      if (last) for (const task of open.keys()) close(task, last.seq, last.at)
      return spans
    },
  }

  /** A callback has no state until its timer rings: what it waits for is the timer. */
  function awaitTimer(event: EventOf<'timer.set'>, task: TaskId): void {
    close(task, event.seq, event.at)
    begin(task, 'waiting', event)
  }

  /** It was handed over when it was created, and its turn came later: it waited for what made it ready. */
  function handedOver(event: EventOf<'ready'>): void {
    const since = created.get(event.task)
    const own = spans[event.task]
    if (since === undefined || since.at === event.at || own === undefined) return
    if (own.length > 0 || open[event.task]) return
    const wait = reasonOf(event, trace)
    const { seq: from, at: fromAt, line } = since
    own.push({ type: 'waiting', from, fromAt, to: event.seq, toAt: event.at, wait, line, label: '' })
  }

  function unset(event: EventOf<'timer.cancelled'>, state: WorkingState): void {
    const set = trace.events[state.setBy.get(event.timer) ?? -1]
    if (set?.type === 'timer.set' && set.task !== null && open[set.task]?.from === set.seq)
      close(set.task, event.seq, event.at)
  }

  function change(task: TaskId, event: TraceEvent, now: TaskState): void {
    const type = SPAN_OF[now]
    if (open[task]?.type === type) return
    close(task, event.seq, event.at)
    if (type !== null) begin(task, type, event)
  }
}

/** What a callback waited for until this event made it ready for the first time. */
function reasonOf({ task, by, at, cause, queue }: EventOf<'ready'>, { events, tasks }: Trace): Wait {
  if (by !== null) return { on: 'task', label: '', tasks: [by] }
  if (queue === 'frame' || queue === 'idle') return { on: 'other', label: tasks[task]?.via ?? '' }
  const rang = cause === undefined ? undefined : events[cause]
  if (rang?.type !== 'timer.fired') return { on: 'other', label: '' }
  return rang.timer === null ? { on: 'io', label: rang.label } : { on: 'timer', label: '', until: at }
}

function waitOf(event: TraceEvent): Wait | undefined {
  if (event.type === 'task.suspended') return event.wait
  return event.type === 'timer.set' ? { on: 'timer', label: '', until: event.due } : undefined
}

function lineOf(event: TraceEvent): Line | null {
  return 'line' in event ? event.line : null
}
