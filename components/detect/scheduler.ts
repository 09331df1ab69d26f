import { IDLE_TIMEOUT_MS, LATE_SLICE_MS, SLICE_MS } from './limits.ts'

/** When things happen. Both return a function that calls them off. */
export type Scheduler = {
  /** Runs work when the page has time for it. `timeLeft` says, in milliseconds, how much of the slice is left. */
  idle(work: (timeLeft: () => number) => void): () => void
  later(work: () => void, ms: number): () => void
  /** Milliseconds since some fixed point. */
  now(): number
}

/** The browser's own idle time; in a browser without it (Safari), short slices between other work. */
export function browserScheduler(): Scheduler {
  const now = () => performance.now()
  const later = (work: () => void, ms: number) => {
    const timer = setTimeout(work, ms)
    return () => clearTimeout(timer)
  }
  const slice = (ms: number) => {
    const end = now() + ms
    return () => end - now()
  }
  return {
    now,
    later,
    idle: (work) => {
      if (typeof requestIdleCallback !== 'function') return later(() => work(slice(LATE_SLICE_MS)), 1)
      const run = (deadline: IdleDeadline) =>
        work(slice(deadline.didTimeout ? LATE_SLICE_MS : Math.min(SLICE_MS, deadline.timeRemaining())))
      const handle = requestIdleCallback(run, { timeout: IDLE_TIMEOUT_MS })
      return () => cancelIdleCallback(handle)
    },
  }
}
