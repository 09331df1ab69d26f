import type { EventType, Outcome, TaskInfo, Trace, TraceEvent } from './types.ts'
import { QUEUES } from './wait.ts'

/** One field's rule. `tasks` is how many tasks there are, `seq` the position of the event that is checked. */
export type Check = { expected: string; holds(value: unknown, tasks: number, seq: number): boolean }
/** The fields of one kind of object, each with its rule. A list, not an object: it is walked for every event. */
export type Shape = readonly (readonly [string, Check])[]

/** The longest text in an event, in characters: reprs are short, a print may be long. */
const LONGEST_TEXT = 2_000_000
/** Most entries in a list inside an event: tasks gathered, variables changed. */
const MOST_ENTRIES = 200_000

const text: Check = {
  expected: 'a text',
  holds: (value) => typeof value === 'string' && value.length <= LONGEST_TEXT,
}
const flag: Check = { expected: 'true or false', holds: (value) => typeof value === 'boolean' }
const whole: Check = { expected: 'a whole number from 0', holds: (value) => isWhole(value) }
const time: Check = { expected: 'a number from 0', holds: (value) => isTime(value) }
const line: Check = { expected: 'a line from 1', holds: (value) => isWhole(value) && value > 0 }
const task: Check = { expected: 'an existing task', holds: (value, tasks) => isWhole(value) && value < tasks }
const cause: Check = {
  expected: 'an earlier event, or nothing',
  holds: (value, _, seq) => value === undefined || (isWhole(value) && value < seq),
}
const error: Check = {
  expected: 'an error with type and message',
  holds: (value) => isRecord(value) && typeof value.type === 'string' && typeof value.message === 'string',
}
const variables: Check = {
  expected: 'a list of variables, each with name and value',
  holds: (value) =>
    isList(value) &&
    value.every((one) => isRecord(one) && typeof one.name === 'string' && typeof one.value === 'string'),
}
const wait: Check = {
  expected: 'a wait: on, label, and until, tasks, object where they are known',
  holds: (value, tasks) =>
    isRecord(value) &&
    typeof value.on === 'string' &&
    WAIT_KINDS.has(value.on) &&
    typeof value.label === 'string' &&
    (value.until === undefined || isTime(value.until)) &&
    (value.object === undefined || typeof value.object === 'string') &&
    (value.others === undefined || isWhole(value.others)) &&
    (value.tasks === undefined ||
      (isList(value.tasks) && value.tasks.every((one) => isWhole(one) && one < tasks))),
}
const WAIT_KINDS: ReadonlySet<string> = new Set([
  ...[
    'sleep',
    'yield',
    'task',
    'gather',
    'wait',
    'task-group',
    'shield',
    'future',
    'lock',
    'semaphore',
    'event',
  ],
  ...[
    'condition',
    'queue-get',
    'queue-put',
    'queue-join',
    'barrier',
    'io',
    'executor',
    'promise',
    'timer',
    'demand',
    'adoption',
    'next',
    'loop',
    'idle',
    'other',
  ],
])
const waiters: Check = {
  expected: 'a list of tasks and what each waits for',
  holds: (value, tasks, seq) =>
    isList(value) &&
    value.every(
      (one) => isRecord(one) && task.holds(one.task, tasks, seq) && wait.holds(one.wait, tasks, seq),
    ),
}
const notes: Check = {
  expected: 'a list of entries with type, line and message',
  holds: (value) =>
    isList(value) &&
    value.every(
      (one) =>
        isRecord(one) &&
        typeof one.type === 'string' &&
        typeof one.message === 'string' &&
        (one.line === null || isWhole(one.line)),
    ),
}
const runtime: Check = {
  expected: 'name, version and library',
  holds: (value) =>
    isRecord(value) && ['name', 'version', 'library'].every((key) => typeof value[key] === 'string'),
}
const source: Check = {
  expected: 'original, text, and origin with a line of the original for each line of the text',
  holds: (value) =>
    isRecord(value) &&
    typeof value.original === 'string' &&
    typeof value.text === 'string' &&
    isList(value.origin) &&
    value.origin.every((one) => isWhole(one)),
}
const latencyUsed = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.kind === 'string' &&
  isTime(value.from) &&
  isTime(value.to) &&
  (value.endings === undefined ||
    (isList(value.endings) && value.endings.every((one) => typeof one === 'string')))
const question = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value.prompt === 'string' &&
  (value.line === null || isWhole(value.line)) &&
  (value.answer === null || typeof value.answer === 'string') &&
  typeof value.from === 'string'
const inputs: Check = {
  expected:
    'latencies with kind, from and to, questions with prompt, line, answer and from, and perhaps the loop, browser or node',
  holds: (value) =>
    isRecord(value) &&
    isList(value.latencies) &&
    value.latencies.every(latencyUsed) &&
    isList(value.questions) &&
    value.questions.every(question) &&
    (value.loop === undefined || value.loop === 'browser' || value.loop === 'node'),
}
const list: Check = { expected: 'a list', holds: (value) => Array.isArray(value) }
const record: Check = { expected: 'an object', holds: (value) => isRecord(value) }

/** The Trace's own fields; tasks, events and the outcome are checked one by one. */
export const TRACE_SHAPE: Shape = shape<Trace>({
  version: whole,
  language: oneOf('python', 'javascript', 'typescript'),
  runtime,
  policy: oneOf('concurrent', 'one-at-a-time'),
  source,
  repairs: notes,
  assumptions: notes,
  inputs: maybe(inputs),
  tasks: list,
  events: list,
  outcome: record,
})

export const TASK_SHAPE: Shape = shape<TaskInfo>({
  id: whole,
  kind: oneOf('module', 'task', 'callback', 'thread'),
  name: text,
  named: flag,
  coroutine: text,
  args: variables,
  parent: orNull(whole),
  line: orNull(line),
  via: maybe(text),
  begins: maybe(line),
})

export const EVENT_SHAPES: Readonly<Record<EventType, Shape>> = {
  'run.started': event<'run.started'>({}),
  'run.ended': event<'run.ended'>({ cause }),
  'task.created': event<'task.created'>({ task, cause, by: orNull(task), line: orNull(line) }),
  'task.started': event<'task.started'>({ task, cause }),
  'task.suspended': event<'task.suspended'>({ task, line: orNull(line), wait }),
  'task.resumed': event<'task.resumed'>({ task, cause, line: orNull(line) }),
  'task.finished': event<'task.finished'>({ task, result: text }),
  'task.failed': event<'task.failed'>({ task, error }),
  'task.cancelled': event<'task.cancelled'>({ task }),
  'frame.entered': event<'frame.entered'>({ task, frame: text, line }),
  'frame.left': event<'frame.left'>({
    task,
    frame: text,
    how: oneOf('return', 'yield', 'raise'),
    value: maybe(text),
  }),
  line: event<'line'>({ task, line, changed: maybe(variables) }),
  ready: event<'ready'>({ task, cause, by: orNull(task), queue: maybe(oneOf(...QUEUES)) }),
  'ready.dropped': event<'ready.dropped'>({ task, cause }),
  'timer.set': event<'timer.set'>({
    timer: whole,
    due: time,
    label: text,
    task: orNull(task),
    line: orNull(line),
  }),
  'timer.fired': event<'timer.fired'>({ cause, timer: orNull(whole), task: orNull(task), label: text }),
  'timer.cancelled': event<'timer.cancelled'>({ timer: whole }),
  output: event<'output'>({
    task: orNull(task),
    stream: oneOf('stdout', 'stderr'),
    text,
    line: orNull(line),
  }),
  blocked: event<'blocked'>({ task, ms: time, what: text, line: orNull(line) }),
  'cancel.requested': event<'cancel.requested'>({ task, cause, by: orNull(task), line: orNull(line) }),
  'cancel.delivered': event<'cancel.delivered'>({ task, cause, line: orNull(line) }),
  'error.raised': event<'error.raised'>({ task, error, line: orNull(line) }),
  'error.caught': event<'error.caught'>({ task, error, cause, line: orNull(line) }),
  'error.unretrieved': event<'error.unretrieved'>({ cause, task: orNull(task), error }),
  note: event<'note'>({ code: text, text, task: orNull(task), line: orNull(line) }),
}

export const OUTCOME_SHAPES: Readonly<Record<Outcome['type'], Shape>> = {
  completed: outcome<'completed'>({}),
  failed: outcome<'failed'>({ error, line: orNull(line), traceback: text }),
  stopped: outcome<'stopped'>({
    limit: oneOf('steps', 'events', 'output', 'wall-time', 'virtual-time', 'memory', 'source'),
    line: orNull(line),
    message: text,
  }),
  deadlocked: outcome<'deadlocked'>({ message: text, waiting: waiters }),
  refused: outcome<'refused'>({ reason: text, line: orNull(line) }),
}

/** `-?` makes a field that is new in the types and missing here a type error. */
function shape<T>(fields: { [K in keyof T]-?: Check }): Shape {
  return Object.entries<Check>(fields)
}

/** `seq` and `at` are checked by the walk over the events. */
function event<T extends EventType>(
  fields: Omit<{ [K in keyof Extract<TraceEvent, { type: T }>]-?: Check }, 'type' | 'seq' | 'at'>,
): Shape {
  return Object.entries<Check>(fields)
}

function outcome<T extends Outcome['type']>(
  fields: Omit<{ [K in keyof Extract<Outcome, { type: T }>]-?: Check }, 'type'>,
): Shape {
  return Object.entries<Check>(fields)
}

function oneOf(...values: string[]): Check {
  const known = new Set<unknown>(values)
  return { expected: values.join(' | '), holds: (value) => known.has(value) }
}

function orNull(check: Check): Check {
  return {
    expected: `${check.expected}, or null`,
    holds: (value, tasks, seq) => value === null || check.holds(value, tasks, seq),
  }
}

function maybe(check: Check): Check {
  return {
    expected: `${check.expected}, or nothing`,
    holds: (value, tasks, seq) => value === undefined || check.holds(value, tasks, seq),
  }
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length <= MOST_ENTRIES
}
