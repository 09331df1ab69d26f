import type { PathStep } from '../../replay/index.ts'
import type { TaskId } from '../../trace/index.ts'
import type { ChosenArrow } from './choose-arrows.ts'
import type { Colours } from './colours.ts'
import { BLOCK_LABEL_FROM } from './limits.ts'
import { paintArrow } from './paint-arrow.ts'
import { paintChain } from './paint-chain.ts'
import { paintLane } from './paint-lane.ts'
import type { Plot } from './plot.ts'

/** How much of the other lanes is left while one is followed. */
const DIMMED = 0.35
/** In px: of the foot of a label over a line, and over a block. */
const LABEL_OVER = { line: 7, block: 4 }
/** The knocked-out ground around a label in px, so that no line runs through it. */
const HALO = 4

/** What is drawn besides what the plot itself says. */
export type Scenery = {
  plot: Plot
  rows: { from: number; to: number }
  scrollTop: number
  arrows: readonly ChosenArrow[]
  /** The chain that the total is made of; empty when it is not asked for. */
  chain: readonly PathStep[]
  selected: TaskId | null
  followed: TaskId | null
  /** Whether the run ended with tasks that nobody could wake. */
  deadlocked: boolean
}

type Context = CanvasRenderingContext2D

/** Draws everything but the labels: these lie over the playhead, all this under it. */
export function paintPlot(context: Context, scenery: Scenery, colours: Colours): void {
  const { plot, rows, followed } = scenery
  const { layout } = plot
  context.save()
  context.translate(0, -scenery.scrollTop)
  for (let row = rows.from; row < rows.to; row++) {
    if (layout.rows[row]?.lane.task !== scenery.selected) continue
    context.fillStyle = colours.sunken
    context.fillRect(0, row * layout.laneHeight + 2, layout.plot, layout.laneHeight - 2)
  }
  paintChain(context, scenery.chain, plot, colours)
  for (const chosen of scenery.arrows) if (isQuiet(chosen)) paintArrow(context, chosen, plot, colours)
  for (let row = rows.from; row < rows.to; row++) {
    const lane = layout.rows[row]?.lane
    const shapes = plot.shapes(row)
    if (!lane || !shapes) continue
    context.globalAlpha = followed === null || followed === lane.task ? 1 : DIMMED
    const stuck = scenery.deadlocked && lane.ended === null
    const place = { y: layout.middle(row), thick: layout.block, width: layout.plot }
    paintLane(context, { lane, shapes, stuck, ...place }, colours)
  }
  context.globalAlpha = 1
  for (const chosen of scenery.arrows) if (!isQuiet(chosen)) paintArrow(context, chosen, plot, colours)
  context.restore()
}

/** Who created whom is seen when it happens; later it lies below the blocks, which are what is looked at. */
function isQuiet({ arrow, active }: ChosenArrow): boolean {
  return arrow.type === 'create' && !active
}

/** Draws the labels of the waits and blocks in sight. */
export function paintLabels(
  context: Context,
  { plot, rows, scrollTop, followed }: Pick<Scenery, 'plot' | 'rows' | 'scrollTop' | 'followed'>,
  colours: Colours,
): void {
  const { layout } = plot
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  context.lineWidth = HALO
  context.strokeStyle = colours.surface
  context.fillStyle = colours.soft
  for (let row = rows.from; row < rows.to; row++) {
    const y = layout.middle(row) - scrollTop
    context.globalAlpha = followed === null || followed === layout.rows[row]?.lane.task ? 1 : DIMMED
    for (const { text, x, on } of plot.shapes(row)?.labels ?? []) {
      if (on === 'block' && layout.laneHeight < BLOCK_LABEL_FROM) continue
      const foot = y - LABEL_OVER[on] - (on === 'block' ? layout.block / 2 : 0)
      context.strokeText(text, x, foot)
      context.fillText(text, x, foot)
    }
  }
  context.globalAlpha = 1
}
