import type { Axis } from '../../replay/index.ts'
import type { Seq } from '../../trace/index.ts'
import type { TimelineLayout } from './layout.ts'
import { type LaneShapes, layoutLane, type Measure } from './layout-lane.ts'
import { PLOT_PAD } from './limits.ts'
import type { Stretch } from './stretch.ts'

/** A layout with its time axis: what stands where, for one stretch. */
export type Plot = {
  layout: TimelineLayout
  axis: Axis
  stretch: Stretch
  /** From the axis' 0 to 1 to px from the left of the plot; what is not in the stretch lies outside. */
  scale(x: number): number
  /** The other way round; never outside 0 to 1. */
  unscale(px: number): number
  /** From an event, or a fraction of the way to the next, to px. */
  at(seq: Seq): number
  /** Shapes of a row, computed when first asked for. */
  shapes(row: number): LaneShapes | null
}

/** Lays a stretch of an axis over the width of the plot. */
export function createPlot(layout: TimelineLayout, axis: Axis, stretch: Stretch, measure: Measure): Plot {
  const { inner, plot } = layout
  const width = stretch.to - stretch.from
  const scale = (x: number): number => PLOT_PAD + ((x - stretch.from) / width) * inner
  const known = new Map<number, LaneShapes>()
  return {
    layout,
    axis,
    stretch,
    scale,
    unscale(px) {
      if (inner === 0) return 0
      return Math.max(0, Math.min(1, stretch.from + ((px - PLOT_PAD) / inner) * width))
    },
    at: (seq) => scale(axis.x(seq)),
    shapes(row) {
      const lane = layout.rows[row]?.lane
      if (!lane) return null
      const shapes = known.get(row) ?? layoutLane(lane, axis, { scale, measure, width: plot, stretch })
      known.set(row, shapes)
      return shapes
    },
  }
}
