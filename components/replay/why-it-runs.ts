import type { EventOf, Seq, TaskId, TraceEvent, Wait } from '../trace/index.ts'
import { causeOf } from './causes.ts'
import type { PhraseId } from './phrases.ts'
import { queueName } from './queues.ts'
import { say, taskList, taskPart, timePart } from './sentence.ts'
import type { Replay, Sentence } from './types.ts'
import { describeWait } from './wait-words.ts'
import type { Scene } from './what-happened.ts'

type Ended = EventOf<'task.finished'> | EventOf<'task.failed'> | EventOf<'task.cancelled'>

/** Why a task goes on: what it waited for has come, by its own timer or by another task. */
export function describeResume(event: EventOf<'task.resumed'>, scene: Scene): Sentence {
  const { replay, phrases, from, to } = scene
  const { trace } = replay
  const task = taskPart(replay, event.task)
  const wait = lastWait(replay, event.task, event.seq)
  const ready = causeOf(trace, event)
  const cause = ready?.type === 'ready' ? causeOf(trace, ready) : ready
  if (cause?.type === 'cancel.requested' || trace.events[to]?.type === 'cancel.delivered') {
    const deadline = cause && causeOf(trace, cause)
    if (deadline?.type === 'timer.fired' && deadline.seq >= from)
      return say(phrases, 'resumedDeadline', { task, time: timePart(deadline.at, phrases) })
    return say(phrases, 'resumedCancelled', { task })
  }
  if (wait?.on === 'loop') return say(phrases, 'resumedLoop', { task })
  if (cause?.type === 'timer.fired' && wait?.on === 'sleep') {
    const thread = trace.tasks[event.task]?.kind === 'thread'
    const onLoop = cause.seq >= from ? 'resumedSleep' : 'resumedSleepEarlier'
    return say(phrases, thread ? 'resumedSleepThread' : onLoop, { task, time: timePart(cause.at, phrases) })
  }
  if (cause && isEnd(cause) && wait?.tasks?.includes(cause.task)) {
    const last = wait.tasks.length > 1 && wait.tasks.every((one) => scene.after.tasks[one] === 'finished')
    const id = last ? 'resumedTasks' : RESUMED_BY_END[cause.type]
    return say(phrases, id, { task, other: taskPart(replay, cause.task) })
  }
  if (wait?.on === 'yield') return say(phrases, 'resumedYield', { task })
  if (wait?.on === 'timer') return say(phrases, 'resumedTimer', { task, time: timePart(event.at, phrases) })
  if (wait?.on === 'demand') {
    const asks = replay.stateAt(event.seq - 1).running
    if (asks === null) return say(phrases, 'resumedDemand', { task })
    return say(phrases, 'resumedDemandBy', { task, by: taskPart(replay, asks.task) })
  }
  if (wait === null || wait.on === 'idle') return say(phrases, 'resumed', { task })
  const what = describeWait(replay, wait, phrases)
  const by = ready?.type === 'ready' ? ready.by : null
  if (by !== null && by !== event.task)
    return say(phrases, 'resumedBy', { task, by: taskPart(replay, by), what })
  return wait.on === 'sleep' ? say(phrases, 'resumed', { task }) : say(phrases, 'resumedWait', { task, what })
}

/** Why a task joins the ready queue. */
export function describeReady(event: EventOf<'ready'>, scene: Scene): Sentence {
  const { replay, phrases } = scene
  const task = taskPart(replay, event.task)
  const wait = lastWait(replay, event.task, event.seq)
  const cause = causeOf(replay.trace, event)
  const { queue } = event
  if (queue !== undefined && queue !== 'microtask' && cause?.type !== 'timer.fired')
    return say(phrases, 'readyIn', { task, queue: queueName(queue, phrases) })
  if (cause?.type === 'task.created') return say(phrases, 'readyCreated', { task })
  if (cause?.type === 'cancel.requested') return say(phrases, 'readyCancel', { task })
  if (cause?.type === 'timer.fired') return describeRing(event, wait, scene)
  if (cause && isEnd(cause) && wait?.tasks?.includes(cause.task))
    return say(phrases, 'readyTask', { task, other: taskPart(replay, cause.task) })
  if (wait?.on === 'yield') return say(phrases, 'readyYield', { task })
  if (event.by !== null && event.by !== event.task) {
    const by = taskPart(replay, event.by)
    if (wait === null) return say(phrases, 'readyByPlain', { task, by })
    return say(phrases, 'readyBy', { task, by, what: describeWait(replay, wait, phrases) })
  }
  if (wait === null || wait.on === 'sleep') return say(phrases, 'ready', { task })
  return say(phrases, 'readyWaited', { task, what: describeWait(replay, wait, phrases) })
}

/** A timer rang; where several sleeps end at one time, they are told together. */
function describeRing(event: EventOf<'ready'>, wait: Wait | null, scene: Scene): Sentence {
  const { replay, phrases } = scene
  const moment = replay.trace.events.slice(scene.from, event.seq + 1)
  const sleepers = moment.filter(
    (one) => one.type === 'ready' && lastWait(replay, one.task, one.seq)?.on === 'sleep',
  ) as EventOf<'ready'>[]
  const time = timePart(event.at, phrases)
  if (sleepers.length > 1) {
    const tasks = taskList(
      replay,
      sleepers.map((one) => one.task),
      phrases,
    )
    return say(phrases, 'readySleeps', { time, tasks })
  }
  const id = wait?.on === 'sleep' ? 'readySleep' : 'readyTimer'
  return say(phrases, id, { time, task: taskPart(replay, event.task) })
}

/** Who awaited a task that ended, and is ready because of it. */
export function wokenIn(event: Ended, scene: Scene): Sentence {
  const { replay, phrases, to } = scene
  const woken: TaskId[] = []
  for (let seq = event.seq + 1; seq <= to; seq++) {
    const next = replay.trace.events[seq]
    if (next?.type !== 'ready' || next.cause !== event.seq) continue
    if (lastWait(replay, next.task, next.seq)?.tasks?.includes(event.task)) woken.push(next.task)
  }
  if (woken.length === 0) return []
  const id: PhraseId = woken.length === 1 ? 'wokeWaiters' : 'wokeManyWaiters'
  return say(phrases, id, { tasks: taskList(replay, woken, phrases) })
}

const RESUMED_BY_END: Record<Ended['type'], PhraseId> = {
  'task.finished': 'resumedTask',
  'task.failed': 'resumedTaskFailed',
  'task.cancelled': 'resumedTaskCancelled',
}

function isEnd(event: TraceEvent): event is Ended {
  return event.type in RESUMED_BY_END
}

/**
 * What the task stepped aside for last before event `seq`; a task that yields is ready again at once. Without who held a
 * lock: whoever is told of it has been given it.
 */
export function lastWait(replay: Replay, task: TaskId, seq: Seq): Wait | null {
  const { events } = replay.trace
  const spans = replay.laneOf[task]?.spans ?? []
  const span = spans.findLast((one) => one.from < seq && events[one.from]?.type === 'task.suspended')
  const event = span && events[span.from]
  if (event?.type !== 'task.suspended') return null
  const { tasks, ...rest } = event.wait
  return rest.on === 'lock' ? rest : event.wait
}
