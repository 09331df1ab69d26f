import type { EventOf, Seq, TaskId, Trace, TraceEvent, Wait, WaitKind } from '../trace/index.ts'
import { NEXT, queueOf } from './queues.ts'
import { joined, say, taskList, taskPart, timePart } from './sentence.ts'
import type { LoopState, Sentence } from './types.ts'
import { describeWait, partedByEnd } from './wait-words.ts'
import { failedBefore, type Scene } from './what-happened.ts'

/** Waiters named one by one; more are counted. */
const WAITERS_NAMED = 2

/** What a moment leaves: who is next, why nothing else could run, who still waits; may be empty. */
export function whatFollows(event: TraceEvent, scene: Scene): Sentence {
  const { after } = scene
  if (event.type === 'run.started' || event.type === 'run.ended') return whoWaitsForever(scene)
  if (event.type === 'blocked') return whoWasHeld(event, scene)
  if (event.type === 'cancel.requested') return joined(cancelPending(event, scene), next(after, scene))
  if (after.outcome) return []
  if (event.type === 'task.started' || event.type === 'task.resumed') return whoCouldNot(event.task, scene)
  if (event.type === 'line' || event.type === 'output' || event.type.startsWith('frame.')) return []
  return next(after, scene)
}

function next(state: LoopState, scene: Scene): Sentence {
  const { replay, phrases } = scene
  const queue = state.ready.map((entry) => entry.task)
  const first = queue[0]
  if (state.running) {
    if (first === undefined) return []
    const running = taskPart(replay, state.running.task)
    return say(phrases, 'thenKeepsRunning', {
      task: running,
      tasks: taskList(replay, queue, phrases),
      n: queue.length,
    })
  }
  if (first === undefined) return whenNext(state, scene)
  const task = taskPart(replay, first)
  const chosen = nextRun(replay.trace, state.seq)
  if (chosen?.task !== first) return chosen === null ? [] : notInTurn(chosen, scene)
  const rule = ruleFor(chosen, scene)
  if (rule !== null) return joined(rule, after(queue.slice(1), scene))
  if (queue.length === 1) return say(phrases, 'thenRunsNextOnly', { task })
  return joined(say(phrases, 'thenRunsNext', { task }), after(queue.slice(1), scene))
}

function after(queue: readonly TaskId[], { replay, phrases }: Scene): Sentence {
  return queue.length === 0 ? [] : say(phrases, 'thenAfter', { tasks: taskList(replay, queue, phrases) })
}

/** Why this runs next and nothing of another queue; null where there is only one queue. */
function ruleFor(chosen: Run, { replay, phrases }: Scene): Sentence | null {
  const queue = queueOf(replay.trace, chosen)
  if (queue === undefined) return null
  return say(phrases, NEXT[queue], {
    task: taskPart(replay, chosen.task),
    time: timePart(chosen.at, phrases),
  })
}

/** The policy "one at a time" passes over what is ready: a sleeping task keeps its turn. */
function notInTurn(chosen: Run, scene: Scene): Sentence {
  const { replay, phrases } = scene
  if (replay.trace.policy !== 'one-at-a-time') return ruleFor(chosen, scene) ?? []
  return say(phrases, 'thenOneAtATime', {
    task: taskPart(replay, chosen.task),
    time: timePart(chosen.at, phrases),
  })
}

type Run = EventOf<'task.started'> | EventOf<'task.resumed'>

function nextRun(trace: Trace, after: Seq): Run | null {
  for (let seq = after + 1; seq < trace.events.length; seq++) {
    const event = trace.events[seq]
    if (event?.type === 'task.started' || event?.type === 'task.resumed') return event
  }
  return null
}

/** Whether a timer fires between two events. */
function rings({ events }: Trace, from: Seq, to: Seq): boolean {
  return events.slice(from + 1, to).some(({ type }) => type === 'timer.fired')
}

function whenNext(state: LoopState, scene: Scene): Sentence {
  const { replay, phrases } = scene
  const timer = state.timers[0]
  const chosen = nextRun(replay.trace, state.seq)
  const queue = chosen && queueOf(replay.trace, chosen)
  if (chosen && queue) {
    const slots = { task: taskPart(replay, chosen.task), time: timePart(chosen.at, phrases) }
    const passes = chosen.at > state.at
    if (!passes && !rings(replay.trace, state.seq, chosen.seq))
      return queue === 'microtask' ? say(phrases, 'thenPromiseJobs', slots) : say(phrases, NEXT[queue], slots)
    if (passes && (timer === undefined || timer.due > chosen.at))
      return say(phrases, queue === 'frame' ? 'thenClockJumpsFrame' : 'thenClockJumpsAnswer', slots)
  }
  const goesOn = replay.trace.events[state.seq + 1]
  if (goesOn?.at === state.at && goesOn.type === 'cancel.requested') return doneCallbacks(goesOn, scene)
  if (chosen && !queue && chosen.at === state.at && !rings(replay.trace, state.seq, chosen.seq))
    return say(phrases, 'thenRunsAtOnce', { task: taskPart(replay, chosen.task) })
  if (chosen && chosen.at > state.at && (timer === undefined || timer.due > chosen.at))
    return say(phrases, 'thenClockJumpsAnswer', {
      task: taskPart(replay, chosen.task),
      time: timePart(chosen.at, phrases),
    })
  if (timer === undefined) {
    const left = state.waiting.some((entry) => entry.wait.on !== 'loop')
    return left && !chosen ? say(phrases, 'thenNoTimer') : []
  }
  if (timer.due > state.at && goesOn?.at === state.at) return []
  const time = timePart(timer.due, phrases)
  const sleeper = state.waiting.find((entry) => entry.task === timer.task)
  if (timer.due > state.at && timer.task !== null && replay.trace.tasks[timer.task]?.kind === 'callback')
    return say(phrases, 'thenClockJumpsCallback', { time, task: taskPart(replay, timer.task) })
  if (sleeper?.wait.on !== 'sleep' || sleeper.wait.until !== timer.due)
    return say(phrases, timer.due > state.at ? 'thenClockJumpsTimer' : 'thenTimerDue', { time })
  const id = timer.due > state.at ? 'thenClockJumps' : 'thenDueNow'
  return say(phrases, id, { time, task: taskPart(replay, sleeper.task) })
}

/** What the loop calls before the clock moves on: a task group hears that one of its tasks has failed. */
function doneCallbacks(asked: EventOf<'cancel.requested'>, { replay, phrases }: Scene): Sentence {
  const failed = asked.by === null ? failedBefore(replay, asked) : null
  return failed === null ? [] : say(phrases, 'thenDoneCallbacks', { task: taskPart(replay, failed) })
}

/** Beside a task that has just been chosen: who else is ready, or that nobody is; then who still waits. */
function whoCouldNot(chosen: TaskId, scene: Scene): Sentence {
  const { replay, phrases, after } = scene
  if (after.running?.task !== chosen) return []
  const waiting = after.waiting.filter(
    // One whose time has come waits for its turn alone.
    ({ wait }) => wait.on !== 'loop' && (wait.until === undefined || wait.until > after.at),
  )
  const named = waiting.length > WAITERS_NAMED + 1 ? waiting.slice(-WAITERS_NAMED) : waiting
  const stillWaiting = named.map((entry) => whoStillWaits(entry, scene))
  const others = waiting.length - named.length
  const counted = others === 0 ? [] : say(phrases, 'thenManyWait', { n: others })
  const queue = after.ready.map((entry) => entry.task)
  const queued =
    queue.length === 0
      ? waiting.length === 0
        ? []
        : say(phrases, 'thenNothingElse')
      : say(phrases, 'thenAlsoReady', { tasks: taskList(replay, queue, phrases), n: queue.length })
  return joined(...stillWaiting, counted, queued)
}

/** Of many that are awaited only those that are left, and which of them are done already. */
function whoStillWaits({ task: waiter, wait }: LoopState['waiting'][number], scene: Scene): Sentence {
  const { replay, phrases, after } = scene
  const task = taskPart(replay, waiter)
  const { open, done } = partedByEnd(wait.tasks ?? [], after)
  if (open.length === 0 || done.length === 0) {
    const what = describeWait(replay, wait, phrases)
    return say(phrases, wait.on === 'sleep' ? 'thenAsleep' : 'thenWaits', { task, what })
  }
  return say(phrases, 'thenWaitsForRest', {
    task,
    what: describeWait(replay, { ...wait, tasks: open }, phrases),
    done: taskList(replay, done, phrases),
    n: done.length,
  })
}

/** While the loop was held: who was ready all the time, and whose sleep ended without effect. */
function whoWasHeld(event: Extract<TraceEvent, { type: 'blocked' }>, scene: Scene): Sentence {
  const { replay, phrases, before, after } = scene
  const span = replay.laneOf[event.task]?.spans.find(
    (one) => one.type === 'blocked' && one.from === event.seq,
  )
  const until = span?.toAt ?? event.at
  const ready = before.ready.map((entry) => entry.task)
  const due = after.timers.flatMap((timer) => (timer.due < until && timer.task !== null ? [timer.task] : []))
  return joined(
    ready.length === 0 ? [] : say(phrases, 'thenWasReady', { tasks: taskList(replay, ready, phrases) }),
    due.length === 0 ? [] : say(phrases, 'thenWasDue', { tasks: taskList(replay, due, phrases) }),
  )
}

function cancelPending(event: Extract<TraceEvent, { type: 'cancel.requested' }>, scene: Scene): Sentence {
  const { events } = scene.replay.trace
  const delivered = events.some(
    (later) => later.type === 'cancel.delivered' && later.seq > event.seq && later.task === event.task,
  )
  if (!delivered) return []
  return say(scene.phrases, 'cancelPending', { task: taskPart(scene.replay, event.task) })
}

/** Waits that are no defect at the end of a run. */
const MAY_LAST: ReadonlySet<WaitKind> = new Set<WaitKind>(['loop', 'idle', 'demand', 'timer'])
/** Waiters named at the end; more are left to the panel. */
const LEFT_NAMED = 4

function whoWaitsForever(scene: Scene): Sentence {
  const { replay, phrases, after } = scene
  const { outcome } = replay.trace
  const id = outcome.type === 'deadlocked' ? 'thenNeverWoken' : 'thenStillWaits'
  if (after.outcome === null || (id === 'thenStillWaits' && outcome.type !== 'completed')) return []
  const left: { task: TaskId; wait: Wait }[] = outcome.type === 'deadlocked' ? outcome.waiting : after.waiting
  return joined(
    ...left
      .filter(({ wait }) => !MAY_LAST.has(wait.on))
      .slice(0, LEFT_NAMED)
      .map(({ task, wait }) =>
        say(phrases, id, {
          task: taskPart(replay, task),
          what: describeWait(replay, wait, phrases),
          line: after.waiting.find((one) => one.task === task)?.line ?? '?',
        }),
      ),
  )
}
