import type { ChosenArrow } from './choose-arrows.ts'
import type { Colours } from './colours.ts'
import { DASHES, layoutArrow, type Point } from './layout-arrow.ts'
import type { Plot } from './plot.ts'

/** Draws an arrow from lane to lane. A result that was set has a diamond where it comes from, a request to stop is red. */
export function paintArrow(
  context: CanvasRenderingContext2D,
  { arrow, active }: ChosenArrow,
  plot: Plot,
  colours: Colours,
): void {
  const place = ({ task, seq }: { task: number; seq: number }): Point => ({
    x: plot.at(seq),
    y: plot.layout.middle(plot.layout.rowOf(task)),
  })
  const { start, bow, base, tip, wings } = layoutArrow(place(arrow.from), place(arrow.to), plot.layout.block)
  const colour = arrow.type === 'cancel' ? colours.bad : active ? colours.ink : colours.edge
  context.strokeStyle = colour
  context.fillStyle = colour
  context.lineWidth = active ? 2 : 1.4
  context.lineCap = 'butt'
  context.setLineDash(DASHES[arrow.type])
  context.lineDashOffset = 0
  context.beginPath()
  context.moveTo(start.x, start.y)
  context.quadraticCurveTo(bow.x, bow.y, base.x, base.y)
  context.stroke()
  context.setLineDash([])
  fill(context, [tip, ...wings])
  if (arrow.type === 'result') fill(context, diamond(start))
}

function diamond({ x, y }: Point): Point[] {
  return [
    { x, y: y - 4 },
    { x: x + 4, y },
    { x, y: y + 4 },
    { x: x - 4, y },
  ]
}

function fill(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath()
  for (const { x, y } of points) context.lineTo(x, y)
  context.closePath()
  context.fill()
}
