/**
 * A browser's event loop: one task, then all microtasks, then a frame when one is due.
 * Source: HTML, 8.1.7 "Event loops" and 8.6 "Timers".
 */
import type { VirtualMs } from '../../../trace/index.ts'
import { type EventLoop, type LoopHost, type Scheduled, scheduled } from './loop.ts'

/** A screen of 60 Hz. */
const FRAME_MS = 1000 / 60
/** Timers that were set by timers, so deep, are not shorter than `LEAST_NESTED_MS`. HTML, 8.6, steps 4 and 5. */
const NESTING = 5
const LEAST_NESTED_MS = 4

export function createBrowserLoop(host: LoopHost): EventLoop {
  const tasks: Scheduled[] = []
  const idle: Scheduled[] = []
  let waiting: { entry: Scheduled; order: number }[] = []
  let frame: { entry: Scheduled; run: (at: VirtualMs) => void }[] = []
  let orders = 0
  /** How deep the timer is nested whose callback runs. */
  let nesting = 0

  function wait(entry: Scheduled): void {
    waiting.push({ entry, order: orders++ })
  }

  /** HTML's "timer initialization steps". */
  function arm(timer: Scheduled, delay: number, level: number, run: () => void): void {
    const ms = level > NESTING ? Math.max(delay, LEAST_NESTED_MS) : delay
    timer.due = host.now() + ms
    timer.run = () => {
      nesting = level + 1
      run()
      if (timer.repeat && !timer.cancelled) arm(timer, delay, level + 1, run)
      nesting = 0
    }
    wait(timer)
  }

  function checkpoint(): void {
    do host.drainMicrotasks()
    while (host.tellRejections())
  }

  /** Those whose time has come join the queue, in the order of their times. */
  function collectDue(): void {
    const due = waiting.filter(({ entry }) => entry.due <= host.now())
    if (due.length === 0) return
    due.sort((a, b) => a.entry.due - b.entry.due || a.order - b.order)
    waiting = waiting.filter(({ entry }) => entry.due > host.now())
    tasks.push(...due.map(({ entry }) => entry))
  }

  function nextFrame(): VirtualMs {
    return (Math.floor(host.now() / FRAME_MS + 1e-9) + 1) * FRAME_MS
  }

  let frameDue: VirtualMs | null = null

  function runFrame(at: VirtualMs): void {
    const now = frame
    frame = []
    frameDue = null
    for (const { entry, run } of now) {
      if (entry.cancelled) continue
      run(at)
      checkpoint()
    }
  }

  function runTask(entry: Scheduled | undefined): boolean {
    if (entry === undefined) return false
    if (!entry.cancelled) {
      entry.run()
      checkpoint()
    }
    return true
  }

  return {
    kind: 'browser',
    setTimer(delay, repeat, run) {
      const ms = delay > 0 ? Math.trunc(delay) : 0
      const timer = scheduled(0, ms, repeat, run)
      arm(timer, ms, nesting, run)
      return timer
    },
    setAnswer(delay, run) {
      const answer = scheduled(host.now() + delay, delay, false, run)
      wait(answer)
      return answer
    },
    post(source, run) {
      const entry = scheduled(host.now(), 0, false, run)
      if (source === 'idle') idle.push(entry)
      else tasks.push(entry)
      return entry
    },
    atFrame(run) {
      const entry = scheduled(nextFrame(), 0, false, () => {})
      frameDue ??= nextFrame()
      frame.push({ entry, run })
      return entry
    },
    nextTick: () => {
      throw new Error('a browser has no ticks')
    },
    onlyRepeats: () =>
      [...tasks, ...idle, ...waiting.map(({ entry }) => entry)].every(
        ({ repeat, cancelled }) => repeat || cancelled,
      ),
    checkpoint,
    run(done = () => false) {
      while (!done()) {
        waiting = waiting.filter(({ entry }) => !entry.cancelled)
        collectDue()
        if (frameDue !== null && frameDue <= host.now()) {
          runFrame(frameDue)
          continue
        }
        if (runTask(tasks.shift())) continue
        if (runTask(idle.shift())) continue
        frame = frame.filter(({ entry }) => !entry.cancelled)
        const dues = waiting.map(({ entry }) => entry.due)
        if (frame.length > 0 && frameDue !== null) dues.push(frameDue)
        if (dues.length === 0) return
        host.moveTo(dues.reduce((a, b) => Math.min(a, b)))
      }
    },
  }
}
