import type { Seq, TaskId, Trace } from '../trace/index.ts'
import { firstIndex } from './first-index.ts'

/** Who has a lock at `at` that is waited for since event `since`; null for any other wait. */
export type LockHolders = (since: Seq, at: Seq) => TaskId | null

/**
 * A wait for a lock tells who held it when the wait began. Whoever is woken from such a wait has it next. Source: CPython,
 * Lib/asyncio/locks.py, Lock.release and Lock._wake_up_first.
 */
export function lockHolders({ events }: Trace): LockHolders {
  /** For each lock who had it, ascending. */
  const holders: { from: Seq; task: TaskId }[][] = []
  const lockOfWait = new Map<Seq, number>()
  /** Locks by their name and who has them. */
  const named = new Map<string, number>()
  const waiting = new Map<TaskId, { lock: number; object: string }>()
  for (const event of events) {
    if (event.type === 'task.suspended' && event.wait.on === 'lock') {
      const { object = '', tasks: [holder] = [] } = event.wait
      if (holder === undefined) continue
      const key = `${object}\n${holder}`
      const lock = named.get(key) ?? holders.push([{ from: event.seq, task: holder }]) - 1
      named.set(key, lock)
      lockOfWait.set(event.seq, lock)
      waiting.set(event.task, { lock, object })
    } else if (event.type === 'ready') {
      const wait = waiting.get(event.task)
      if (wait === undefined) continue
      waiting.delete(event.task)
      if (event.cause !== undefined && events[event.cause]?.type === 'cancel.requested') continue
      holders[wait.lock]?.push({ from: event.seq, task: event.task })
      named.set(`${wait.object}\n${event.task}`, wait.lock)
    }
  }
  return (since, at) => {
    const had = holders[lockOfWait.get(since) ?? -1] ?? []
    return had[firstIndex(had.length, (index) => (had[index]?.from ?? 0) > at) - 1]?.task ?? null
  }
}
