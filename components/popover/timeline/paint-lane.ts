import type { Lane } from '../../replay/index.ts'
import { type Colours, laneColour } from './colours.ts'
import type { BlockShape, LaneShapes, LineShape } from './layout-lane.ts'

/** px: of a block's corners, of a ready block's lesser height, and from a lane's end to its mark. */
const CORNER = 4
const READY_INSET = 3
const TO_MARK = 10
/** Dots of a wait for somebody else, in px. */
const DOTS = { every: 6, size: 2.4 }

export type LanePaint = {
  lane: Lane
  shapes: LaneShapes
  /** The middle of its blocks. */
  y: number
  /** Thickness of its blocks, in px. */
  thick: number
  /** Whether nobody could ever wake it. */
  stuck: boolean
  /** Px in sight, so that nothing is drawn far outside. */
  width: number
}

/** Draws one lane: a block for running, hollow for ready, hatched for blocking, a line for a wait, dots for one on others. */
export function paintLane(context: CanvasRenderingContext2D, paint: LanePaint, colours: Colours): void {
  const { lane, shapes, y, thick, stuck, width } = paint
  const colour = laneColour(colours, lane.color)
  context.strokeStyle = colour
  context.fillStyle = colour
  for (const line of shapes.lines) paintLine(context, line, y, width)
  context.setLineDash([])
  context.lineCap = 'butt'
  for (const block of shapes.blocks) {
    if (block.x > width || block.x + block.width < 0) continue
    if (block.type === 'ready') paintReady(context, block, { y, thick }, colours)
    else paintBlock(context, block, { y, thick }, colours)
  }
  if (shapes.end !== null && lane.end) paintEnd(context, lane.end, shapes.end + TO_MARK, y, colours)
  if (stuck) {
    context.strokeStyle = colours.bad
    context.lineWidth = 3
    context.lineCap = 'round'
    path(context, [shapes.last + 8, y - 7], [shapes.last + 8, y + 7])
  }
}

function paintLine(context: CanvasRenderingContext2D, line: LineShape, y: number, width: number): void {
  const left = Math.max(line.x, -DOTS.every)
  const right = Math.min(line.x + line.width, width + DOTS.every)
  if (right <= left) return
  const dotted = line.type === 'held'
  context.lineWidth = dotted ? DOTS.size : 2
  context.lineCap = dotted ? 'round' : 'butt'
  context.setLineDash(dotted ? [0.1, DOTS.every] : [])
  // The dots stay with the wait while the picture moves.
  context.lineDashOffset = left - line.x
  path(context, [left, y], [right, y])
}

function paintBlock(
  context: CanvasRenderingContext2D,
  block: BlockShape,
  { y, thick }: Pick<LanePaint, 'y' | 'thick'>,
  { surface }: Colours,
): void {
  const { type, x } = block
  const width = Math.max(2, block.width)
  const top = y - thick / 2
  context.globalAlpha *= type === 'dense' ? 0.75 : 1
  box(context, x, top, width, thick)
  context.fill()
  context.globalAlpha /= type === 'dense' ? 0.75 : 1
  if (type !== 'blocked') return
  context.save()
  context.clip()
  context.strokeStyle = surface
  context.lineWidth = 2
  for (let at = x - thick; at < x + width; at += 7) path(context, [at, top + thick], [at + thick, top])
  context.restore()
}

function paintReady(
  context: CanvasRenderingContext2D,
  block: BlockShape,
  { y, thick }: Pick<LanePaint, 'y' | 'thick'>,
  { surface }: Colours,
): void {
  const inset = Math.min(0.9, block.width / 4)
  const width = Math.max(0.5, block.width - 2 * inset)
  const filled = context.fillStyle
  context.fillStyle = surface
  context.lineWidth = 1.6
  box(context, block.x + inset, y - thick / 2 + READY_INSET, width, thick - 2 * READY_INSET)
  context.fill()
  context.stroke()
  context.fillStyle = filled
}

function paintEnd(
  context: CanvasRenderingContext2D,
  end: NonNullable<Lane['end']>,
  x: number,
  y: number,
  { bad }: Colours,
): void {
  context.lineCap = 'round'
  context.lineWidth = 2
  if (end === 'failed') {
    context.strokeStyle = bad
    context.lineWidth = 2.4
    path(context, [x - 4, y - 4], [x + 4, y + 4])
    path(context, [x + 4, y - 4], [x - 4, y + 4])
    return
  }
  context.beginPath()
  context.arc(x, y, 4.5, 0, 2 * Math.PI)
  context.stroke()
  if (end === 'cancelled') path(context, [x - 3, y + 3], [x + 3, y - 3])
}

function box(context: CanvasRenderingContext2D, x: number, top: number, width: number, height: number): void {
  context.beginPath()
  // A corner costs much more than an edge, and cannot be seen on a sliver.
  if (width < CORNER) context.rect(x, top, width, height)
  else context.roundRect(x, top, width, height, Math.min(CORNER, width / 2))
}

function path(context: CanvasRenderingContext2D, from: [number, number], to: [number, number]): void {
  context.beginPath()
  context.moveTo(...from)
  context.lineTo(...to)
  context.stroke()
}
