import type { Line, TaskId, Trace, VirtualMs } from '../../trace/index.ts'

/** A coroutine that awaited others of the program one after the other, and for how long. */
export type AwaitsInTurn = {
  frame: string
  task: TaskId
  /** Lines of the awaits, ascending. One where a loop awaits in each turn. */
  lines: Line[]
  /** Virtual milliseconds spent in each line's awaits, over all calls of the coroutine. */
  waited: ReadonlyMap<Line, VirtualMs>
  /** How many calls of the coroutine did so. */
  calls: number
}

/** An open frame: what it stands for, and what it has awaited so far. */
type Open = {
  key: string
  name: string
  line: Line | null
  /** Waits of each coroutine that it called, in order. */
  awaited: { line: Line; ms: VirtualMs; frame: Open }[]
}

/** What a task waits for by itself: nobody else has to do anything for it. */
const OWN = new Set(['sleep', 'io', 'executor'])

/**
 * Coroutines in which two or more calls of the program's other coroutines took time one after the other: all that
 * could be gained from. Read off the frames that were open at each wait.
 */
export function awaitsInTurn(trace: Trace): AwaitsInTurn[] {
  const stacks = new Map<TaskId, Open[]>()
  const parked = new Map<TaskId, VirtualMs>()
  const found = new Map<string, AwaitsInTurn & { waited: Map<Line, VirtualMs> }>()
  for (const event of trace.events) {
    if (!('task' in event) || event.task === null) continue
    const stack = stacks.get(event.task) ?? []
    stacks.set(event.task, stack)
    switch (event.type) {
      case 'frame.entered':
        stack.push({ key: `${event.frame}:${event.line}`, name: event.frame, line: null, awaited: [] })
        break
      case 'line': {
        const top = stack.at(-1)
        if (top) top.line = event.line
        break
      }
      case 'frame.left': {
        const left = stack.pop()
        if (left) note(left, event.task, found)
        break
      }
      case 'task.suspended':
        if (OWN.has(event.wait.on)) parked.set(event.task, event.at)
        break
      case 'task.resumed': {
        const since = parked.get(event.task)
        parked.delete(event.task)
        if (since !== undefined && event.at > since) waited(stack, event.at - since)
        break
      }
    }
  }
  return [...found.values()]
}

/** Every frame but the innermost awaited the one inside it. */
function waited(stack: readonly Open[], ms: VirtualMs): void {
  for (const [index, outer] of stack.entries()) {
    const inner = stack[index + 1]
    if (inner === undefined || outer.line === null) continue
    const last = outer.awaited.at(-1)
    if (last?.frame === inner) last.ms += ms
    else outer.awaited.push({ line: outer.line, ms, frame: inner })
  }
}

function note(
  { key, name, awaited }: Open,
  task: TaskId,
  found: Map<string, AwaitsInTurn & { waited: Map<Line, VirtualMs> }>,
): void {
  if (awaited.length < 2) return
  const known = found.get(key) ?? { frame: name, task, lines: [], waited: new Map(), calls: 0 }
  found.set(key, known)
  for (const { line, ms } of awaited) known.waited.set(line, (known.waited.get(line) ?? 0) + ms)
  known.lines = [...known.waited.keys()].sort((a, b) => a - b)
  known.calls += 1
}
