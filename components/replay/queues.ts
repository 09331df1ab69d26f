import type { EventOf, Queue, Seq, Trace } from '../trace/index.ts'
import { causeOf } from './causes.ts'
import type { PhraseId, Phrases } from './phrases.ts'
import { say } from './sentence.ts'
import type { Sentence } from './types.ts'

/** How a queue is called, to follow "joins". */
const NAMES: Record<Queue, PhraseId> = {
  nextTick: 'inNextTick',
  microtask: 'inMicrotask',
  timers: 'inTimers',
  poll: 'inPoll',
  check: 'inCheck',
  close: 'inClose',
  task: 'inTask',
  frame: 'inFrame',
  idle: 'inIdle',
}

/** Why what is in this queue runs now. */
export const STARTED: Record<Queue, PhraseId> = {
  nextTick: 'startedNextTick',
  microtask: 'startedMicrotask',
  timers: 'startedTimers',
  poll: 'startedPoll',
  check: 'startedCheck',
  close: 'startedClose',
  task: 'startedMacrotask',
  frame: 'startedFrame',
  idle: 'startedIdle',
}

/** Why what is in this queue runs next. */
export const NEXT: Record<Queue, PhraseId> = {
  nextTick: 'thenNextNextTick',
  microtask: 'thenNextMicrotask',
  timers: 'thenNextTimers',
  poll: 'thenNextPoll',
  check: 'thenNextCheck',
  close: 'thenNextClose',
  task: 'thenNextTask',
  frame: 'thenNextFrame',
  idle: 'thenNextIdle',
}

export function queueName(queue: Queue, phrases: Phrases): Sentence {
  return say(phrases, NAMES[queue])
}

/** The queue that a run came from, where the trace has more than one. */
export function queueOf(
  trace: Trace,
  run: EventOf<'task.started'> | EventOf<'task.resumed'>,
): Queue | undefined {
  const ready = causeOf(trace, run)
  return ready?.type === 'ready' ? ready.queue : undefined
}

/**
 * When each `ready` led to a run, where the trace has several queues: they are not emptied in the order in which they
 * are filled. Empty where there is one.
 */
export function turnsOf(trace: Trace): ReadonlyMap<Seq, Seq> {
  const turns = new Map<Seq, Seq>()
  for (const event of trace.events) {
    if (event.type !== 'task.started' && event.type !== 'task.resumed') continue
    if (event.cause !== undefined && queueOf(trace, event) !== undefined) turns.set(event.cause, event.seq)
  }
  return turns
}
