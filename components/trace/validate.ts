import type { Check, Shape } from './shapes.ts'
import { EVENT_SHAPES, OUTCOME_SHAPES, TASK_SHAPE, TRACE_SHAPE } from './shapes.ts'
import type { EventType, Trace } from './types.ts'
import { TRACE_VERSION } from './types.ts'

/** Largest trace that is read: no run that stays within the engine's own limits comes near. */
const MOST_EVENTS = 2_000_000
const MOST_TASKS = 200_000
/** Longest source, in characters. */
const LONGEST_SOURCE = 1_000_000

/** A value is not a Trace. `path` says where (`events[3].task`), `expected` what should stand there. */
export class TraceError extends Error {
  override readonly name = 'TraceError'
  readonly path: string
  readonly expected: string

  constructor(path: string, expected: string) {
    super(`${path || 'trace'}: expected ${expected}`)
    this.path = path
    this.expected = expected
  }
}

/**
 * The value as a Trace, checked: version, shapes, order of `seq` and `at`, tasks that exist, causes that point back.
 * The same object is returned, not a copy. Throws `TraceError` at the first thing that is wrong.
 */
export function parseTrace(value: unknown): Trace {
  const trace = asRecord(value, '')
  if (trace.version !== TRACE_VERSION) throw new TraceError('version', String(TRACE_VERSION))
  checkShape(trace, TRACE_SHAPE, '')
  const tasks = checkTasks(trace.tasks)
  checkEvents(trace.events, tasks)
  checkVariant(trace.outcome, OUTCOME_SHAPES, tasks, 0, 'outcome')
  checkSource(asRecord(trace.source, 'source'))
  return value as Trace
}

function checkTasks(value: unknown): number {
  const tasks = asList(value, MOST_TASKS, 'tasks')
  for (let index = 0; index < tasks.length; index++) {
    const path = `tasks[${index}]`
    const task = asRecord(tasks[index], path)
    checkShape(task, TASK_SHAPE, path)
    if (task.id !== index) throw new TraceError(`${path}.id`, String(index))
    const parent = task.parent
    if (typeof parent === 'number' && parent >= tasks.length)
      throw new TraceError(`${path}.parent`, 'an existing task or null')
  }
  return tasks.length
}

function checkEvents(value: unknown, tasks: number): void {
  const events = asList(value, MOST_EVENTS, 'events')
  let at = 0
  for (let index = 0; index < events.length; index++) {
    const event = checkVariant(events[index], EVENT_SHAPES, tasks, index, 'events', index)
    if (event.seq !== index) throw new TraceError(`events[${index}].seq`, String(index))
    const now = event.at
    if (typeof now !== 'number' || !(now >= at && now < Number.POSITIVE_INFINITY))
      throw new TraceError(`events[${index}].at`, `a number not below ${at}`)
    at = now
  }
  expectType(events, 0, 'run.started')
  expectType(events, events.length - 1, 'run.ended')
}

function expectType(events: readonly unknown[], index: number, type: EventType): void {
  const path = `events[${Math.max(0, index)}]`
  if (asRecord(events[index], path).type !== type) throw new TraceError(`${path}.type`, type)
}

function checkSource(source: Record<string, unknown>): void {
  for (const key of ['original', 'text']) {
    const text = source[key]
    if (typeof text !== 'string' || text.length > LONGEST_SOURCE)
      throw new TraceError(`source.${key}`, `a text of at most ${LONGEST_SOURCE} characters`)
  }
}

/** Checks an object by the shape that belongs to its `type`. The path is only put together when it is needed. */
function checkVariant(
  value: unknown,
  shapes: Readonly<Record<string, Shape | undefined>>,
  tasks: number,
  seq: number,
  name: string,
  index?: number,
): Record<string, unknown> {
  const path = () => (index === undefined ? name : `${name}[${index}]`)
  if (typeof value !== 'object' || value === null) throw new TraceError(path(), 'an object')
  const record = value as Record<string, unknown>
  const type = record.type
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined
  if (shape === undefined) throw new TraceError(`${path()}.type`, Object.keys(shapes).join(' | '))
  for (let field = 0; field < shape.length; field++) {
    const entry = shape[field]
    if (entry !== undefined && !entry[1].holds(record[entry[0]], tasks, seq))
      throw new TraceError(`${path()}.${entry[0]}`, entry[1].expected)
  }
  return record
}

function checkShape(
  record: Record<string, unknown>,
  shape: readonly (readonly [string, Check])[],
  path: string,
): void {
  for (const [key, check] of shape)
    if (!check.holds(record[key], Number.POSITIVE_INFINITY, 0))
      throw new TraceError(path ? `${path}.${key}` : key, check.expected)
}

function asRecord(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TraceError(path, 'an object')
  return value as Record<string, unknown>
}

function asList(value: unknown, most: number, path: string): unknown[] {
  if (!Array.isArray(value) || value.length > most)
    throw new TraceError(path, `a list of at most ${most} entries`)
  return value
}
