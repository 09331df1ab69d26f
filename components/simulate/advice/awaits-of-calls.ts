import type { Line, TaskId, Trace, VirtualMs } from '../../trace/index.ts'
import type { AwaitsInTurn } from './awaits-in-turn.ts'

type Found = AwaitsInTurn & { waited: Map<Line, VirtualMs>; tasks: Set<TaskId> }

/** The same where each async call is a task of its own, as in JavaScript: those that took time in two awaits or more. */
export function awaitsOfCalls(trace: Trace): AwaitsInTurn[] {
  const parked = new Map<TaskId, { at: VirtualMs; line: Line }>()
  const waits = new Map<TaskId, number>()
  const found = new Map<string, Found>()
  for (const event of trace.events) {
    if (event.type === 'task.suspended' && event.line !== null)
      parked.set(event.task, { at: event.at, line: event.line })
    if (event.type !== 'task.resumed') continue
    const since = parked.get(event.task)
    const info = trace.tasks[event.task]
    if (since === undefined || info === undefined || info.kind === 'callback' || event.at <= since.at)
      continue
    const { coroutine: frame } = info
    const known = found.get(frame) ?? {
      frame: info.kind === 'module' ? 'the program' : frame,
      task: event.task,
      lines: [],
      waited: new Map(),
      calls: 0,
      tasks: new Set(),
    }
    found.set(frame, known)
    waits.set(event.task, (waits.get(event.task) ?? 0) + 1)
    known.waited.set(since.line, (known.waited.get(since.line) ?? 0) + event.at - since.at)
    known.tasks.add(event.task)
  }
  return [...found.values()]
    .filter(({ tasks }) => [...tasks].some((task) => (waits.get(task) ?? 0) > 1))
    .map(({ tasks, ...rest }) => ({
      ...rest,
      lines: [...rest.waited.keys()].sort((a, b) => a - b),
      calls: tasks.size,
    }))
}
