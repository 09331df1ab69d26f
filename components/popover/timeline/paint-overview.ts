import type { Axis } from '../../replay/index.ts'
import { type Colours, laneColour } from './colours.ts'
import type { Row } from './rows.ts'

/** Thickness of a wait beside that of work, at least in px; and how much of its colour a wait keeps. */
const LEAST = 1
const WAIT_ALPHA = 0.35

export type OverviewPlace = { width: number; height: number; pad: number }

/** Draws every row of the whole run in miniature: work as blocks, waits as pale lines, nothing below a third of a pixel. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  rows: readonly Row[],
  axis: Axis,
  { width, height, pad }: OverviewPlace,
  colours: Colours,
): void {
  const inner = width - 2 * pad
  const each = height / Math.max(1, rows.length)
  const thick = Math.max(LEAST, each * 0.6)
  for (const [index, { lane }] of rows.entries()) {
    const y = each * index + (each - thick) / 2
    context.fillStyle = laneColour(colours, lane.color)
    let done = -1
    for (const span of lane.spans) {
      const x = pad + axis.x(span.from) * inner
      const end = pad + axis.x(span.to) * inner
      // What lies within the same third of a pixel is drawn already.
      if (end < done + 0.33) continue
      done = end
      const waits = span.type === 'waiting' || span.type === 'ready'
      context.globalAlpha = waits ? WAIT_ALPHA : 1
      const tall = waits ? Math.max(LEAST, thick / 3) : thick
      context.fillRect(x, y + (thick - tall) / 2, Math.max(waits ? 0.5 : 1, end - x), tall)
    }
  }
  context.globalAlpha = 1
}
