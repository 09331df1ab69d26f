import type { Seq, TraceEvent } from '../trace/index.ts'
import { causeOf } from './causes.ts'
import { momentStart } from './moments.ts'
import type { Phrases } from './phrases.ts'
import type { Narration, Replay } from './types.ts'
import { whatFollows } from './what-follows.ts'
import { type Scene, whatHappened } from './what-happened.ts'

/**
 * What just happened at a position and why, and what that leaves. Where several events look like one thing (a timer
 * fires, its task becomes ready and goes on), the sentence is about all of them. Nothing is said that the trace
 * does not hold.
 */
export function narrate(replay: Replay, seq: Seq, phrases: Phrases = replay.words): Narration {
  const { events } = replay.trace
  const to = Math.max(0, Math.min(Math.floor(seq), events.length - 1))
  const from = momentStart(replay.trace, to)
  const event = headOf(replay, from, to)
  // biome-ignore-start lint/suspicious/noThenProperty: a sentence is not a function, so nothing takes this for a promise
  if (event === undefined) return { what: [], then: [] }
  const scene: Scene = {
    replay,
    phrases,
    from,
    to,
    before: replay.stateAt(from - 1),
    after: replay.stateAt(to),
  }
  return { what: whatHappened(event, scene), then: whatFollows(event, scene) }
  // biome-ignore-end lint/suspicious/noThenProperty: see above
}

/** The event of a moment that its sentence is about: the others only lead to it or follow from it. */
function headOf(replay: Replay, from: Seq, to: Seq): TraceEvent | undefined {
  const { trace } = replay
  let seq = to
  while (seq > from) {
    const event = trace.events[seq]
    const cause = event?.type === 'ready' ? causeOf(trace, event) : null
    if (event === undefined) break
    if (cause !== null && cause.seq >= from && cause.type !== 'timer.fired') seq = cause.seq
    else if (FOLLOWS.has(event.type)) seq--
    else break
  }
  return trace.events[seq]
}

const FOLLOWS: ReadonlySet<TraceEvent['type']> = new Set<TraceEvent['type']>([
  'line',
  'frame.entered',
  'cancel.delivered',
  'timer.set',
])
