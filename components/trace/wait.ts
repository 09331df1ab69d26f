/** What a task waits for, and the queues in which it stands when it waits no longer. */
import type { TaskId, VirtualMs } from './types.ts'

/** What a task waits for. */
export type Wait = {
  on: WaitKind
  /** In words, for example `asyncio.sleep(1)`, `queue`, `a free place in queue`; may be empty. */
  label: string
  /** When the wait ends by itself; absent when only somebody else can end it. */
  until?: VirtualMs
  /** The tasks that it waits for and that are not done yet (`task`, `gather`, `wait`, `task-group`), or who holds it
   * (`lock`). Ascending. */
  tasks?: TaskId[]
  /** Promises that it waits for besides those of `tasks`. */
  others?: number
  /** The name of the object in the program, for example `lock`, or how its text calls it, where that is known. */
  object?: string
}
export type WaitKind =
  | 'sleep'
  | 'yield'
  | 'task'
  | 'gather'
  | 'wait'
  | 'task-group'
  | 'shield'
  | 'future'
  | 'lock'
  | 'semaphore'
  | 'event'
  | 'condition'
  | 'queue-get'
  | 'queue-put'
  | 'queue-join'
  | 'barrier'
  | 'io'
  | 'executor'
  | 'promise'
  /** A callback that is called again and again, until its next time. */
  | 'timer'
  /** A generator, until somebody asks for its next value. */
  | 'demand'
  /** What a function returned or a promise was resolved with is a promise: until that one is adopted. ECMA-262, 27.2.2.2. */
  | 'adoption'
  /** The next value of an async generator: the one in `tasks`. */
  | 'next'
  | 'loop'
  /** A thread of a pool that has nothing to do. */
  | 'idle'
  | 'other'

/**
 * The queues of JavaScript's hosts. Node runs `nextTick` before `microtask`, and both until they are empty between any
 * two of what its phases hold: `timers`, `poll`, `check`, `close`. A browser has `task`, `frame` and `idle` instead.
 */
export type Queue = (typeof QUEUES)[number]
export const QUEUES = [
  'nextTick',
  'microtask',
  'timers',
  'poll',
  'check',
  'close',
  'task',
  'frame',
  'idle',
] as const
