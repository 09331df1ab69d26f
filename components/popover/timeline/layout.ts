import type { TaskId } from '../../trace/index.ts'
import type { Measure } from './layout-lane.ts'
import {
  BLOCK_HEIGHT,
  INDENT,
  LANE_HEIGHTS,
  LANES_AROUND,
  MIDDLE_BELOW,
  NAMES_WIDTH,
  PLOT_PAD,
  ROOMY,
  TREE_FROM,
} from './limits.ts'
import type { Row } from './rows.ts'

/** Where everything of a timeline but time is, in px, for one width. */
export type TimelineLayout = {
  rows: readonly Row[]
  laneHeight: number
  /** Thickness of a block. */
  block: number
  /** Of all lanes together. */
  height: number
  /** Width of the column of names. */
  names: number
  /** Width right of the names. */
  plot: number
  /** Width of the time axis: the plot without its padding. */
  inner: number
  /** Whether the tree of tasks is drawn: who created whom, and what is folded away. */
  tree: boolean
  /** The row of a task; -1 when it is not shown. */
  rowOf(task: TaskId): number
  /** The middle of a row's blocks in px from the top of the lanes. */
  middle(row: number): number
  /** The rows to draw: what is scrolled into sight and a few around. */
  visible(scrollTop: number, height: number): { from: number; to: number }
}

/** Beside a name, in px: padding, a glyph and the space between; the arrow that folds; around how many are folded away. */
const BESIDE = { name: 40, fold: 16, count: 10 }

/** Name column and lane height for a timeline of `width` px, with `room` px for its lanes before they have to scroll. */
export function createTimelineLayout(
  rows: readonly Row[],
  width: number,
  measure: Measure,
  room = 0,
): TimelineLayout {
  const least = LANE_HEIGHTS.find(({ upTo }) => rows.length <= upTo)?.height ?? 30
  const fair = Math.min(ROOMY.most, Math.floor((room * ROOMY.share) / Math.max(1, rows.length)))
  const roomy = room >= ROOMY.from && fair > least
  const laneHeight = roomy ? fair : least
  const tree = rows.length >= TREE_FROM || rows.some(({ depth, collapsed }) => depth > 1 || collapsed)
  const most = width < NAMES_WIDTH.narrowBelow ? NAMES_WIDTH.narrow : NAMES_WIDTH.wide
  const wanted = rows
    .slice(0, 200)
    .map(
      ({ lane, depth, collapsed, below }) =>
        measure(lane.label) +
        (tree ? indentOf(depth) : 0) +
        (collapsed && below > 0 ? measure(` +${below}`) + BESIDE.count : 0),
    )
  const names = Math.ceil(Math.min(Math.max(0, ...wanted), most) + BESIDE.name + (tree ? BESIDE.fold : 0))
  const plot = Math.max(0, width - names)
  const byTask = new Map(rows.map(({ lane }, row) => [lane.task, row]))
  return {
    rows,
    laneHeight,
    block: roomy ? Math.max(BLOCK_HEIGHT, Math.min(ROOMY.block, laneHeight / 3)) : BLOCK_HEIGHT,
    height: rows.length * laneHeight,
    names,
    plot,
    inner: Math.max(0, plot - 2 * PLOT_PAD),
    tree,
    rowOf: (task) => byTask.get(task) ?? -1,
    middle: (row) => row * laneHeight + laneHeight / 2 + MIDDLE_BELOW,
    visible(scrollTop, height) {
      const from = Math.max(0, Math.floor(scrollTop / laneHeight) - LANES_AROUND)
      const to = Math.ceil((scrollTop + Math.max(height, laneHeight)) / laneHeight) + LANES_AROUND
      return { from, to: Math.min(rows.length, to) }
    },
  }
}

/** px before the name of a lane in the tree. */
export function indentOf(depth: number): number {
  return Math.min(INDENT.most, depth * INDENT.each)
}
