/**
 * Who awaits whom at a position, as `asyncio.capture_call_graph` and `python -m asyncio pstree` tell it of a live
 * program (CPython 3.14, Lib/asyncio/graph.py and tools.py).
 */

import type { Seq, TaskId, Wait } from '../trace/index.ts'
import { isJob } from './adoptions.ts'
import type { Frame, LoopState, Replay } from './types.ts'

/** A task that is neither absent nor done. */
export type CallNode = {
  task: TaskId
  state: 'running' | 'ready' | 'waiting'
  /** Its coroutines, each awaiting the next: outermost first, the innermost of the program's own last. */
  frames: Frame[]
  /** What the innermost of them awaits; null while it runs, and for one that is ready. */
  wait: Wait | null
  /** Tasks that it waits for and that are not done. Ascending, like `awaitedBy`. */
  awaits: TaskId[]
  awaitedBy: TaskId[]
}

/**
 * The graph as lines of a tree, from those that nobody awaits down to what they wait for. `again` stands for a task
 * whose lines are further up already: a `cycle` where it waits, through others, for itself.
 */
export type CallRow =
  | { type: 'task'; depth: number; task: TaskId; state: CallNode['state']; wait: Wait | null }
  | { type: 'frame'; depth: number; task: TaskId; name: string; line: number }
  | { type: 'again'; depth: number; task: TaskId; cycle: boolean }

/** The call graph just after event `seq`, in the order of the tasks. Module-level code and the loop are no part of it. */
export function callGraphAt(replay: Replay, seq: Seq): CallNode[] {
  const state = replay.stateAt(seq)
  const waits = new Map(state.waiting.map(({ task, wait }) => [task, wait]))
  const nodes = replay.trace.tasks.flatMap((info): CallNode[] => {
    const { id, kind } = info
    const now = state.tasks[id]
    if (kind === 'module' || isJob(info) || (now !== 'running' && now !== 'ready' && now !== 'waiting'))
      return []
    const wait = waits.get(id) ?? null
    const awaits = awaited(wait, state)
    return [{ task: id, state: now, frames: state.frames[id] ?? [], wait, awaits, awaitedBy: [] }]
  })
  const byTask = new Map(nodes.map((node) => [node.task, node]))
  for (const { task, awaits } of nodes) for (const other of awaits) byTask.get(other)?.awaitedBy.push(task)
  return nodes
}

/** Whoever holds a lock is not awaited: it knows nothing of those who want it. */
function awaited(wait: Wait | null, state: LoopState): TaskId[] {
  if (wait === null || wait.on === 'lock') return []
  return (wait.tasks ?? []).filter((task) =>
    ['running', 'ready', 'waiting'].includes(state.tasks[task] ?? ''),
  )
}

/** `only`: the tasks that are told of; all without it. */
export function callRows(graph: readonly CallNode[], only?: ReadonlySet<TaskId>): CallRow[] {
  const nodes = only ? graph.filter(({ task }) => only.has(task)) : graph
  const byTask = new Map(nodes.map((node) => [node.task, node]))
  const rows: CallRow[] = []
  const told = new Set<TaskId>()
  // What is left after the first waits in a ring: nobody is first in it.
  const first = nodes.filter(({ awaitedBy }) => !awaitedBy.some((task) => byTask.has(task)))
  for (const node of [...first, ...nodes]) if (!told.has(node.task)) tell(node, byTask, told, rows)
  return rows
}

type Step = { node: CallNode; depth: number; from: Step | null }

/** A stack of its own: a chain of ten thousand tasks, each awaiting the next, is deeper than calls may be. */
function tell(root: CallNode, byTask: Map<TaskId, CallNode>, told: Set<TaskId>, rows: CallRow[]): void {
  const stack: Step[] = [{ node: root, depth: 0, from: null }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, depth } = step
    const { task, state, wait } = node
    if (told.has(task)) {
      rows.push({ type: 'again', depth, task, cycle: isBelow(task, step.from) })
      continue
    }
    told.add(task)
    rows.push({ type: 'task', depth, task, state, wait })
    for (const { name, line } of node.frames) rows.push({ type: 'frame', depth: depth + 1, task, name, line })
    for (const other of node.awaits.toReversed()) {
      const next = byTask.get(other)
      if (next) stack.push({ node: next, depth: depth + 1, from: step })
    }
  }
}

function isBelow(task: TaskId, from: Step | null): boolean {
  for (let step = from; step; step = step.from) if (step.node.task === task) return true
  return false
}

/** Everyone who waits, through others, for a task, and everyone whom it waits for; it is one of them. */
export function callFamily(graph: readonly CallNode[], task: TaskId): Set<TaskId> {
  return new Set([...closure(graph, task, 'awaitedBy'), ...closure(graph, task, 'awaits')])
}

function closure(graph: readonly CallNode[], task: TaskId, along: 'awaits' | 'awaitedBy'): Set<TaskId> {
  const byTask = new Map(graph.map((node) => [node.task, node]))
  const found = new Set([task])
  // A set that grows while it is gone through is gone through to its end.
  for (const next of found) for (const other of byTask.get(next)?.[along] ?? []) found.add(other)
  return found
}

/** Who waits, through others, for a task: from it up to those that nobody awaits. */
export function awaitersOf(graph: readonly CallNode[], task: TaskId): Set<TaskId> {
  return closure(graph, task, 'awaitedBy')
}
