import type { EventOf, Seq, TaskId, Trace, TraceEvent } from '../trace/index.ts'
import { joined, say, taskList, taskPart, timePart } from './sentence.ts'
import type { LoopState, Sentence } from './types.ts'
import { describeWait, partedByEnd } from './wait-words.ts'
import type { Scene } from './what-happened.ts'

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
  if (queue.length === 1) return say(phrases, 'thenRunsNextOnly', { task })
  const rest = say(phrases, 'thenAfter', { tasks: taskList(replay, queue.slice(1), phrases) })
  return joined(say(phrases, 'thenRunsNext', { task }), rest)
}

/** The policy "one at a time" passes over what is ready: a sleeping task keeps its turn. */
function notInTurn(chosen: Run, { replay, phrases }: Scene): Sentence {
  if (replay.trace.policy !== 'one-at-a-time') return []
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

function whenNext(state: LoopState, scene: Scene): Sentence {
  const { replay, phrases } = scene
  const timer = state.timers[0]
  if (timer === undefined) {
    const left = state.waiting.some((entry) => entry.wait.on !== 'loop')
    return left ? say(phrases, 'thenNoTimer') : []
  }
  const time = timePart(timer.due, phrases)
  const sleeper = state.waiting.find((entry) => entry.task === timer.task)
  if (sleeper?.wait.on !== 'sleep' || sleeper.wait.until !== timer.due)
    return say(phrases, 'thenClockJumpsTimer', { time })
  const id = timer.due > state.at ? 'thenClockJumps' : 'thenDueNow'
  return say(phrases, id, { time, task: taskPart(replay, sleeper.task) })
}

/** Beside a task that has just been chosen: who else is ready, or that nobody is; then who still waits. */
function whoCouldNot(chosen: TaskId, scene: Scene): Sentence {
  const { replay, phrases, after } = scene
  if (after.running?.task !== chosen) return []
  const waiting = after.waiting.filter((entry) => entry.wait.on !== 'loop')
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

function whoWaitsForever(scene: Scene): Sentence {
  const { replay, phrases } = scene
  const { outcome } = replay.trace
  if (outcome.type !== 'deadlocked' || scene.after.outcome === null) return []
  const named = outcome.waiting.filter((entry) => entry.wait.on !== 'loop').slice(0, 4)
  return joined(
    ...named.map((entry) =>
      say(phrases, 'thenNeverWoken', {
        task: taskPart(replay, entry.task),
        what: describeWait(replay, entry.wait, phrases),
      }),
    ),
  )
}
