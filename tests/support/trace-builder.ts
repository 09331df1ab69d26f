import type {
  EventType,
  Outcome,
  Policy,
  Seq,
  TaskId,
  TaskInfo,
  Trace,
  TraceEvent,
  Variable,
  VirtualMs,
  Wait,
} from '../../components/trace/index.ts'
import { parseTrace } from '../../components/trace/index.ts'

/** An event without what the builder fills in. */
type Fields<T extends EventType> = Omit<Extract<TraceEvent, { type: T }>, 'type' | 'seq' | 'at'>

/** Writes a trace event by event. It counts `seq`, keeps the clock, and remembers what the causes are. */
export type TraceBuilder = {
  /** The virtual clock; set it to move it. */
  at: VirtualMs
  emit<T extends EventType>(type: T, fields: Fields<T>): Seq
  /** Adds a task to the table and the events of its creation: created, ready. */
  create(info: Partial<TaskInfo> & { coroutine: string }, by: TaskId | null, line?: number): TaskId
  /** Adds a callback that somebody will call: created. */
  hand(coroutine: string, by: TaskId): TaskId
  /** Adds a callback that is called `ms` from now: created, timer.set. The number of its timer is that of its task. */
  later(coroutine: string, by: TaskId, ms: VirtualMs): TaskId
  ready(task: TaskId, cause?: Seq, by?: TaskId | null): Seq
  start(task: TaskId, frameLine?: number): Seq
  resume(task: TaskId, line?: number): Seq
  suspend(task: TaskId, wait: Wait, line?: number): Seq
  /** The task's sleep is over: timer.fired, ready. */
  ring(task: TaskId): Seq
  finish(task: TaskId, result?: string): Seq
  /** Ends the trace and validates it. */
  build(outcome?: Outcome): Trace
}

/** A builder for a Python trace of this source. */
export function traceBuilder(text: string, policy: Policy = 'concurrent'): TraceBuilder {
  const tasks: TaskInfo[] = []
  const events: TraceEvent[] = []
  const lastReady = new Map<TaskId, Seq>()
  const lastSuspended = new Map<TaskId, Seq>()
  const add = (info: Partial<TaskInfo> & { coroutine: string }, by: TaskId | null, line: number | null) => {
    const id = tasks.length
    tasks.push({
      id,
      kind: 'task',
      name: `Task-${id}`,
      named: false,
      args: [],
      parent: by,
      line,
      ...info,
    })
    return id
  }
  const builder: TraceBuilder = {
    at: 0,
    emit(type, fields) {
      const seq = events.length
      // The union cannot be followed through a generic; parseTrace checks the result.
      events.push({ type, seq, at: builder.at, ...fields } as unknown as TraceEvent)
      return seq
    },
    create(info, by, line) {
      const id = add(info, by, line ?? null)
      if (tasks[id]?.kind === 'module') return id
      const created = builder.emit('task.created', { task: id, by, line: line ?? null })
      builder.ready(id, created, by)
      return id
    },
    hand(coroutine, by) {
      const task = add({ coroutine, kind: 'callback' }, by, null)
      builder.emit('task.created', { task, by, line: null })
      return task
    },
    later(coroutine, by, ms) {
      const task = builder.hand(coroutine, by)
      builder.emit('timer.set', { timer: task, due: builder.at + ms, label: coroutine, task, line: null })
      return task
    },
    ready(task, cause, by = null) {
      const seq = builder.emit('ready', { task, by, ...(cause === undefined ? {} : { cause }) })
      lastReady.set(task, seq)
      return seq
    },
    start(task, frameLine) {
      const cause = lastReady.get(task)
      const seq = builder.emit('task.started', { task, ...(cause === undefined ? {} : { cause }) })
      if (frameLine !== undefined)
        builder.emit('frame.entered', { task, frame: tasks[task]?.coroutine ?? '', line: frameLine })
      return seq
    },
    resume(task, line) {
      const cause = lastReady.get(task)
      return builder.emit('task.resumed', {
        task,
        line: line ?? null,
        ...(cause === undefined ? {} : { cause }),
      })
    },
    suspend(task, wait, line) {
      const seq = builder.emit('task.suspended', { task, line: line ?? null, wait })
      lastSuspended.set(task, seq)
      return seq
    },
    ring(task) {
      const cause = lastSuspended.get(task) ?? 0
      const fired = builder.emit('timer.fired', { task, timer: null, label: 'sleep', cause })
      return builder.ready(task, fired)
    },
    finish: (task, result = 'None') => builder.emit('task.finished', { task, result }),
    build(outcome = { type: 'completed' }) {
      builder.emit('run.ended', {})
      const lines = text.split('\n')
      return parseTrace({
        version: 1,
        language: 'python',
        runtime: { name: 'CPython', version: '3.14', library: 'asyncio' },
        policy,
        source: { original: text, text, origin: lines.map((_, index) => index + 1) },
        repairs: [],
        assumptions: [],
        tasks,
        events,
        outcome,
      })
    },
  }
  builder.emit('run.started', {})
  return builder
}

/** A sleep of `ms` that begins at `at`. */
export function sleepWait(at: VirtualMs, ms: VirtualMs): Wait {
  return { on: 'sleep', label: `asyncio.sleep(${ms / 1000})`, until: at + ms }
}

/** Arguments as a trace has them. */
export function args(values: Record<string, string>): Variable[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }))
}
