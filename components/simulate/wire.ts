/**
 * The trace on its way out of an engine: rows instead of objects, a third of the size and much faster to make.
 * The engine sends along which field stands where, so that this file knows no event of its own.
 */
import { parseTrace, TRACE_VERSION, type Trace, type Variable } from '../trace/index.ts'
import type { SimulateRequest } from './protocol.ts'

type Wire = {
  runtime: unknown
  layout: string[][]
  source: unknown
  repairs: unknown[]
  assumptions: unknown[]
  inputs?: unknown
  tasks: unknown[]
  /** All events, one behind the other: code, time, then the fields of its layout. */
  rows: unknown[]
  outcome: unknown
}

/** The validated trace of what an engine sent. Throws `TraceError` when it is none. */
export function decodeTrace(wire: string, request: SimulateRequest): Trace {
  return toTrace(JSON.parse(wire) as Wire, request)
}

/**
 * The trace so far of a worker that was ended, from what its careful run had told: the answer's head on the first
 * line, then on each line the tasks and rows that were new. Null when it had not come to run anything.
 */
export function decodeTrail(
  trail: string,
  request: SimulateRequest,
  message: (line: number | null) => string,
): Trace | null {
  const complete = trail.slice(0, trail.lastIndexOf('\n')).split('\n')
  const [head, ...parts] = complete
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Partial<Wire>)
  if (head?.layout === undefined) return null
  const layouts = head.layout.map(readLayout)
  const rows = parts.flatMap((part) => part.rows ?? [])
  if (rows.length === 0) return null
  const events = toEvents(rows, layouts)
  const last = events.findLast((event) => event.type === 'line')
  const line = typeof last?.line === 'number' ? last.line : null
  rows.push(
    layouts.findIndex(({ type }) => type === 'run.ended'),
    events.at(-1)?.at ?? 0,
    null,
  )
  const outcome = { type: 'stopped', limit: 'wall-time', line, message: message(line) }
  return toTrace(
    { ...(head as Wire), tasks: parts.flatMap((part) => part.tasks ?? []), rows, outcome },
    request,
  )
}

function toTrace(sent: Wire, request: SimulateRequest): Trace {
  return parseTrace({
    version: TRACE_VERSION,
    language: request.language,
    runtime: sent.runtime,
    policy: request.policy,
    source: sent.source,
    repairs: sent.repairs,
    assumptions: sent.assumptions,
    ...(sent.inputs === undefined ? {} : { inputs: sent.inputs }),
    tasks: sent.tasks,
    events: toEvents(sent.rows, sent.layout.map(readLayout)),
    outcome: sent.outcome,
  })
}

type Layout = { type: string; fields: Field[] }
type Field = {
  /** Where it goes: `[task]`, or `[wait, until]` for one that stands inside another. */
  path: [string, string?]
  /** Left out of the event where it is null. */
  optional: boolean
  /** A list of variables, sent as name, value, name, value. */
  pairs: boolean
  /** Always this, and not in the row: a text, null, or undefined for a field that is in the row. */
  constant: string | null | undefined
}

/** See LAYOUT in guest/recorder.py for how a field is written. A type may be followed by a word of its variant. */
function readLayout([name = '', ...fields]: string[]): Layout {
  return { type: name.split(' ')[0] ?? '', fields: fields.map(readField) }
}

function readField(field: string): Field {
  const [place = '', constant] = field.split('=') as [string?, string?]
  const [outer = '', inner] = place.replace(/[*?]/g, '').split('.')
  return {
    path: inner === undefined ? [outer] : [outer, inner],
    optional: place.endsWith('?'),
    pairs: place.includes('*'),
    constant: constant === '' ? null : constant,
  }
}

function toEvents(rows: unknown[], layouts: Layout[]): Record<string, unknown>[] {
  const events: Record<string, unknown>[] = []
  let next = 0
  while (next < rows.length) {
    const layout = layouts[rows[next] as number]
    if (layout === undefined) throw new Error(`event ${events.length} is of no known type`)
    const event: Record<string, unknown> = { seq: events.length, at: rows[next + 1], type: layout.type }
    next += 2
    for (const field of layout.fields) {
      const value = field.constant !== undefined ? field.constant : (rows[next++] ?? null)
      if (field.optional && value === null) continue
      place(event, field.path, field.pairs ? variables(value as string[]) : value)
    }
    events.push(event)
  }
  return events
}

function place(event: Record<string, unknown>, [outer, inner]: [string, string?], value: unknown): void {
  if (inner === undefined) {
    event[outer] = value
  } else {
    event[outer] ??= {}
    ;(event[outer] as Record<string, unknown>)[inner] = value
  }
}

function variables(pairs: string[]): Variable[] {
  return pairs.flatMap((name, index) => (index % 2 === 0 ? [{ name, value: pairs[index + 1] ?? '' }] : []))
}
