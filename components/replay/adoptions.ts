/**
 * Sentences about a promise that adopts another one (ECMA-262, 27.2.2.2): told in the lane of the function that returned
 * that one, or, where none did, in a lane of the two microtasks, which is in no picture.
 */
import type { EventOf, TaskId, TaskInfo, TraceEvent, Wait } from '../trace/index.ts'
import type { PhraseId } from './phrases.ts'
import { codePart, joined, say, taskPart } from './sentence.ts'
import type { Replay, Sentence } from './types.ts'
import type { Scene } from './what-happened.ts'
import { lastWait, wokenIn } from './why-it-runs.ts'

/** Whether it is nothing but microtasks of the language's own. */
export function isJob(task: TaskInfo | undefined): boolean {
  return task?.via === 'adoption' || task?.via === 'hand-on'
}

/** A sentence about an event of an adoption; null for any other event. */
export function describeAdoption(event: TraceEvent, scene: Scene): Sentence | null {
  switch (event.type) {
    case 'task.created':
      return describeJob(event, scene)
    case 'task.started': {
      const info = scene.replay.trace.tasks[event.task]
      if (!isJob(info)) return null
      return info?.via === 'adoption'
        ? say(scene.phrases, 'startedAdoption')
        : say(scene.phrases, 'startedHandOn', { by: taskPart(scene.replay, info?.parent ?? 0) })
    }
    case 'task.suspended':
      return event.wait.on === 'adoption' ? describeWaiting(event, event.wait, scene) : null
    case 'ready':
    case 'task.resumed': {
      const wait = lastWait(scene.replay, event.task, event.seq)
      if (wait?.on !== 'adoption') return null
      return say(scene.phrases, stepOf(event, wait, scene.replay), {
        task: taskPart(scene.replay, event.task),
      })
    }
    case 'task.finished':
      if (!isJob(scene.replay.trace.tasks[event.task])) return null
      return joined(say(scene.phrases, 'finishedJob'), wokenIn(event, scene))
    default:
      return null
  }
}

function describeJob({ task, by }: EventOf<'task.created'>, { replay, phrases }: Scene): Sentence | null {
  const info = replay.trace.tasks[task]
  if (!isJob(info)) return null
  const id =
    info?.via === 'hand-on' ? 'createdHandOn' : info?.coroutine === 'resolve' ? 'createdResolve' : null
  const slots = { by: taskPart(replay, by ?? info?.parent ?? 0), call: codePart('then()') }
  return say(phrases, id ?? 'createdAdoption', slots)
}

function describeWaiting(event: EventOf<'task.suspended'>, { label }: Wait, scene: Scene): Sentence {
  const { replay, phrases, after } = scene
  const slots = { task: taskPart(replay, event.task) }
  if (label === 'returned' || label === 'finally')
    return say(phrases, label === 'finally' ? 'suspendedFinally' : 'suspendedAdoption', slots)
  const settled = after.tasks[event.task] === 'ready'
  if (isApart(replay, event.task))
    return say(phrases, settled ? 'suspendedAdoptionApartSettled' : 'suspendedAdoptionApart')
  return say(phrases, settled ? 'suspendedAdoptionSettled' : 'suspendedAdoptionCalled', slots)
}

function stepOf(
  { type, task }: EventOf<'ready' | 'task.resumed'>,
  { label }: Wait,
  replay: Replay,
): PhraseId {
  const apart = isApart(replay, task)
  if (type === 'ready') return apart ? 'readyAdoptionApart' : 'readyAdoptionCalled'
  if (label === 'called' || label === 'adopted')
    return apart ? 'resumedAdoptionApart' : 'resumedAdoptionCalled'
  return apart ? 'startedAdoption' : 'resumedAdoption'
}

/** What it adopts is no promise that its function returned: `finally` makes one of its own. */
function isApart({ trace }: Replay, task: TaskId): boolean {
  const info = trace.tasks[task]
  return isJob(info) || info?.via === 'finally'
}
