/**
 * A timer that does nothing but settle a promise which an async call awaits is a sleep of that call:
 * `await new Promise((resolve) => setTimeout(resolve, 1000))`. It is known only when the timer rings.
 */
import type { Draft, Lane, Recorder } from './recorder.ts'

export type Folding = {
  /** Seq of its `timer.set`. */
  timer: number
  fired: Draft<'timer.fired'>
  /** The callback's lane; null where the timer called the engine's `resolve` itself. */
  lane: Lane | null
  /** Who was woken by it, where each stood, and the seq of its `ready`. */
  woken: { lane: Lane; parked: Draft<'task.suspended'>; ready: number | undefined }[]
}

/** Tells a timer that has rung as the sleep that it was. Leaves it alone where it did anything else. */
export function foldSleep(recorder: Recorder, { timer, fired, lane, woken }: Folding): void {
  const { events } = recorder
  const set = events[timer]
  const [sleeper] = woken
  if (
    sleeper === undefined ||
    set?.type !== 'timer.set' ||
    !onlySettled(events, fired.seq, lane, woken.length)
  )
    return
  const waits = woken.every(({ parked }) => parked.wait.on === 'promise' && parked.seq > timer)
  if (!waits) return
  for (const { parked, ready } of woken) {
    parked.wait = { on: 'sleep', label: 'setTimeout', until: set.due }
    const event = ready === undefined ? undefined : events[ready]
    if (event?.type === 'ready') Object.assign(event, { by: null, cause: fired.seq })
  }
  Object.assign(fired, { timer: null, label: 'sleep', task: sleeper.lane.info.id, cause: sleeper.parked.seq })
  set.dropped = true
  if (lane === null) return
  lane.shown = false
  const kept = new Set(woken.map(({ ready }) => ready))
  for (const event of events.slice(fired.seq + 1)) {
    if (!kept.has(event.seq) && 'task' in event && event.task === lane.info.id) event.dropped = true
  }
}

/** Whether the callback entered no other function, ran one line at most, and did nothing that is told. */
function onlySettled(events: Draft[], fired: number, lane: Lane | null, woken: number): boolean {
  const since = events.slice(fired + 1)
  if (lane === null) return true
  const own = since.filter((event) => 'task' in event && event.task === lane.info.id)
  const quiet = own.every(({ type }) => QUIET.has(type))
  const lines = own.filter(({ type }) => type === 'line').length
  return quiet && lines <= 1 && since.length - own.length === woken
}

const QUIET: ReadonlySet<string> = new Set([
  'ready',
  'task.started',
  'frame.entered',
  'line',
  'frame.left',
  'task.finished',
])
