import type { EventOf, Trace } from '../../trace/index.ts'

/** The trace with one more note. It stands at the end: only then is it known how everything went. */
export function withNote(
  trace: Trace,
  note: Pick<EventOf<'note'>, 'code' | 'text' | 'task' | 'line'>,
): Trace {
  const end = trace.events.at(-1)
  if (end?.type !== 'run.ended') return trace
  const { seq, at } = end
  return {
    ...trace,
    events: [...trace.events.slice(0, -1), { seq, at, type: 'note', ...note }, { ...end, seq: seq + 1 }],
  }
}
