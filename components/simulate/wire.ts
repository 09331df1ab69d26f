/**
 * The trace on its way out of an engine: rows instead of objects, a third of the size and much faster to make.
 * The engine sends along which field stands where, so that this file knows no event of its own.
 */
import { parseTrace, TRACE_VERSION, type Trace } from '../trace/index.ts'
import type { SimulateRequest } from './protocol.ts'

type Row = unknown[]
type Wire = {
  runtime: unknown
  layout: string[][]
  source: unknown
  repairs: unknown[]
  assumptions: unknown[]
  tasks: unknown[]
  events: Row[]
  outcome: unknown
}

/** The validated trace of what an engine sent. Throws `TraceError` when it is none. */
export function decodeTrace(wire: string, request: SimulateRequest): Trace {
  const sent = JSON.parse(wire) as Wire
  const layout = sent.layout.map(readLayout)
  return parseTrace({
    version: TRACE_VERSION,
    language: request.language,
    runtime: sent.runtime,
    policy: request.policy,
    source: sent.source,
    repairs: sent.repairs,
    assumptions: sent.assumptions,
    tasks: sent.tasks,
    events: sent.events.map((row, seq) => toEvent(row, seq, layout)),
    outcome: sent.outcome,
  })
}

type Layout = { type: string; fields: { name: string; optional: boolean }[] }

function readLayout([type = '', ...fields]: string[]): Layout {
  return {
    type,
    fields: fields.map((field) => ({ name: field.replace('?', ''), optional: field.endsWith('?') })),
  }
}

function toEvent(row: Row, seq: number, layouts: Layout[]): Record<string, unknown> {
  const layout = layouts[row[0] as number]
  if (layout === undefined) throw new Error(`event ${seq} is of no known type`)
  const event: Record<string, unknown> = { seq, at: row[1], type: layout.type }
  layout.fields.forEach(({ name, optional }, index) => {
    const value = row[index + 2]
    if (optional && (value === null || value === undefined)) return
    event[name] = value ?? null
  })
  return event
}

/**
 * The trace so far of a worker that was ended, put together from what its careful run had told: one JSON text a
 * line, `["head", {...}]`, `["task", {...}]` or `["event", [...]]`. Null when it had not come to run anything.
 */
export function decodeTrail(trail: string, request: SimulateRequest, message: (line: number | null) => string): Trace | null {
  const rows = trail
    .slice(0, trail.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as [string, unknown])
  const head = rows.find(([kind]) => kind === 'head')?.[1] as Wire | undefined
  if (head === undefined) return null
  const of = (kind: string) => rows.filter((row) => row[0] === kind).map((row) => row[1])
  const events = of('event') as Row[]
  const code = (type: string) => head.layout.findIndex((row) => row[0] === type)
  const lastLine = events.findLast((row) => row[0] === code('line'))
  const line = typeof lastLine?.[3] === 'number' ? lastLine[3] : null
  events.push([code('run.ended'), events.at(-1)?.[1] ?? 0])
  const outcome = { type: 'stopped', limit: 'wall-time', line, message: message(line) }
  return decodeTrace(JSON.stringify({ ...head, tasks: of('task'), events, outcome }), request)
}
