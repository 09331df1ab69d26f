/** From the events of a run to the wire: leaves out what was dropped, and numbers what stays. */
import type { EventType, Outcome, TaskId, TaskInfo, Trace, TraceEvent, Wait } from '../../../trace/index.ts'
import type { Draft, Lane, Recorder } from './recorder.ts'

/** How an event's fields stand in a row: see `readLayout` in wire.ts. */
const LAYOUT: Record<EventType, string[]> = {
  'run.started': [],
  'run.ended': ['cause?'],
  'task.created': ['task', 'by', 'line', 'cause?'],
  'task.started': ['task', 'cause?'],
  'task.suspended': ['task', 'line', 'wait'],
  'task.resumed': ['task', 'line', 'cause?'],
  'task.finished': ['task', 'result'],
  'task.failed': ['task', 'error'],
  'task.cancelled': ['task'],
  'frame.entered': ['task', 'frame', 'line'],
  'frame.left': ['task', 'frame', 'how', 'value?'],
  line: ['task', 'line', 'changed?'],
  ready: ['task', 'by', 'cause?', 'queue?'],
  'ready.dropped': ['task', 'cause?'],
  'timer.set': ['timer', 'due', 'label', 'task', 'line'],
  'timer.fired': ['timer', 'task', 'label', 'cause?'],
  'timer.cancelled': ['timer'],
  output: ['task', 'stream', 'text', 'line'],
  blocked: ['task', 'ms', 'what', 'line'],
  'cancel.requested': ['task', 'by', 'line', 'cause?'],
  'cancel.delivered': ['task', 'line', 'cause?'],
  'error.raised': ['task', 'error', 'line'],
  'error.caught': ['task', 'error', 'line', 'cause?'],
  'error.unretrieved': ['task', 'error', 'cause?'],
  note: ['code', 'text', 'task', 'line'],
}
const TYPES = Object.keys(LAYOUT) as EventType[]
const CODES = new Map(TYPES.map((type, code) => [type, code]))

/** What a trace says besides its events. */
export type Head = Pick<Trace, 'runtime' | 'source' | 'repairs' | 'assumptions' | 'inputs'>

/** The whole trace, as `decodeTrace` takes it. */
export function wireOf(head: Head, recorder: Recorder, outcome: Outcome): string {
  const ids = shownIds(recorder.lanes)
  const kept: Draft[] = []
  /** For each event its number in the trace, or that of the event that stands for it as a cause. */
  const seqs: number[] = []
  for (const event of recorder.events) {
    if (stays(event, recorder.lanes)) {
      seqs.push(kept.length)
      kept.push(event)
    } else {
      const cause = 'cause' in event && event.cause !== undefined ? seqs[event.cause] : undefined
      seqs.push(cause ?? Math.max(0, kept.length - 1))
    }
  }
  const rows = kept.flatMap((event) => rowOf(event, { ids, lanes: recorder.lanes }, seqs))
  return JSON.stringify({
    ...head,
    layout: layout(),
    tasks: shownTasks(recorder.lanes, ids),
    rows,
    outcome: named(outcome, ids),
  })
}

/** The first line of a careful run's trail. */
export function trailHead(head: Head): string {
  return `${JSON.stringify({ ...head, layout: layout() })}\n`
}

/** A line of a trail: the lanes and events that are new. Every lane is shown: nobody knows yet which will matter. */
export function trailPart(lanes: Lane[], events: Draft[]): string {
  const rows = events.flatMap((event) => rowOf(event, null, null))
  return `${JSON.stringify({ tasks: lanes.map(({ info }) => info), rows })}\n`
}

function layout(): string[][] {
  return TYPES.map((type) => [type, ...LAYOUT[type]])
}

type Shown = { ids: number[]; lanes: Lane[] }

/** Of these the trace may say that they are nobody's. */
const MAY_LACK: ReadonlySet<EventType> = new Set<EventType>(['timer.set', 'timer.fired'])

/**
 * The task that a lane is in the trace: that of its host where it is not shown. `mayLack`: null where it ran by itself,
 * and is nobody's.
 */
function told(lane: number, mayLack: boolean, { ids, lanes }: Shown): number | null {
  if (mayLack) {
    let shown = lanes[lane] ?? null
    // An async call that never waited is a part of its caller's run.
    while (shown !== null && !shown.shown && shown.info.kind === 'task') shown = shown.host
    if (shown === null || !shown.shown) return null
  }
  return ids[lane] ?? 0
}

/** For each lane the task that its events belong to. */
function shownIds(lanes: Lane[]): number[] {
  const ids: number[] = []
  let next = 0
  for (const lane of lanes)
    ids.push(lane.shown ? next++ : lane.host === null ? 0 : (ids[lane.host.info.id] ?? 0))
  return ids
}

function shownTasks(lanes: Lane[], ids: number[]): TaskInfo[] {
  return lanes
    .filter((lane) => lane.shown)
    .map(({ info }) => ({
      ...info,
      id: ids[info.id] ?? 0,
      parent: info.parent === null ? null : (ids[info.parent] ?? null),
    }))
}

/** What a lane that is not shown would have told of itself. */
const OF_A_LANE: ReadonlySet<EventType> = new Set<EventType>([
  'task.created',
  'task.started',
  'task.resumed',
  'task.suspended',
  'task.finished',
  'task.failed',
  'task.cancelled',
  'ready',
  'ready.dropped',
])

function stays(event: Draft, lanes: Lane[]): boolean {
  if (event.dropped === true) return false
  if (!OF_A_LANE.has(event.type) || !('task' in event) || event.task === null) return true
  return lanes[event.task]?.shown ?? true
}

function rowOf(event: TraceEvent, shown: Shown | null, seqs: number[] | null): unknown[] {
  const row: unknown[] = [CODES.get(event.type), event.at]
  const fields = event as unknown as Record<string, unknown>
  for (const place of LAYOUT[event.type]) {
    const field = place.replace('?', '')
    const value = fields[field] ?? null
    if (value === null) row.push(null)
    else if (field === 'task' || field === 'by')
      row.push(
        shown === null ? value : told(value as number, field === 'by' || MAY_LACK.has(event.type), shown),
      )
    else if (field === 'cause') row.push(seqs === null ? value : seqs[value as number])
    else if (field === 'wait')
      row.push(shown === null ? value : renumbered(value as Wait, fields['task'] as number, shown.ids))
    else row.push(value)
  }
  return row
}

/** A lane that is not shown is told as its host. Where that is who waits, what is waited for is the promise of the call. */
function renumbered(wait: Wait, waiter: TaskId, ids: number[]): Wait {
  if (wait.tasks === undefined) return wait
  const own = ids[waiter]
  const tasks = [...new Set(wait.tasks.map((task) => ids[task] ?? 0))].filter((task) => task !== own)
  if (tasks.length > 0) return { ...wait, tasks: tasks.sort((a, b) => a - b) }
  if (wait.on === 'adoption') return { on: wait.on, label: wait.label }
  const call = wait.on === 'task' || wait.on === 'next'
  const object = call ? wait.label : wait.object
  return { on: 'promise', label: call ? '' : wait.label, ...(object && { object }) }
}

function named(outcome: Outcome, ids: number[]): Outcome {
  if (outcome.type !== 'deadlocked') return outcome
  const waiting = outcome.waiting.map(({ task, wait }) => ({
    task: ids[task] ?? 0,
    wait: renumbered(wait, task, ids),
  }))
  return { ...outcome, waiting }
}
