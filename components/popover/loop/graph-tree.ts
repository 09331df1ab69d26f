import { awaitersOf, type CallNode, type CallRow, callFamily, callRows } from '../../replay/index.ts'
import type { TaskId } from '../../trace/index.ts'

type Row<Type> = Extract<CallRow, { type: Type }>

/** A task with its own calls, and below it those that it awaits. */
export type GraphNode = {
  row: Row<'task'> | Row<'again'>
  frames: Row<'frame'>[]
  awaits: GraphNode[]
  /** Whether it is the task that is looked at, or waits for it through others. */
  onPath: boolean
}
export type GraphTree = {
  nodes: GraphNode[]
  /** Tasks that there is no room for. */
  hidden: number
}

/**
 * The call graph as it is drawn: all of it while it has at most `most` tasks, else only who waits for the task that is
 * looked at and whom it waits for, the first `most` of them.
 *
 *     main                      looked at: work A
 *       gather-er               on the path: main, gather-er, work A
 *         work A
 *         work B
 */
export function graphTree(graph: readonly CallNode[], looked: TaskId | null, most: number): GraphTree {
  const family = graph.length > most && looked !== null ? callFamily(graph, looked) : undefined
  const path = looked === null ? new Set<TaskId>() : awaitersOf(graph, looked)
  const tree: GraphTree = { nodes: [], hidden: 0 }
  const open: GraphNode[] = []
  let shown = 0
  for (const row of callRows(graph, family)) {
    if (row.type === 'task' && ++shown > most) break
    if (row.type === 'frame') {
      open.at(-1)?.frames.push(row)
      continue
    }
    open.length = row.depth
    const node: GraphNode = { row, frames: [], awaits: [], onPath: row.type === 'task' && path.has(row.task) }
    const above = open.at(-1)
    if (above) above.awaits.push(node)
    else tree.nodes.push(node)
    open.push(node)
  }
  tree.hidden = graph.length - Math.min(shown, most)
  return tree
}
