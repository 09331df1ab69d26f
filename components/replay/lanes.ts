import type { TaskId, TaskInfo, Trace } from '../trace/index.ts'
import { isJob } from './adoptions.ts'
import { callOf, isCall } from './handed-over.ts'
import { labelsOf } from './labels.ts'
import type { Phrases } from './phrases.ts'
import { plainText, say } from './sentence.ts'
import type { Lane, Span } from './types.ts'
import { spanLabel } from './wait-words.ts'

/** One lane for each task, by TaskId. Colours are counted without module-level code. */
export function lanesOf(trace: Trace, spans: Span[][], phrases: Phrases): Lane[] {
  const labels = labelsOf(trace.tasks, phrases)
  const name = (task: TaskId) => labels[task] ?? ''
  const moduleShown = showsModule(trace)
  let color = 0
  const lanes: Lane[] = trace.tasks.map((task) => ({
    task: task.id,
    kind: task.kind,
    label: name(task.id),
    title: titleOf(task, name, phrases),
    parent: task.parent,
    color: task.kind === 'module' || isJob(task) ? -1 : color++,
    shown: task.kind === 'module' ? moduleShown : !isJob(task),
    spans: (spans[task.id] ?? []).map((span) => labelled(span, name, phrases)),
    ended: null,
    end: null,
  }))
  for (const event of trace.events) {
    const end = ENDS[event.type]
    const lane = end && 'task' in event && event.task !== null ? lanes[event.task] : undefined
    if (end && lane) Object.assign(lane, { ended: event.seq, end })
  }
  return lanes.map((lane) => endedWithRun(lane, trace))
}

/** The order in which lanes are shown: module-level code, then tasks as they were created. */
export function inOrder(lanes: readonly Lane[]): Lane[] {
  return [...lanes].sort((a, b) => rank(a) - rank(b) || a.task - b.task)
}

const ENDS: Partial<Record<string, NonNullable<Lane['end']>>> = {
  'task.finished': 'finished',
  'task.failed': 'failed',
  'task.cancelled': 'cancelled',
}

function rank(lane: Lane): number {
  return lane.kind === 'module' ? 0 : 1
}

function labelled(span: Span, name: (task: TaskId) => string, phrases: Phrases): Span {
  if (span.type === 'blocked') return { ...span, label: plainText(say(phrases, 'spanBlocked')) }
  if (span.wait === undefined) return span
  return { ...span, label: spanLabel(span.wait, span.fromAt, name, phrases) }
}

function titleOf(task: TaskInfo, name: (task: TaskId) => string, phrases: Phrases): string {
  if (task.kind === 'module') return plainText(say(phrases, 'laneTitleModule'))
  if (isJob(task)) return name(task.id)
  if (task.via !== undefined && isCall(task.via)) return viaTitle(task, name, phrases)
  // A name that is no name is its text: `async () =>`.
  const call =
    !/[\w$>\]]$/.test(task.coroutine) || task.coroutine.endsWith('=>')
      ? task.coroutine
      : `${task.coroutine}(${task.args.map((argument) => argument.value).join(', ')})`
  const by = task.parent === null ? '' : name(task.parent)
  const line = task.line ?? 0
  const id =
    task.line === null ? (by ? 'laneTitleBy' : 'laneTitle') : by ? 'laneTitleLineBy' : 'laneTitleLine'
  return plainText(say(phrases, id, { call, line, by }))
}

function viaTitle(
  { id, via = '', line: handed, begins, parent }: TaskInfo,
  name: (task: TaskId) => string,
  phrases: Phrases,
): string {
  const by = parent === null ? '' : name(parent)
  // A name that is a place needs no second one.
  const line = handed === begins ? null : handed
  const placed = by ? 'laneTitleViaLineBy' : 'laneTitleViaLine'
  const phrase = line === null ? (by ? 'laneTitleViaBy' : 'laneTitleVia') : placed
  return plainText(say(phrases, phrase, { name: name(id), call: callOf(via), line: line ?? 0, by }))
}

/**
 * Module-level code is worth a lane when it prints, holds the clock, waits, fails by itself, starts more than one thing,
 * or is all there is. The one call of a program's entry is none: the entry's own lane begins there.
 */
function showsModule(trace: Trace): boolean {
  const isModule = (task: TaskId | null) => task !== null && trace.tasks[task]?.kind === 'module'
  if (trace.tasks.every((task) => task.kind === 'module')) return true
  let others = false
  let started = 0
  for (const event of trace.events) {
    if (event.type === 'task.created' && isModule(event.by)) started++
    if (event.type === 'task.failed' && !isModule(event.task)) others = true
    if (event.type === 'blocked' && isModule(event.task)) return true
    // What the interpreter says of an error that ended another task is not the module's own doing.
    if (event.type === 'output' && event.stream === 'stdout' && isModule(event.task)) return true
    if (event.type === 'task.suspended' && isModule(event.task) && event.wait.on !== 'loop') return true
  }
  return started > 1 || (trace.outcome.type === 'failed' && !others)
}

/** Module-level code has no event of its own for its end: it ends with the run. */
function endedWithRun(lane: Lane, trace: Trace): Lane {
  if (lane.kind !== 'module' || lane.end !== null) return lane
  const end =
    trace.outcome.type === 'completed' ? 'finished' : trace.outcome.type === 'failed' ? 'failed' : null
  return end === null ? lane : { ...lane, end, ended: trace.events.length - 1 }
}
