/** What the loop did, one line an event, as a person would tell it. The language of the `.order` files. */
import type { Seq, TaskId, TaskInfo, Trace, TraceEvent, Wait } from '../../components/trace/index.ts'

/** Lines such as `main creates work A`, `work A waits sleep until 1000`, `timer for work A at 1000`. */
export function orderOf(trace: Trace): string[] {
  const names = laneNames(trace)
  return withoutAdoptions(trace).flatMap((event) =>
    tell(event, trace, (task) => (task === null ? 'loop' : (names[task] ?? '?'))),
  )
}

/**
 * A function that returned a promise has finished as a function: a real Node can be asked no more than that. What its
 * own promise still waits for is left out, and so are microtasks of the language's own.
 */
function withoutAdoptions(trace: Trace): TraceEvent[] {
  const adopting = new Set<TaskId>(trace.tasks.filter(isJob).map(({ id }) => id))
  return trace.events.flatMap((event): TraceEvent[] => {
    if (event.type === 'task.suspended' && event.wait.on === 'adoption' && !adopting.has(event.task)) {
      adopting.add(event.task)
      return [{ type: 'task.finished', seq: event.seq, at: event.at, task: event.task, result: '' }]
    }
    return 'task' in event && event.task !== null && adopting.has(event.task) ? [] : [event]
  })
}

function isJob({ via }: TaskInfo): boolean {
  return via === 'adoption' || via === 'hand-on'
}

/**
 * `main`; `work A` where several lanes run the same coroutine and their first arguments differ; else `work 1`,
 * `work 2` in order of creation. A name that the program gave wins.
 */
export function laneNames({ tasks }: Trace): string[] {
  const plain = tasks.map((task) =>
    task.kind === 'module' ? 'module' : task.named ? task.name : task.coroutine,
  )
  const long = tasks.map((task, index) => {
    const [first] = task.args
    return first === undefined || first.value.startsWith('<') || task.named
      ? undefined
      : `${plain[index]} ${first.value.replaceAll("'", '')}`
  })
  return plain.map((name, index) => {
    const others = plain.flatMap((other, at) => (other === name ? [at] : []))
    if (others.length === 1) return name
    const longs = others.map((other) => long[other])
    const distinct = new Set(longs).size === longs.length && !longs.includes(undefined)
    return (distinct ? long[index] : undefined) ?? `${name} ${others.indexOf(index) + 1}`
  })
}

function tell(event: TraceEvent, trace: Trace, name: (task: TaskId | null) => string): string[] {
  switch (event.type) {
    case 'task.created':
      return [`${name(event.by)} ${verb(event.task, trace)} ${name(event.task)}`]
    case 'task.started':
      return [`${name(event.task)} starts`]
    case 'task.suspended':
      return event.wait.on === 'loop' ? [] : [`${name(event.task)} waits ${tellWait(event.wait, name)}`]
    case 'task.resumed':
      return trace.tasks[event.task]?.kind === 'module' ? [] : [`${name(event.task)} resumes`]
    case 'task.finished':
      return [`${name(event.task)} finishes`]
    case 'task.failed':
      return [`${name(event.task)} fails ${event.error.type}`]
    case 'task.cancelled':
      return [`${name(event.task)} is cancelled`]
    case 'ready':
      return isNews(event.cause, trace) ? [`${name(event.by)} wakes ${name(event.task)}`] : []
    case 'timer.fired':
      return [`${event.label === 'timeout' ? 'timeout' : 'timer'} for ${name(event.task)} at ${event.at}`]
    case 'blocked':
      return [`${name(event.task)} blocks ${event.ms}`]
    case 'cancel.requested':
      return [`${name(event.by)} asks ${name(event.task)} to stop`]
    case 'cancel.delivered':
      return [`${name(event.task)} gets CancelledError`]
    default:
      return []
  }
}

function verb(task: TaskId, trace: Trace): string {
  return trace.tasks[task]?.kind === 'callback' ? 'schedules' : 'creates'
}

/** A lane that has just been made, or whose own timer has just rung, is ready without anybody waking it. */
function isNews(cause: Seq | undefined, trace: Trace): boolean {
  const type = cause === undefined ? undefined : trace.events[cause]?.type
  return type !== 'task.created' && type !== 'timer.fired'
}

function tellWait(wait: Wait, name: (task: TaskId | null) => string): string {
  const tasks = (wait.tasks ?? [])
    .toSorted((a, b) => a - b)
    .map(name)
    .join(', ')
  const parts = [
    wait.on,
    wait.until === undefined ? '' : `until ${wait.until}`,
    tasks === '' ? '' : wait.on === 'lock' ? `held by ${tasks}` : `for ${tasks}`,
  ]
  return parts.filter((part) => part !== '').join(' ')
}
