import type { Replay, Span } from '../replay/index.ts'
import { type Found, findLiteral } from './find-literal.ts'
import { DELAYS } from './limits.ts'
import { parsePython, type Source } from './tree.ts'
import type { Delay } from './types.ts'

/** Every wait whose length the program or Loopscope has chosen, lane by lane, with the number that it comes from. */
export function delaysOf(replay: Replay): Delay[] {
  const { trace } = replay
  const source = trace.language === 'python' ? parsePython(trace.source.text) : null
  const delays: Delay[] = []
  for (const lane of replay.lanes) {
    for (const span of lane.spans) {
      const ms = lengthOf(span)
      if (ms === null || delays.length >= DELAYS) continue
      const found = literalOf(replay, source, lane.task, span, ms)
      delays.push({
        task: lane.task,
        from: span.from,
        to: span.to,
        ms,
        line: span.line,
        literal: 'literal' in found ? found.literal : null,
        reason: 'reason' in found ? found.reason : null,
      })
    }
  }
  return delays
}

/** How long a wait was meant to take; null for one that somebody else ends. */
function lengthOf(span: Span): number | null {
  if (span.type === 'blocked') return span.toAt - span.fromAt
  const { wait } = span
  if (wait?.until === undefined || (wait.on !== 'sleep' && wait.on !== 'io')) return null
  return wait.until > span.fromAt ? wait.until - span.fromAt : null
}

function literalOf(replay: Replay, source: Source | null, task: number, span: Span, ms: number): Found {
  if (span.wait?.on === 'io') return { reason: 'made-up' }
  const info = replay.trace.tasks[task]
  if (source === null) return { reason: 'language' }
  if (span.line === null || info === undefined) return { reason: 'elsewhere' }
  const frames = replay.stateAt(span.from).frames[task] ?? []
  return findLiteral(source, { line: span.line, frames, task: info }, ms)
}
