import type { Replay } from '../../replay/index.ts'
import type { Line, Seq } from '../../trace/index.ts'

/** The next moment after `position` at which a line runs, or else the first of all; null for one that never does. */
export function runOfLine({ trace: { events } }: Replay, line: Line, position: Seq): Seq | null {
  const runs = events.filter((event) => event.type === 'line' && event.line === line)
  return (runs.find(({ seq }) => seq > position) ?? runs[0])?.seq ?? null
}

/** The lines that run at all. */
export function linesThatRun({ trace: { events } }: Replay): ReadonlySet<Line> {
  return new Set(events.flatMap((event) => (event.type === 'line' ? [event.line] : [])))
}
