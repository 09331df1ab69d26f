import type { EventOf, Line, Seq, TaskId, Trace, TraceEvent } from '../trace/index.ts'
import { assertNever } from '../trace/index.ts'
import { firstIndex } from './first-index.ts'
import { entered, type FrameNode, listOf, movedTo } from './frames.ts'
import type { Timer } from './timers.ts'
import { addTimer, removeTimer, timerOf } from './timers.ts'
import type { LoopState, TaskState } from './types.ts'

type Waiting = LoopState['waiting'][number]
type Ready = LoopState['ready'][number]

/**
 * The loop's state while it is carried forward event by event. Its lists are replaced or spliced, their entries
 * never change: a copy is a handful of slices.
 */
export type WorkingState = {
  line: Line | null
  /** What runs, innermost last: a task that is started eagerly runs inside the step of the task that made it. */
  running: TaskId[]
  /** The task that the replay stands on: what runs, else what ran last. */
  stood: TaskId | null
  ready: Ready[]
  /** Tasks that entered the ready queue while they ran. */
  readyWhileRunning: TaskId[]
  waiting: Waiting[]
  timers: Timer[]
  tasks: TaskState[]
  /** Since when each task waits, by TaskId: where to look for it in `waiting`. */
  since: Seq[]
  frames: (FrameNode | null)[]
  /** The event that last set each timer, by timer number. */
  setBy: Map<number, Seq>
}

/** The state before the first event. */
export function initialState(trace: Trace): WorkingState {
  return {
    line: null,
    running: [],
    stood: null,
    ready: [],
    readyWhileRunning: [],
    waiting: [],
    timers: [],
    tasks: trace.tasks.map(() => 'absent'),
    since: trace.tasks.map(() => -1),
    frames: trace.tasks.map(() => null),
    setBy: new Map(),
  }
}

/** A copy that can be carried forward on its own. */
export function copyState(state: WorkingState): WorkingState {
  return {
    line: state.line,
    running: state.running.slice(),
    stood: state.stood,
    ready: state.ready.slice(),
    readyWhileRunning: state.readyWhileRunning.slice(),
    waiting: state.waiting.slice(),
    timers: state.timers.slice(),
    tasks: state.tasks.slice(),
    since: state.since.slice(),
    frames: state.frames.slice(),
    setBy: new Map(state.setBy),
  }
}

/** The state as it is shown, just after event `seq`. */
export function loopStateOf(
  state: WorkingState,
  trace: Trace,
  seq: Seq,
  turns: ReadonlyMap<Seq, Seq> = new Map(),
): LoopState {
  const frames = state.frames.map(listOf)
  const task = state.running.at(-1)
  const own = task === undefined ? [] : (frames[task] ?? [])
  return {
    seq,
    at: trace.events[seq]?.at ?? 0,
    line: state.line,
    running: task === undefined ? null : { task, line: own.at(-1)?.line ?? null, frames: own },
    ready: inTurn(state.ready, turns),
    waiting: state.waiting,
    timers: state.timers.map(({ due, setAt, label, task }) => ({ due, setAt, label, task })),
    tasks: state.tasks,
    frames,
    variables: state.stood === null ? [] : [...(state.frames[state.stood]?.variables ?? [])],
    outcome: seq === trace.events.length - 1 ? trace.outcome : null,
  }
}

/** In the order in which they will run. `turns`: see `turnsOf`. */
function inTurn(ready: Ready[], turns: ReadonlyMap<Seq, Seq>): Ready[] {
  if (turns.size === 0 || ready.length < 2) return ready
  const turn = ({ since }: Ready): number => turns.get(since) ?? Number.POSITIVE_INFINITY
  return ready.toSorted((a, b) => (turn(a) < turn(b) ? -1 : turn(a) > turn(b) ? 1 : 0))
}

/** Carries the state over one event. */
export function applyEvent(state: WorkingState, event: TraceEvent, trace: Trace): void {
  switch (event.type) {
    case 'run.started':
      for (const task of trace.tasks) if (task.kind === 'module') run(state, task.id)
      return
    case 'run.ended':
      endRun(state, trace)
      return
    case 'task.started':
      run(state, event.task)
      state.line = state.frames[event.task]?.line ?? null
      return
    case 'task.resumed':
      run(state, event.task)
      state.line = event.line ?? state.frames[event.task]?.line ?? null
      return
    case 'task.suspended':
      suspend(state, event)
      return
    case 'task.finished':
      end(state, event.task, 'finished')
      return
    case 'task.failed':
      end(state, event.task, 'failed')
      return
    case 'task.cancelled':
      end(state, event.task, 'cancelled')
      return
    case 'frame.entered':
      enter(state, event, trace)
      return
    case 'frame.left':
      state.frames[event.task] = state.frames[event.task]?.outer ?? null
      state.line = state.frames[event.task]?.line ?? state.line
      return
    case 'line':
      atLine(state, event, trace)
      return
    case 'ready':
      makeReady(state, event)
      return
    case 'ready.dropped':
      dropReady(state, event.task)
      return
    case 'timer.set':
      state.setBy.set(event.timer, event.seq)
      addTimer(state.timers, timerOf(event))
      return
    case 'timer.fired':
      removeFired(state, event, trace)
      return
    case 'timer.cancelled':
      removeTimerNumber(state, event.timer, trace)
      return
    case 'task.created':
    case 'output':
    case 'blocked':
    case 'cancel.requested':
    case 'cancel.delivered':
    case 'error.raised':
    case 'error.caught':
    case 'error.unretrieved':
    case 'note':
      return
    default:
      assertNever(event)
  }
}

function run(state: WorkingState, task: TaskId): void {
  leaveQueue(state, task)
  leaveWaiting(state, task)
  state.tasks[task] = 'running'
  state.running.push(task)
  state.stood = task
}

function suspend(state: WorkingState, event: EventOf<'task.suspended'>): void {
  const { task, wait, seq, at, line } = event
  stopRunning(state, task, line)
  const early = state.readyWhileRunning.indexOf(task)
  if (early >= 0) {
    state.readyWhileRunning.splice(early, 1)
    state.tasks[task] = 'ready'
    return
  }
  // Its function has returned: what is left is a thread of the pool, and no wait of the program's.
  if (wait.on === 'idle') {
    state.tasks[task] = 'finished'
    return
  }
  state.tasks[task] = 'waiting'
  state.since[task] = seq
  state.waiting.push({ task, wait, since: seq, sinceAt: at, line })
  if (wait.on === 'sleep' && wait.until !== undefined)
    addTimer(state.timers, { due: wait.until, setAt: at, label: wait.label, task, seq })
}

function end(state: WorkingState, task: TaskId, how: TaskState): void {
  stopRunning(state, task, null)
  leaveQueue(state, task)
  leaveWaiting(state, task)
  state.tasks[task] = how
  state.frames[task] = null
}

/** A run that was stopped keeps what ran: that is where it was stopped. */
function endRun(state: WorkingState, trace: Trace): void {
  if (trace.outcome.type === 'stopped') return
  for (const task of state.running) {
    if (trace.tasks[task]?.kind !== 'module') continue
    state.tasks[task] = trace.outcome.type === 'failed' ? 'failed' : 'finished'
  }
  state.running = []
}

function stopRunning(state: WorkingState, task: TaskId, line: Line | null): void {
  const index = state.running.lastIndexOf(task)
  if (index < 0) return
  state.running.splice(index, 1)
  state.line = line ?? state.line
  const below = state.running.at(-1)
  if (below === undefined) return
  state.stood = below
  state.line = state.frames[below]?.line ?? state.line
}

function enter(state: WorkingState, event: EventOf<'frame.entered'>, trace: Trace): void {
  const outer = state.frames[event.task] ?? null
  const info = trace.tasks[event.task]
  const variables = outer === null && info?.coroutine === event.frame ? info.args : []
  state.frames[event.task] = entered(event, outer, variables)
  state.line = event.line
  state.stood = event.task
}

function atLine(state: WorkingState, event: EventOf<'line'>, trace: Trace): void {
  const name = trace.tasks[event.task]?.coroutine ?? ''
  state.frames[event.task] = movedTo(event, state.frames[event.task] ?? null, name)
  state.line = event.line
  state.stood = event.task
}

function makeReady(state: WorkingState, event: EventOf<'ready'>): void {
  const { task, seq } = event
  const before = state.tasks[task]
  if (before === 'running') {
    if (state.readyWhileRunning.includes(task)) return
    state.readyWhileRunning.push(task)
  } else if (before === 'absent' || before === 'waiting') {
    leaveWaiting(state, task)
    state.tasks[task] = 'ready'
  } else return
  state.ready.push(
    event.queue === undefined ? { task, since: seq } : { task, since: seq, queue: event.queue },
  )
}

function dropReady(state: WorkingState, task: TaskId): void {
  leaveQueue(state, task)
  if (state.tasks[task] === 'ready') state.tasks[task] = 'absent'
}

function leaveQueue(state: WorkingState, task: TaskId): void {
  if (state.ready[0]?.task === task) state.ready.shift()
  else if (state.tasks[task] === 'ready' || state.readyWhileRunning.length > 0)
    state.ready = state.ready.filter((entry) => entry.task !== task)
  const early = state.readyWhileRunning.indexOf(task)
  if (early >= 0) state.readyWhileRunning.splice(early, 1)
}

/** `waiting` is in the order of `since`, so ten thousand waiters are halved, not walked. */
function leaveWaiting(state: WorkingState, task: TaskId): void {
  if (state.tasks[task] !== 'waiting') return
  const since = state.since[task] ?? -1
  const index = firstIndex(state.waiting.length, (middle) => (state.waiting[middle]?.since ?? 0) >= since)
  const entry = state.waiting[index]
  if (entry === undefined) return
  state.waiting.splice(index, 1)
  if (entry.wait.on === 'sleep' && entry.wait.until !== undefined)
    removeTimer(state.timers, entry.wait.until, entry.since)
}

function removeFired(state: WorkingState, event: EventOf<'timer.fired'>, trace: Trace): void {
  if (event.timer !== null) {
    removeTimerNumber(state, event.timer, trace)
    return
  }
  const cause = event.cause === undefined ? undefined : trace.events[event.cause]
  if (cause?.type === 'task.suspended' && cause.wait.until !== undefined)
    removeTimer(state.timers, cause.wait.until, cause.seq)
}

function removeTimerNumber(state: WorkingState, timer: number, trace: Trace): void {
  const set = trace.events[state.setBy.get(timer) ?? -1]
  state.setBy.delete(timer)
  if (set?.type === 'timer.set') removeTimer(state.timers, set.due, set.seq)
}
