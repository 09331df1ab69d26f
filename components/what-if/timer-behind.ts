import { firstIndex, type Replay, type Span } from '../replay/index.ts'
import type { EventOf, Seq, TaskId, VirtualMs } from '../trace/index.ts'
import { type Found, findLiteral } from './find-literal.ts'
import { LINES_BACK } from './limits.ts'
import type { Source } from './source.ts'

/** A timer that was set at an earlier moment than the wait for it began also says when. */
export type Behind = Found & { since?: { seq: Seq; ms: VirtualMs } }

/**
 * Finds the number behind a sleep whose timer was set before it began, as JavaScript's are: `await` meets a promise,
 * and what resolves it was called on some line before. Of the lines that ran with a call that waits on them, the last
 * whose number ends when the sleep does is the one; those of the task itself, in the same moment, come first.
 */
export function timerBehind(replay: Replay, source: Source): (span: Span, task: TaskId) => Behind {
  const waiting = new Set(
    source.calls
      .filter(({ node }) => source.lengthIn(node, 'sleep') !== null)
      .flatMap(({ first, last }) => range(first, last)),
  )
  const lines = replay.trace.events.filter(
    (event): event is EventOf<'line'> => event.type === 'line' && waiting.has(event.line),
  )
  const at = ({ seq, line, task, at }: EventOf<'line'>, until: number): Found => {
    const info = replay.trace.tasks[task]
    const frames = replay.stateAt(seq).frames[task] ?? []
    return info
      ? findLiteral(source, { line, frames, task: info }, until - at, 'sleep')
      : { reason: 'elsewhere' }
  }
  const firstAfter = (seq: number): number =>
    firstIndex(lines.length, (index) => (lines[index]?.seq ?? 0) > seq)
  return (span, task) => {
    const after = firstAfter(span.from)
    const before = lines.slice(Math.max(0, after - LINES_BACK), after).toReversed()
    const own = before.filter((line) => line.task === task && line.at === span.fromAt)
    let reason: Behind = { reason: 'elsewhere' }
    for (const line of [...own, ...before]) {
      const until = span.wait?.until ?? span.toAt
      const found = at(line, until)
      if ('literal' in found && line.at < span.fromAt)
        return { ...found, since: { seq: line.seq, ms: until - line.at } }
      if ('literal' in found || found.reason === 'ambiguous') return found
      if (own.includes(line)) reason = found
    }
    return reason
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
