import type { Axis, Lane, Replay } from '../replay/index.ts'
import type { TaskId } from '../trace/index.ts'
import { middleOf } from './LaneShapesView.tsx'
import { type LaneShapes, layoutLane, type Measure, type Scale } from './layout-lane.ts'
import { LANE_HEIGHTS, LANES_AROUND, NAMES_WIDTH, PLOT_PAD } from './limits.ts'

/** Where everything of a timeline is, in px, for one width. */
export type TimelineLayout = {
  lanes: Lane[]
  laneHeight: number
  /** Of all lanes together. */
  height: number
  /** Width of the column of names. */
  names: number
  /** Width right of the names. */
  plot: number
  /** Width of the time axis: the plot without its padding. */
  inner: number
  /** From the axis' 0 to 1 to px from the left of the plot. */
  scale: Scale
  /** The other way round. */
  unscale(x: number): number
  /** The middle of a task's blocks in px from the top of the lanes. */
  middle(task: TaskId): number | null
  /** The lanes to draw: what is scrolled into sight and a few around. */
  visible(scrollTop: number, height: number): { from: number; to: number }
  /** Shapes of a lane by its row, computed when first asked for. */
  shapesWith(axis: Axis): (row: number) => LaneShapes | null
}

/** Name column, lane height and scale for a timeline of `width` px. */
export function createTimelineLayout(
  replay: Replay,
  width: number,
  measure: { label: Measure; name: Measure },
): TimelineLayout {
  const lanes = replay.lanes.filter((lane) => lane.shown)
  const laneHeight = LANE_HEIGHTS.find(({ upTo }) => lanes.length <= upTo)?.height ?? 30
  const most = width < NAMES_WIDTH.narrowBelow ? NAMES_WIDTH.narrow : NAMES_WIDTH.wide
  const longest = Math.max(0, ...lanes.slice(0, 200).map((lane) => measure.name(lane.label)))
  // 16 px padding, a 14 px glyph and 8 px between it and the name.
  const names = Math.ceil(Math.min(longest, most) + 38)
  const plot = Math.max(0, width - names)
  const inner = Math.max(0, plot - 2 * PLOT_PAD)
  const rows = new Map(lanes.map((lane, row) => [lane.task, row]))
  const scale: Scale = (x) => PLOT_PAD + x * inner
  return {
    lanes,
    laneHeight,
    height: lanes.length * laneHeight,
    names,
    plot,
    inner,
    scale,
    unscale: (x) => (inner === 0 ? 0 : Math.max(0, Math.min(1, (x - PLOT_PAD) / inner))),
    middle(task) {
      const row = rows.get(task)
      return row === undefined ? null : row * laneHeight + middleOf(laneHeight)
    },
    visible(scrollTop, height) {
      const from = Math.max(0, Math.floor(scrollTop / laneHeight) - LANES_AROUND)
      const to = Math.ceil((scrollTop + Math.max(height, laneHeight)) / laneHeight) + LANES_AROUND
      return { from, to: Math.min(lanes.length, to) }
    },
    shapesWith(axis) {
      const known = new Map<number, LaneShapes>()
      return (row) => {
        const lane = lanes[row]
        if (!lane) return null
        const shapes = known.get(row) ?? layoutLane(lane, axis, scale, measure.label)
        known.set(row, shapes)
        return shapes
      }
    },
  }
}
