import type { Lane, Replay } from '../../replay/index.ts'
import type { TaskId } from '../../trace/index.ts'

/** A lane where it stands in the picture. */
export type Row = {
  lane: Lane
  /** How deep it stands below the tasks that nobody shown created. */
  depth: number
  /** Tasks below it, in all generations; those of a collapsed row are not shown. */
  below: number
  collapsed: boolean
  pinned: boolean
}

export type RowChoice = {
  /** Words that all must be in a lane's label or title; none shows every lane. */
  filter: string
  collapsed: ReadonlySet<TaskId>
  pinned: ReadonlySet<TaskId>
}

/**
 * The rows of the picture: every task below the one that created it, pinned ones first. A filter shows what fits
 * without its family.
 *
 *     main                 collapsed: main (3)     filter "fetch": fetch #1
 *       fetch #1                                                   fetch #2
 *         parse
 *       fetch #2
 */
export function rowsOf(replay: Replay, { filter, collapsed, pinned }: RowChoice): Row[] {
  const lanes = replay.lanes.filter((lane) => lane.shown)
  const children = new Map<TaskId | null, Lane[]>()
  for (const lane of lanes) {
    const parent = lane.parent !== null && replay.laneOf[lane.parent]?.shown ? lane.parent : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(lane)
    else children.set(parent, [lane])
  }
  const below = countBelow(lanes, children)
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const rows: Row[] = []
  // A stack of its own: a chain of ten thousand tasks, each created by the one before, is deeper than calls may be.
  const stack = (children.get(null) ?? []).map((lane) => ({ lane, depth: 0, seen: true })).reverse()
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { lane, depth, seen } = next
    const closed = collapsed.has(lane.task)
    const fits = words.length > 0 ? words.every((word) => textOf(lane).includes(word)) : seen
    const row = { lane, below: below.get(lane.task) ?? 0, collapsed: closed, pinned: pinned.has(lane.task) }
    if (fits || row.pinned) rows.push({ ...row, depth: words.length > 0 ? 0 : depth })
    const own = children.get(lane.task) ?? []
    for (const child of own.toReversed()) stack.push({ lane: child, depth: depth + 1, seen: seen && !closed })
  }
  if (pinned.size === 0) return rows
  const first = rows.filter((row) => row.pinned).map((row) => ({ ...row, depth: 0 }))
  return [...first, ...rows.filter((row) => !row.pinned)]
}

function textOf(lane: Lane): string {
  return `${lane.label} ${lane.title}`.toLowerCase()
}

/** A task is created after its creator, so that going backwards meets children before parents. */
function countBelow(lanes: readonly Lane[], children: Map<TaskId | null, Lane[]>): Map<TaskId, number> {
  const below = new Map<TaskId, number>()
  for (const lane of lanes.toSorted((a, b) => b.task - a.task)) {
    const own = children.get(lane.task) ?? []
    below.set(
      lane.task,
      own.reduce((sum, child) => sum + 1 + (below.get(child.task) ?? 0), 0),
    )
  }
  return below
}
