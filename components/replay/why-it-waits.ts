import type { EventOf, TaskId } from '../trace/index.ts'
import type { PhraseId } from './phrases.ts'
import { codePart, say, taskList, taskPart, timePart } from './sentence.ts'
import type { Replay, Sentence } from './types.ts'
import { describeWait, isCombination, partedByEnd } from './wait-words.ts'
import type { Scene } from './what-happened.ts'

/** Why a task steps aside: what it awaits, and that this has not come yet. */
export function describeSuspend(event: EventOf<'task.suspended'>, scene: Scene): Sentence {
  const { replay, phrases, after } = scene
  const { wait } = event
  const task = taskPart(replay, event.task)
  const awaited = wait.tasks ?? []
  const { open } = partedByEnd(awaited, after)
  const tasks = taskList(replay, awaited, phrases)
  switch (wait.on) {
    case 'sleep':
      if (wait.until === undefined) return say(phrases, 'suspendedSleepOpen', { task })
      return say(phrases, sleepIn(replay, event.task), {
        task,
        duration: timePart(wait.until - event.at, phrases),
        until: timePart(wait.until, phrases),
      })
    case 'idle':
      return say(phrases, 'suspendedIdle', { task })
    case 'yield':
      return say(phrases, 'suspendedYield', { task })
    case 'demand':
      return say(phrases, 'suspendedDemand', { task })
    case 'timer':
      if (wait.until === undefined) break
      return say(phrases, 'suspendedTimer', { task, until: timePart(wait.until, phrases) })
    case 'loop':
      return say(phrases, 'suspendedLoop', { task })
    case 'lock': {
      const holder = awaited[0]
      if (holder === undefined) break
      const slots = {
        task,
        holder: taskPart(replay, holder),
        object: wait.object ? codePart(wait.object) : '',
      }
      return say(phrases, wait.object ? 'suspendedLockNamed' : 'suspendedLock', slots)
    }
    case 'task':
    case 'gather':
    case 'wait':
    case 'shield':
      if (open.length === 0 || isCombination(wait)) break
      if (awaited.length === 1) return say(phrases, 'suspendedTask', { task, tasks })
      if (awaited.length === open.length) return say(phrases, 'suspendedTasksAll', { task, tasks })
      return say(phrases, 'suspendedTasks', { task, tasks, n: open.length })
    case 'task-group':
      if (open.length === 0) break
      return say(phrases, 'suspendedTaskGroup', {
        task,
        tasks: taskList(replay, open, phrases),
        n: open.length,
      })
  }
  return say(phrases, 'suspendedOther', { task, what: describeWait(replay, wait, phrases) })
}

/** A thread sleeps by itself: nobody steps aside, and a loop, where there is one, goes on. */
function sleepIn(replay: Replay, task: TaskId): PhraseId {
  const { tasks } = replay.trace
  if (tasks[task]?.kind !== 'thread') return 'suspendedSleep'
  return tasks.some(({ kind }) => kind === 'task') ? 'suspendedSleepOffLoop' : 'suspendedSleepThread'
}
