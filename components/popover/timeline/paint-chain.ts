import type { PathStep } from '../../replay/index.ts'
import type { Colours } from './colours.ts'
import type { Plot } from './plot.ts'

/** Of the band beyond the blocks in px, and the thickness of its lower edge. */
const AROUND = 4
const EDGE = 3

/** Marks the runs and waits that the total time is made of: a band behind each, and a line from one lane to the next. */
export function paintChain(
  context: CanvasRenderingContext2D,
  steps: readonly PathStep[],
  plot: Plot,
  colours: Colours,
): void {
  const height = plot.layout.block / 2 + AROUND
  let before: { x: number; y: number } | null = null
  context.setLineDash([])
  context.lineWidth = EDGE
  context.lineCap = 'butt'
  for (const { task, from, to } of steps) {
    const row = plot.layout.rowOf(task)
    if (row < 0) {
      before = null
      continue
    }
    const y = plot.layout.middle(row)
    const left = Math.max(-AROUND, plot.at(from))
    const right = Math.min(plot.layout.plot + AROUND, plot.at(to))
    context.strokeStyle = colours.litEdge
    if (before && before.y !== y) {
      context.beginPath()
      context.moveTo(before.x, before.y)
      context.lineTo(before.x, y)
      context.stroke()
    }
    if (right > left) {
      context.fillStyle = colours.lit
      context.fillRect(left, y - height, right - left, 2 * height)
      context.fillStyle = colours.litEdge
      context.fillRect(left, y + height - EDGE, right - left, EDGE)
    }
    before = { x: plot.at(to), y }
  }
}
