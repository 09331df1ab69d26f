/** What the two event loops have in common. */
import type { LoopKind, VirtualMs } from '../../../trace/index.ts'

/** Something that the loop will run once or again: a timer, an immediate, an answer of simulated I/O. */
export type Scheduled = {
  /** When it is due, in virtual ms since the run started. */
  due: VirtualMs
  /** The delay that was asked for, ms. */
  delay: number
  repeat: boolean
  run(): void
  cancelled: boolean
  /** Node: false when the loop need not stay alive for it. */
  keepsAlive: boolean
}

/** What a loop needs of the run. */
export type LoopHost = {
  now(): VirtualMs
  /** Moves the virtual clock. Stops the run where it would go too far. */
  moveTo(at: VirtualMs): void
  /** Runs microtasks until none is left. */
  drainMicrotasks(): void
  /** Tells rejections that nobody handles; true when that ran code of the program's. */
  tellRejections(): boolean
}

export type EventLoop = {
  kind: LoopKind
  setTimer(delay: number, repeat: boolean, run: () => void): Scheduled
  /** An answer from outside, for example of simulated I/O, after `delay` virtual ms. */
  setAnswer(delay: number, run: () => void): Scheduled
  /** A task that is ready at once: a message, an event; in Node the check phase runs those of `setImmediate`. */
  post(source: 'immediate' | 'message' | 'close' | 'idle', run: () => void): Scheduled
  /** `requestAnimationFrame`; the callback is given the frame's time. */
  atFrame(run: (at: VirtualMs) => void): Scheduled
  nextTick(run: () => void): void
  /** True when nothing is left to come but intervals and frames, which may come for ever. */
  onlyRepeats(): boolean
  /** What follows each piece of code that the loop has run: ticks and microtasks. */
  checkpoint(): void
  /** Runs until nothing is left to do, or until `done` says so after a piece of code and what followed it. */
  run(done?: () => boolean): void
}

export function scheduled(due: VirtualMs, delay: number, repeat: boolean, run: () => void): Scheduled {
  return { due, delay, repeat, run, cancelled: false, keepsAlive: true }
}
