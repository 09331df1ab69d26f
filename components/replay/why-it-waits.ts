import type { EventOf } from '../trace/index.ts'
import { codePart, say, taskList, taskPart, timePart } from './sentence.ts'
import type { Sentence } from './types.ts'
import { describeWait } from './wait-words.ts'
import type { Scene } from './what-happened.ts'

const OVER = new Set(['finished', 'failed', 'cancelled'])

/** Why a task steps aside: what it awaits, and that this has not come yet. */
export function describeSuspend(event: EventOf<'task.suspended'>, scene: Scene): Sentence {
  const { replay, phrases, after } = scene
  const { wait } = event
  const task = taskPart(replay, event.task)
  const awaited = wait.tasks ?? []
  const open = awaited.filter((one) => !OVER.has(after.tasks[one] ?? ''))
  const tasks = taskList(replay, awaited, phrases)
  switch (wait.on) {
    case 'sleep':
      if (wait.until === undefined) return say(phrases, 'suspendedSleepOpen', { task })
      return say(phrases, 'suspendedSleep', {
        task,
        duration: timePart(wait.until - event.at, phrases),
        until: timePart(wait.until, phrases),
      })
    case 'yield':
      return say(phrases, 'suspendedYield', { task })
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
      if (open.length === 0) break
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
