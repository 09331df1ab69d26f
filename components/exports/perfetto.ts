import type { Lane, Replay, Span } from '../replay/index.ts'
import type { TraceEvent, VirtualMs } from '../trace/index.ts'
import { exportWords } from './words.ts'

/**
 * An entry of the Trace Event Format, in the JSON object form, as Chrome writes it and Perfetto reads it:
 * "Trace Event Format" (Google, 2016), sections "Duration", "Complete", "Instant", "Flow" and "Metadata Events".
 */
export type PerfettoEvent = {
  name: string
  cat?: string
  ph: 'X' | 'B' | 'E' | 'i' | 's' | 'f' | 'M'
  /** µs */
  ts?: number
  /** µs */
  dur?: number
  pid: number
  tid: number
  id?: number
  /** Of an instant: the width of its line, here its thread. */
  s?: 't'
  /** Of a flow's end: it points at the slice around it, not at the next one. */
  bp?: 'e'
  args?: Record<string, string | number>
}
export type PerfettoFile = {
  traceEvents: PerfettoEvent[]
  displayTimeUnit: 'ms'
  otherData: Record<string, string>
}

/** The one process; threads are numbered from 1, because some readers take 0 for "none". */
const PID = 1

/**
 * The run as Chrome Trace Event JSON: a thread a lane; a slice from its creation to its end with what it was doing
 * inside; instants for what took no time, for what was printed and for lints; flows for who created, woke and cancelled whom. The clock is
 * the virtual one.
 */
export function perfettoFile(replay: Replay): PerfettoFile {
  const { trace } = replay
  const timed = [
    ...replay.lanes.flatMap((lane) => laneEvents(lane, replay)),
    ...trace.events.flatMap((event) => instantOf(event, replay)),
    ...flows(replay),
  ]
  // By time; what has the same time stays in the order in which it was made, so that slices nest.
  timed.sort((a, b) => (a.ts ?? 0) - (b.ts ?? 0) || rank(a) - rank(b))
  return {
    traceEvents: [...names(replay), ...timed],
    displayTimeUnit: 'ms',
    otherData: {
      runtime: `${trace.runtime.name} ${trace.runtime.version} ${trace.runtime.library}`,
      clock: 'virtual',
    },
  }
}

/** Ends before begins at one moment, but a lane's life begins before and ends after all that is in it. */
function rank({ ph }: PerfettoEvent): number {
  return ph === 'B' ? 0 : ph === 'E' ? 2 : 1
}

function names(replay: Replay): PerfettoEvent[] {
  const file: PerfettoEvent[] = [
    {
      name: 'process_name',
      ph: 'M',
      pid: PID,
      tid: 0,
      args: { name: replay.trace.runtime.library || 'loop' },
    },
  ]
  for (const [index, lane] of replay.lanes.entries()) {
    const thread = { ph: 'M', pid: PID, tid: tidOf(lane.task) } as const
    file.push({ ...thread, name: 'thread_name', args: { name: lane.label } })
    file.push({ ...thread, name: 'thread_sort_index', args: { sort_index: index } })
  }
  return file
}

function laneEvents(lane: Lane, replay: Replay): PerfettoEvent[] {
  const first = lane.spans[0]
  if (first === undefined) return []
  const words = exportWords(replay.words)
  const last = replay.trace.events[lane.ended ?? replay.trace.events.length - 1]?.at ?? replay.duration
  const begin = µs(first.fromAt)
  const end = µs(Math.max(last, lane.spans.at(-1)?.toAt ?? 0))
  // Both have the same arguments: some readers match the two by them.
  const args = { task: lane.title, end: lane.end ?? 'still there' }
  const life = { name: lane.label, pid: PID, tid: tidOf(lane.task), cat: 'task', args }
  return [
    { ...life, ph: 'B', ts: begin },
    ...lane.spans.map((span) => spanEvent(span, lane, words)),
    // A life that takes no time lasts for the clock's grain: readers lose a slice that ends where it begins.
    { ...life, ph: 'E', ts: Math.max(end, begin + 1) },
  ]
}

/** A slice; an instant where no time passed. */
function spanEvent(span: Span, lane: Lane, words: ReturnType<typeof exportWords>): PerfettoEvent {
  const ts = µs(span.fromAt)
  const dur = µs(span.toAt) - ts
  const args = { seq: span.from, ...(span.line === null ? {} : { line: span.line }) }
  const name = span.type === 'waiting' ? words.waits(span.label) : words.span(span.type)
  const event = { name, cat: span.type, ts, pid: PID, tid: tidOf(lane.task), args }
  return dur === 0 ? { ...event, ph: 'i', s: 't' } : { ...event, ph: 'X', dur }
}

function instantOf(event: TraceEvent, { words }: Replay): PerfettoEvent[] {
  if (event.type !== 'output' && event.type !== 'note') return []
  const place = { ph: 'i', s: 't', ts: µs(event.at), pid: PID, tid: tidOf(event.task ?? 0) } as const
  const name = event.type === 'output' ? event.stream : event.code
  return [
    {
      ...place,
      name,
      cat: event.type,
      args: { text: event.type === 'note' ? words.retell(event.text) : event.text },
    },
  ]
}

function flows(replay: Replay): PerfettoEvent[] {
  const { events } = replay.trace
  return replay.arrows.flatMap(({ type, from, to }, id) => {
    const flow = { name: type, cat: 'flow', pid: PID, id }
    return [
      { ...flow, ph: 's', ts: µs(events[from.seq]?.at ?? 0), tid: tidOf(from.task) } as const,
      { ...flow, ph: 'f', bp: 'e', ts: µs(events[to.seq]?.at ?? 0), tid: tidOf(to.task) } as const,
    ]
  })
}

function tidOf(task: number): number {
  return task + 1
}

function µs(ms: VirtualMs): number {
  return Math.round(ms * 1000)
}
