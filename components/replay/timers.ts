import type { EventOf, Seq, VirtualMs } from '../trace/index.ts'
import { firstIndex } from './first-index.ts'
import type { LoopState } from './types.ts'

/** `seq` is the event that set it. Lists of timers are kept in the order of `due`, then `seq`. */
export type Timer = LoopState['timers'][number] & { seq: Seq }

/** The timer that an event sets. */
export function timerOf(event: EventOf<'timer.set'>): Timer {
  return { due: event.due, setAt: event.at, label: event.label, task: event.task, seq: event.seq }
}

/** Puts a timer into its place in the list. */
export function addTimer(timers: Timer[], timer: Timer): void {
  timers.splice(placeOf(timers, timer.due, timer.seq), 0, timer)
}

/** Takes out the timer that event `seq` set, if it is still there. */
export function removeTimer(timers: Timer[], due: VirtualMs, seq: Seq): void {
  const place = placeOf(timers, due, seq)
  if (timers[place]?.seq === seq) timers.splice(place, 1)
}

function placeOf(timers: readonly Timer[], due: VirtualMs, seq: Seq): number {
  return firstIndex(timers.length, (index) => {
    const timer = timers[index]
    return timer !== undefined && (timer.due > due || (timer.due === due && timer.seq >= seq))
  })
}
