import type { Seq, Trace, TraceEvent } from '../trace/index.ts'

/** The event that made this one happen; null where the trace names none. */
export function causeOf(trace: Trace, event: TraceEvent | undefined): TraceEvent | null {
  if (event === undefined || !('cause' in event) || event.cause === undefined) return null
  return trace.events[event.cause] ?? null
}

/** From the event back to where it came from: [seq, its cause, the cause's cause, ...]. */
export function causesOf(trace: Trace, seq: Seq): Seq[] {
  const chain: Seq[] = []
  for (let event = trace.events[seq] ?? null; event !== null; event = causeOf(trace, event))
    chain.push(event.seq)
  return chain
}
