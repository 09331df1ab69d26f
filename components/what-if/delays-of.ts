import type { Replay, Span } from '../replay/index.ts'
import type { EventOf, TaskId, Trace } from '../trace/index.ts'
import { type Found, findLiteral } from './find-literal.ts'
import { parseJavaScript } from './javascript-source.ts'
import { DELAYS } from './limits.ts'
import { parsePython } from './python-source.ts'
import type { Source } from './source.ts'
import { type Behind, timerBehind } from './timer-behind.ts'
import type { Delay } from './types.ts'

/**
 * Every wait and every deadline whose length the program or Loopscope has chosen, with the number that it comes from:
 * the sleeps lane by lane, then the timers as they were set.
 */
export function delaysOf(replay: Replay): Delay[] {
  const source = sourceOf(replay.trace)
  const delays: Delay[] = []
  for (const kind of [sleepsOf, timersOf]) {
    for (const delay of kind(replay, source)) {
      if (delays.length === DELAYS) return delays
      delays.push(delay)
    }
  }
  return delays
}

function sourceOf({ language, source: { text } }: Trace): Source {
  return language === 'python' ? parsePython(text) : parseJavaScript(text, language)
}

function* sleepsOf(replay: Replay, source: Source): Generator<Delay> {
  const behind = timerBehind(replay, source)
  for (const lane of replay.lanes) {
    for (const span of lane.spans) {
      const ms = lengthOf(span)
      if (ms === null) continue
      const found = sleepAt(replay, source, lane.task, span, ms, behind)
      yield {
        task: lane.task,
        from: found.since?.seq ?? span.from,
        to: span.to,
        ms: found.since?.ms ?? ms,
        line: span.line,
        ...told(found),
      }
    }
  }
}

/** How long a wait was meant to take; null for one that somebody else ends. */
function lengthOf(span: Span): number | null {
  if (span.type === 'blocked') return span.toAt - span.fromAt
  const { wait } = span
  if (wait?.until === undefined || (wait.on !== 'sleep' && wait.on !== 'io')) return null
  return wait.until > span.fromAt ? wait.until - span.fromAt : null
}

function sleepAt(
  replay: Replay,
  source: Source,
  task: TaskId,
  span: Span,
  ms: number,
  behind: ReturnType<typeof timerBehind>,
): Behind {
  if (span.wait?.on === 'io') return { reason: 'made-up' }
  if (replay.trace.language !== 'python') return behind(span, task)
  const info = replay.trace.tasks[task]
  // A task that is nothing but a library's sleep has no line of its own: the one that made it has the number.
  const line = span.line ?? info?.line ?? null
  if (line === null || info === undefined) return { reason: 'elsewhere' }
  const frames = span.line === null ? [] : (replay.stateAt(span.from).frames[task] ?? [])
  return findLiteral(source, { line, frames, task: info }, ms, 'sleep')
}

/** Deadlines and delayed calls that the program's own code has set; an interval counts once. */
function* timersOf(replay: Replay, source: Source): Generator<Delay> {
  const { events, tasks } = replay.trace
  const ends = new Map<number, number>()
  for (const event of events.toReversed()) {
    if ((event.type === 'timer.fired' || event.type === 'timer.cancelled') && event.timer !== null)
      ends.set(event.timer, event.seq)
    if (event.type !== 'timer.set' || event.line === null || event.due < event.at) continue
    const { running } = replay.stateAt(event.seq)
    const setter = running === null ? undefined : tasks[running.task]
    const task = event.task ?? setter?.id
    if (task === undefined || running === null || setter === undefined) continue
    const ms = event.due - event.at
    const place = { line: event.line, frames: running.frames, task: setter }
    yield {
      task,
      from: event.seq,
      to: ends.get(event.timer) ?? events.length - 1,
      ms,
      line: event.line,
      ...told(findLiteral(source, place, ms, typeOf(event))),
    }
  }
}

function typeOf(event: EventOf<'timer.set'>): 'deadline' | 'timer' {
  return event.label === 'timeout' ? 'deadline' : 'timer'
}

function told(found: Found): Pick<Delay, 'literal' | 'reason'> {
  return 'literal' in found
    ? { literal: found.literal, reason: null }
    : { literal: null, reason: found.reason }
}
