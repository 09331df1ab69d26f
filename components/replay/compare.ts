import type { TaskId, WaitKind } from '../trace/index.ts'
import type { Comparison, Replay } from './types.ts'

/** Waits that are only somebody else's wait seen from outside; two of them at once save nothing. */
const FOR_OTHERS: ReadonlySet<WaitKind> = new Set<WaitKind>([
  'task',
  'gather',
  'wait',
  'task-group',
  'shield',
  'loop',
  'yield',
  'adoption',
])

/** Waits that no code of the program's stands at: it has handed something over, or yielded a value. */
const OF_NOBODY: ReadonlySet<WaitKind> = new Set<WaitKind>(['timer', 'loop', 'idle', 'demand', 'adoption'])

/**
 * Whether the program awaits anything. Callbacks wait for nobody: one at a time, code of callbacks alone is the same run,
 * whose total would be no figure of what asynchronous saves.
 */
export function awaitsAnything({ trace }: Replay): boolean {
  return trace.events.some((event) => event.type === 'task.suspended' && !OF_NOBODY.has(event.wait.on))
}

/** One at a time beside asynchronous, from two runs of the same code; nothing is added up. */
export function compare(concurrent: Replay, oneAtATime: Replay): Comparison {
  const { overlaps, tasks } = overlapOf(concurrent)
  return {
    concurrentMs: concurrent.duration,
    oneAtATimeMs: oneAtATime.duration,
    savedMs: oneAtATime.duration - concurrent.duration,
    overlapMs: overlaps.reduce((sum, { from, to }) => sum + to - from, 0),
    overlaps,
    overlapTasks: tasks,
  }
}

/** The stretches of the clock during which at least two tasks waited at once, each for something of its own; and who. */
function overlapOf(replay: Replay): { overlaps: Comparison['overlaps']; tasks: TaskId[] } {
  const edges = replay.laneOf.flatMap(({ task, spans }) =>
    spans
      .filter((span) => span.wait !== undefined && !FOR_OTHERS.has(span.wait.on) && span.toAt > span.fromAt)
      .flatMap((span) => [
        { at: span.fromAt, begins: true, task },
        { at: span.toAt, begins: false, task },
      ]),
  )
  edges.sort((a, b) => a.at - b.at || Number(a.begins) - Number(b.begins))
  const overlaps: Comparison['overlaps'] = []
  const waiting = new Set<TaskId>()
  const together = new Set<TaskId>()
  let since = 0
  for (const { at, begins, task } of edges) {
    if (waiting.size >= 2 && at > since) {
      const last = overlaps.at(-1)
      if (last?.to === since) last.to = at
      else overlaps.push({ from: since, to: at })
      for (const one of waiting) together.add(one)
    }
    since = at
    if (begins) waiting.add(task)
    else waiting.delete(task)
  }
  return { overlaps, tasks: [...together].sort((a, b) => a - b) }
}
