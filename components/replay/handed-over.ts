import type { EventOf, Seq, TaskId } from '../trace/index.ts'
import type { PhraseId } from './phrases.ts'
import { queueName } from './queues.ts'
import { codePart, joined, list, say, taskList, taskPart, timePart } from './sentence.ts'
import type { Sentence } from './types.ts'
import type { Scene } from './what-happened.ts'

/** Reactions of a promise: they are ready when it is settled. */
const REACTIONS: ReadonlySet<string> = new Set(['then', 'catch', 'finally'])
/** What is called in so many words, and when it will call back. */
const CALLS: Readonly<Record<string, PhraseId>> = {
  requestAnimationFrame: 'handedOverFrame',
  requestIdleCallback: 'handedOverIdle',
  queueMicrotask: 'handedOver',
  setImmediate: 'handedOver',
  setTimeout: 'handedOver',
  setInterval: 'handedOver',
  'process.nextTick': 'handedOver',
}

/** A callback was handed to something that will call it; null where the trace does not say to what. */
export function describeHandedOver(event: EventOf<'task.created'>, scene: Scene): Sentence | null {
  const { replay, phrases, from, to } = scene
  const { trace } = replay
  const via = trace.tasks[event.task]?.via
  if (via === undefined || event.by === null || (!isCall(via) && !queuedIn(event, scene))) return null
  const moment = trace.events.slice(from, to + 1)
  const made = moment.flatMap((one) => (one.type === 'task.created' ? [one.task] : []))
  const queued = moment.filter((one) => one.type === 'ready')
  const slots = {
    by: taskPart(replay, event.by),
    tasks: taskList(replay, made, phrases),
    call: callOf(via),
    n: made.length,
  }
  if (REACTIONS.has(via)) return describeReactions(made, queued, event.by, scene)
  const timer = moment.at(-1)
  if (timer?.type === 'timer.set')
    return say(phrases, 'handedOverAt', { ...slots, time: timePart(timer.due, phrases) })
  const queue = queued.find((one) => one.task === event.task)?.queue
  if (queue !== undefined)
    return say(phrases, isCall(via) ? 'handedOverReady' : 'handedOverEvent', {
      ...slots,
      queue: queueName(queue, phrases),
    })
  return say(phrases, CALLS[via] ?? 'handedOverLater', slots)
}

function queuedIn({ task }: EventOf<'task.created'>, { replay, from, to }: Scene): boolean {
  return replay.trace.events.slice(from, to + 1).some((one) => one.type === 'ready' && one.task === task)
}

/** Handlers of promises, in one chain perhaps: those whose promise is settled are ready at once. */
function describeReactions(
  made: readonly TaskId[],
  queued: readonly { task: TaskId; seq: Seq }[],
  by: TaskId,
  { replay, phrases }: Scene,
): Sentence {
  const named = (tasks: readonly TaskId[]) => taskList(replay, tasks, phrases)
  const isQueued = (task: TaskId) => queued.some((one) => one.task === task)
  const ready = made.filter(isQueued)
  const open = made.filter((task) => !isQueued(task))
  const calls = [...new Set(made.map((task) => replay.trace.tasks[task]?.via ?? ''))]
  const call = list(
    calls.map((one) => [callOf(one)]),
    phrases,
  )
  return joined(
    say(phrases, 'handedOver', { by: taskPart(replay, by), tasks: named(made), call }),
    ready.length === 0
      ? []
      : say(phrases, 'handedOverSettled', {
          tasks: named(ready),
          n: ready.length,
          queue: queueName('microtask', phrases),
        }),
    open.length === 0 ? [] : say(phrases, 'handedOverPending', { tasks: named(open), n: open.length }),
  )
}

/** Whether it is what the program calls, and no event that it listens to. */
export function isCall(via: string): boolean {
  return via in CALLS || REACTIONS.has(via) || via.includes('.')
}

/** `setTimeout` as the reader wrote it: `setTimeout()`. */
export function callOf(via: string): ReturnType<typeof codePart> {
  return codePart(/^[\w$.]+$/.test(via) ? `${via}()` : via)
}
