import type { TaskId, VirtualMs, Wait, WaitKind } from '../trace/index.ts'
import type { PhraseId, Phrases } from './phrases.ts'
import { codePart, list, plainText, say, taskList, taskPart, timePart } from './sentence.ts'
import type { LoopState, Replay, Sentence } from './types.ts'

/** Waits for an object of the program: the phrase without and with its name. */
const OBJECTS: Partial<Record<WaitKind, [PhraseId, PhraseId]>> = {
  future: ['waitFuture', 'waitFutureNamed'],
  semaphore: ['waitSemaphore', 'waitSemaphoreNamed'],
  event: ['waitEvent', 'waitEventNamed'],
  condition: ['waitCondition', 'waitConditionNamed'],
  'queue-get': ['waitQueueGet', 'waitQueueGetNamed'],
  'queue-put': ['waitQueuePut', 'waitQueuePutNamed'],
  'queue-join': ['waitQueueJoin', 'waitQueueJoinNamed'],
  barrier: ['waitBarrier', 'waitBarrierNamed'],
  promise: ['waitPromise', 'waitPromiseNamed'],
}
const LABELLED: Partial<Record<WaitKind, [PhraseId, PhraseId]>> = {
  io: ['waitIo', 'waitIoLabel'],
  executor: ['waitExecutor', 'waitExecutorLabel'],
  other: ['waitOther', 'waitOtherLabel'],
}

/** Promises that others make one of, by the label of the wait. */
const COMBINATIONS: Readonly<Record<string, PhraseId>> = {
  'Promise.all': 'waitPromiseAll',
  'Promise.allSettled': 'waitPromiseAllSettled',
  'Promise.race': 'waitPromiseRace',
  'Promise.any': 'waitPromiseAny',
}

/** Whether not every task that it names has to end for the wait to end, or more than they. */
export function isCombination(wait: Wait): boolean {
  return wait.label in COMBINATIONS
}

function withOthers(replay: Replay, { tasks = [], others = 0 }: Wait, phrases: Phrases): Sentence {
  const named = taskList(replay, tasks, phrases)
  return others === 0 ? named : list([named, say(phrases, 'otherPromises', { n: others })], phrases)
}

/** What is waited for, to follow "waits": `for work A`, `for the lock "db", held by work B`; a sleeper is `asleep until 1 s`. */
export function describeWait(replay: Replay, wait: Wait, phrases: Phrases = replay.words): Sentence {
  const tasks = wait.tasks ?? []
  if (wait.on === 'sleep')
    return wait.until === undefined
      ? say(phrases, 'waitSleepOpen')
      : say(phrases, 'waitSleep', { until: timePart(wait.until, phrases) })
  if (wait.on === 'yield') return say(phrases, 'waitYield')
  if (wait.on === 'demand') return say(phrases, 'waitDemand')
  if (wait.on === 'adoption')
    return say(phrases, wait.label === 'adopted' ? 'waitAdoptionApart' : 'waitAdoption')
  if (wait.on === 'timer')
    return wait.until === undefined
      ? say(phrases, 'waitTimerOpen')
      : say(phrases, 'waitTimer', { until: timePart(wait.until, phrases) })
  if (wait.on === 'loop') return say(phrases, 'waitLoop')
  if (wait.on === 'idle') return say(phrases, 'waitIdle')
  if (wait.on === 'lock') return describeLock(replay, wait, phrases)
  const combined = COMBINATIONS[wait.label]
  if (tasks.length > 0 && combined)
    return say(phrases, combined, { tasks: withOthers(replay, wait, phrases) })
  if (wait.on === 'next')
    return say(phrases, 'waitNext', {
      tasks: tasks.length > 0 ? taskList(replay, tasks, phrases) : codePart(wait.object ?? ''),
    })
  if (tasks.length > 0) {
    const id = wait.on === 'task-group' ? 'waitTaskGroup' : 'waitTasks'
    return say(phrases, id, { tasks: taskList(replay, tasks, phrases) })
  }
  const object = OBJECTS[wait.on]
  if (object)
    return wait.object ? say(phrases, object[1], { object: codePart(wait.object) }) : say(phrases, object[0])
  const labelled = LABELLED[wait.on]
  if (labelled)
    return wait.label
      ? say(phrases, labelled[1], { label: codePart(phrases.retell(wait.label)) })
      : say(phrases, labelled[0])
  if (wait.label) return say(phrases, 'waitOtherLabel', { label: codePart(phrases.retell(wait.label)) })
  return say(phrases, 'waitTasksUnknown')
}

const OVER = new Set(['finished', 'failed', 'cancelled'])

/** Those of the awaited that are still to come, and those that are done, in their order. */
export function partedByEnd(
  awaited: readonly TaskId[],
  { tasks }: Pick<LoopState, 'tasks'>,
): { open: TaskId[]; done: TaskId[] } {
  const isDone = (task: TaskId): boolean => OVER.has(tasks[task] ?? '')
  return { open: awaited.filter((one) => !isDone(one)), done: awaited.filter(isDone) }
}

function describeLock(replay: Replay, wait: Wait, phrases: Phrases): Sentence {
  const holder = wait.tasks?.[0]
  const object = wait.object ? codePart(wait.object) : ''
  if (holder === undefined) return say(phrases, object ? 'waitLockNamed' : 'waitLock', { object })
  const id = object ? 'waitLockNamedHeld' : 'waitLockHeld'
  return say(phrases, id, { object, holder: taskPart(replay, holder) })
}

/**
 * The few words that stand at a span: `sleep 1 s`, `for work A`, `for 12 tasks`; empty where the shape says it all.
 * `name` gives the label of a task's lane.
 */
export function spanLabel(
  wait: Wait,
  sinceAt: VirtualMs,
  name: (task: number) => string,
  phrases: Phrases,
): string {
  const words = (id: PhraseId, slots: Record<string, string | number>) => plainText(say(phrases, id, slots))
  const tasks = wait.tasks ?? []
  if (wait.on === 'sleep') {
    if (wait.until === undefined) return words('spanSleepOpen', {})
    return words('spanSleep', { duration: phrases.duration(Math.max(0, wait.until - sinceAt)) })
  }
  if (wait.on === 'timer')
    return wait.until === undefined
      ? ''
      : words('spanTimer', { duration: phrases.duration(Math.max(0, wait.until - sinceAt)) })
  // Their shapes say it all.
  if (wait.on === 'yield' || wait.on === 'loop') return ''
  if (wait.on === 'adoption' && tasks.length === 0) return ''
  if (wait.on === 'lock') return words('spanObject', { object: wait.object || 'lock' })
  if (tasks.length > 2) return words('spanManyTasks', { n: tasks.length })
  const { others = 0 } = wait
  if (tasks.length > 0 && others > 0)
    return words('spanTasksOthers', { tasks: tasks.map(name).join(', '), n: others })
  if (tasks.length > 0) return words('spanTasks', { tasks: tasks.map(name).join(', ') })
  if (wait.object) return words('spanObject', { object: wait.object })
  return wait.label ? words('spanObject', { object: phrases.retell(wait.label) }) : ''
}
