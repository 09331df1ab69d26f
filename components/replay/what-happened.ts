import type { ErrorInfo, EventOf, Line, Seq, TaskId, TraceEvent } from '../trace/index.ts'
import { assertNever } from '../trace/index.ts'
import { describeAdoption } from './adoptions.ts'
import { causeOf } from './causes.ts'
import { describeHandedOver } from './handed-over.ts'
import type { PhraseId, Phrases } from './phrases.ts'
import { queueOf, STARTED } from './queues.ts'
import { codePart, joined, list, say, taskList, taskPart, timePart } from './sentence.ts'
import { withoutSequences } from './terminal-text.ts'
import type { LoopState, Part, Replay, Sentence } from './types.ts'
import { describeReady, describeResume, wokenIn } from './why-it-runs.ts'
import { describeSuspend } from './why-it-waits.ts'

/** The label of timers that ask a task to stop when they ring (`asyncio.timeout`, `wait_for`). */
const DEADLINE = 'timeout'

/** Results that need no words: of Python's `return`, and of JavaScript's. */
const FINISHED: Readonly<Record<string, PhraseId>> = {
  '': 'finished',
  None: 'finished',
  undefined: 'finishedUndefined',
}

/** What a sentence may draw on: the moment's events `from` to `to`, and the states around it. */
export type Scene = {
  replay: Replay
  phrases: Phrases
  from: Seq
  to: Seq
  /** The state before the moment. */
  before: LoopState
  /** The state after it. */
  after: LoopState
}

/** One true sentence for an event. */
export function whatHappened(event: TraceEvent, scene: Scene): Sentence {
  const { replay, phrases } = scene
  const adoption = describeAdoption(event, scene)
  if (adoption !== null) return adoption
  const task = 'task' in event && event.task !== null ? taskPart(replay, event.task) : ''
  switch (event.type) {
    case 'run.started':
      return say(phrases, 'runStarted', { time: timePart(event.at, phrases) })
    case 'run.ended':
      return describeEnd(event, scene)
    case 'task.created':
      return describeCreation(event, scene)
    case 'task.started':
      return describeStart(event, scene)
    case 'task.suspended':
      return describeSuspend(event, scene)
    case 'task.resumed':
      return describeResume(event, scene)
    case 'task.finished': {
      const id = FINISHED[event.result] ?? 'finishedResult'
      return joined(say(phrases, id, { task, result: codePart(event.result) }), wokenIn(event, scene))
    }
    case 'task.failed':
      return joined(
        say(phrases, replay.trace.tasks[event.task]?.kind === 'task' ? 'failed' : 'failedCallback', {
          task,
          error: errorPart(event.error),
        }),
        wokenIn(event, scene),
      )
    case 'task.cancelled':
      return joined(say(phrases, 'cancelled', { task }), wokenIn(event, scene))
    case 'frame.entered': {
      const first = scene.before.frames[event.task]?.length === 0
      return say(phrases, first ? 'frameEnteredFirst' : 'frameEntered', {
        task,
        frame: codePart(event.frame),
      })
    }
    case 'frame.left':
      return describeReturn(event, scene)
    case 'line':
      return describeLine(event, scene)
    case 'ready':
      return describeReady(event, scene)
    case 'ready.dropped':
      return say(phrases, 'readyDropped', { task })
    case 'timer.set': {
      const id = event.label === '' ? 'timerSetPlain' : task === '' ? 'timerSet' : 'timerSetFor'
      const deadline = event.label === DEADLINE && task !== ''
      return say(phrases, deadline ? 'deadlineSet' : id, {
        task,
        time: timePart(event.due, phrases),
        label: event.label,
      })
    }
    case 'timer.fired':
      return describeTimer(event, scene)
    case 'timer.cancelled': {
      const set = replay.trace.events.findLast(
        (other) => other.seq < event.seq && other.type === 'timer.set' && other.timer === event.timer,
      )
      if (set?.type !== 'timer.set' || set.label === '') return say(phrases, 'timerCancelled')
      return say(phrases, 'timerCancelledDue', { time: timePart(set.due, phrases), label: set.label })
    }
    case 'output':
      return describeOutput(event, scene)
    case 'blocked':
      return say(phrases, 'blocked', {
        task,
        duration: timePart(event.ms, phrases),
        what: codePart(phrases.retell(event.what)),
      })
    case 'cancel.requested':
      return describeCancel(event, scene)
    case 'cancel.delivered':
      return say(phrases, 'cancelDelivered', { task })
    case 'error.raised': {
      const id = isAtAwait(event, replay) ? 'errorRaisedAwait' : 'errorRaised'
      return say(phrases, id, { task, error: errorPart(event.error) })
    }
    case 'error.caught':
      return describeCaught(event, scene)
    case 'error.unretrieved': {
      const id = task === '' ? 'errorUnretrievedLoop' : 'errorUnretrieved'
      return say(phrases, id, { task, error: errorPart(event.error) })
    }
    case 'note':
      return [{ type: 'text', text: phrases.retell(event.text) }]
    default:
      return assertNever(event)
  }
}

/** Who catches an error, and where it comes from: another line of its own, or another task. */
function describeCaught(event: EventOf<'error.caught'>, { replay, phrases }: Scene): Sentence {
  const raised = causeOf(replay.trace, event)
  const slots = { task: taskPart(replay, event.task), error: errorPart(event.error) }
  if (raised?.type !== 'error.raised' || raised.line === null) return say(phrases, 'errorCaught', slots)
  if (raised.task === event.task) {
    const id = isAtAwait(raised, replay) ? 'errorCaughtFromAwait' : 'errorCaughtFrom'
    return say(phrases, id, { ...slots, line: raised.line })
  }
  const by = taskPart(replay, raised.task)
  return say(phrases, 'errorCaughtFromTask', { ...slots, by, line: raised.line })
}

/** Its task has just gone on after an await: that is what raises it, and not its own code. */
function isAtAwait({ seq, task }: EventOf<'error.raised'>, { trace }: Replay): boolean {
  const before = trace.events[seq - 1]
  return before?.type === 'task.resumed' && before.task === task
}

function describeEnd(event: EventOf<'run.ended'>, scene: Scene): Sentence {
  const { replay, phrases, from } = scene
  const { outcome } = replay.trace
  const time = timePart(event.at, phrases)
  switch (outcome.type) {
    case 'completed': {
      const last = replay.trace.events[from + (replay.trace.events[from]?.type === 'frame.left' ? 1 : 0)]
      if (last?.type !== 'task.finished' || last.seq >= event.seq)
        return say(phrases, 'runCompleted', { time })
      return say(phrases, 'runCompletedBy', { time, task: taskPart(replay, last.task) })
    }
    case 'failed':
      return say(phrases, 'runFailed', { time, error: errorPart(outcome.error) })
    case 'stopped':
      return say(phrases, 'runStopped', { time, message: phrases.retell(outcome.message) })
    case 'deadlocked':
      return say(phrases, 'runDeadlocked', { time })
    case 'refused':
      return say(phrases, 'runRefused', { reason: phrases.retell(outcome.reason) })
    default:
      return assertNever(outcome)
  }
}

function describeCreation(event: EventOf<'task.created'>, scene: Scene): Sentence {
  const { replay, phrases, to } = scene
  const { trace } = replay
  const made = trace.events.slice(scene.from, to + 1).filter((one) => one.type === 'task.created')
  const tasks = taskList(
    replay,
    made.map((one) => one.task),
    phrases,
  )
  if (trace.tasks[event.task]?.via === 'thenable') return say(phrases, 'createdThenable', { tasks })
  if (event.by === null) return say(phrases, 'createdByLoop', { tasks })
  const by = taskPart(replay, event.by)
  const kind = trace.tasks[event.task]?.kind
  const timer = trace.events[to]
  const handed = kind === 'callback' ? describeHandedOver(event, scene) : null
  if (handed !== null) return handed
  if (kind === 'callback' && timer?.type === 'timer.set')
    return say(phrases, 'createdCallbackAt', { by, tasks, time: timePart(timer.due, phrases) })
  if (kind === 'callback') return say(phrases, 'createdCallback', { by, tasks })
  if (kind === 'thread') return say(phrases, 'createdThread', { by, tasks })
  if (made.length > 1) return say(phrases, 'createdMany', { by, tasks, n: made.length })
  const queued = scene.after.tasks[event.task] === 'ready'
  return say(phrases, queued ? 'created' : 'createdOnly', { by, tasks })
}

function describeStart(event: EventOf<'task.started'>, scene: Scene): Sentence {
  const { replay, phrases, from } = scene
  const task = taskPart(replay, event.task)
  const moment = replay.trace.events.slice(from, event.seq)
  if (moment.some((one) => one.type === 'task.suspended' && one.wait.on === 'loop'))
    return say(phrases, 'startedLoop', { task })
  const source = queueOf(replay.trace, event)
  if (source !== undefined) {
    const rang = moment.some((one) => one.type === 'timer.fired')
    const timed = source === 'task' && rang ? 'startedMacrotaskTimer' : STARTED[source]
    const id = replay.trace.tasks[event.task]?.kind === 'thread' ? 'startedThread' : timed
    return say(phrases, id, { task, time: timePart(event.at, phrases) })
  }
  if (moment.some((one) => one.type === 'timer.fired'))
    return say(phrases, 'startedTimer', { task, time: timePart(event.at, phrases) })
  const queue = replay.stateAt(event.seq - 1)
  if (queue.running) return say(phrases, 'startedInside', { task, by: taskPart(replay, queue.running.task) })
  if (queue.ready[0]?.task !== event.task) return say(phrases, 'started', { task })
  return say(phrases, queue.ready.length === 1 ? 'startedOnly' : 'startedFirst', { task })
}

function describeReturn(event: EventOf<'frame.left'>, scene: Scene): Sentence {
  const frame = codePart(event.frame)
  const value = event.value === undefined ? '' : codePart(event.value)
  if (event.how === 'raise') return say(scene.phrases, 'frameRaised', { frame })
  const plain: PhraseId = event.how === 'yield' ? 'frameYielded' : 'frameReturned'
  return say(scene.phrases, value === '' ? plain : `${plain}Value`, { frame, value })
}

function describeLine(event: EventOf<'line'>, scene: Scene): Sentence {
  const { replay, phrases } = scene
  const task = taskPart(replay, event.task)
  const text = codeOf(replay, event.line)
  const here = say(phrases, text ? 'lineCode' : 'line', { task, line: event.line, code: text ?? '' })
  if (event.changed === undefined || event.changed.length === 0) return here
  const changes = event.changed.map((variable) =>
    say(phrases, 'change', { name: codePart(variable.name), value: codePart(variable.value) }),
  )
  return joined(say(phrases, 'lineChanged', { changes: list(changes, phrases) }), here)
}

function codeOf(replay: Replay, line: Line): Part | null {
  const text = replay.trace.source.text.split('\n', line)[line - 1]?.trim()
  return text ? codePart(text) : null
}

function describeTimer(event: EventOf<'timer.fired'>, scene: Scene): Sentence {
  const { replay, phrases } = scene
  const time = timePart(event.at, phrases)
  const cause = event.cause === undefined ? undefined : replay.trace.events[event.cause]
  if (cause?.type === 'task.suspended' && event.task !== null) {
    const task = taskPart(replay, event.task)
    if (cause.wait.on === 'sleep') return say(phrases, 'timerFiredSleep', { time, task })
    return say(phrases, 'timerFiredWait', { time, task, label: event.label })
  }
  return say(phrases, event.label ? 'timerFired' : 'timerFiredPlain', { time, label: event.label })
}

function describeOutput(event: EventOf<'output'>, scene: Scene): Sentence {
  const { replay, phrases } = scene
  const written = replay.trace.events.slice(scene.from, event.seq + 1)
  const text = withoutSequences(written.map((one) => (one.type === 'output' ? one.text : '')).join(''))
  if (event.task === null) return say(phrases, 'outputLoop', { text: codePart(text) })
  const task = taskPart(replay, event.task)
  if (text.trim() === '') return say(phrases, 'outputEmpty', { task })
  return say(phrases, event.stream === 'stderr' ? 'outputStderr' : 'output', { task, text: codePart(text) })
}

function describeCancel(event: EventOf<'cancel.requested'>, scene: Scene): Sentence {
  const { replay, phrases } = scene
  const task = taskPart(replay, event.task)
  const cause = event.cause === undefined ? undefined : replay.trace.events[event.cause]
  if (event.by === event.task) return say(phrases, 'cancelSelf', { task })
  if (event.by !== null) return say(phrases, 'cancelBy', { task, by: taskPart(replay, event.by) })
  if (cause?.type === 'timer.fired')
    return say(phrases, 'cancelDeadline', { task, time: timePart(cause.at, phrases) })
  const failed = failedBefore(replay, event)
  if (failed !== null) return say(phrases, 'cancelGroup', { task, failed: taskPart(replay, failed) })
  return say(phrases, 'cancelLoop', { task })
}

/** Whose failure made a task group cancel the rest. Source: CPython, Lib/asyncio/taskgroups.py, TaskGroup._on_task_done. */
export function failedBefore(replay: Replay, { cause }: EventOf<'cancel.requested'>): TaskId | null {
  const event = cause === undefined ? undefined : replay.trace.events[cause]
  return event?.type === 'task.failed' ? event.task : null
}

function errorPart(error: ErrorInfo): Part {
  return codePart(error.message === '' ? error.type : `${error.type}: ${error.message}`)
}
