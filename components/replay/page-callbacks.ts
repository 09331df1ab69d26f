import type { Queue, Seq, TaskId, Trace } from '../trace/index.ts'

/** A callback that a page has been given for its next frame or for its idle time. */
export type PageCallback = {
  task: TaskId
  queue: Extract<Queue, 'frame' | 'idle'>
  /** From the event that handed it over until the one that made it ready. */
  from: Seq
  to: Seq
}

/**
 * Callbacks of `requestAnimationFrame` and `requestIdleCallback`, in the order in which they were handed over: until
 * their frame comes they are in no queue and have no timer (HTML, 8.11). One that never got its turn is not among them.
 */
export function pageCallbacks({ events }: Trace): PageCallback[] {
  const found: PageCallback[] = []
  for (const event of events) {
    if (event.type !== 'ready' || event.cause === undefined) continue
    const { task, queue, cause: from, seq: to } = event
    if ((queue === 'frame' || queue === 'idle') && events[from]?.type === 'task.created')
      found.push({ task, queue, from, to })
  }
  return found.sort((a, b) => a.from - b.from)
}
