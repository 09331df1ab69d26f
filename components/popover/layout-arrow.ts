import { BLOCK_HEIGHT } from './limits.ts'

type Point = { x: number; y: number }

/** Room in px between a block and the tip of an arrow that points at it. */
const CLEAR = 2
/** Size of the arrow head in px. */
const HEAD = 6.5
/** How far an arrow bends to the right, as a share of its height and at most in px, so that it is no grid line. */
const BEND = { share: 0.3, most: 16 }

/**
 * An arrow from one lane's block to another's, as one bow to the right: path of the line, and of its head.
 *
 *     from ▄▄      y1 ──╮
 *                       │ bow
 *     to    ▀▀    tip ◄─╯
 */
export function layoutArrow(from: Point, to: Point): { line: string; head: string } {
  const down = to.y > from.y ? 1 : -1
  const half = BLOCK_HEIGHT / 2
  const start = { x: from.x, y: from.y + down * half }
  const tip = { x: to.x, y: to.y - down * (half + CLEAR) }
  const height = Math.abs(tip.y - start.y)
  const bow = {
    x: Math.max(start.x, tip.x) + Math.min(BEND.most, height * BEND.share),
    y: (start.y + tip.y) / 2,
  }
  const size = Math.min(HEAD, height * 0.5)
  const length = Math.hypot(tip.x - bow.x, tip.y - bow.y) || 1
  const along = { x: (tip.x - bow.x) / length, y: (tip.y - bow.y) / length }
  const base = { x: tip.x - along.x * size, y: tip.y - along.y * size }
  const side = { x: -along.y * size * 0.5, y: along.x * size * 0.5 }
  return {
    line: `M${at(start)}Q${at(bow)} ${at(base)}`,
    head: `M${at(tip)}L${at({ x: base.x + side.x, y: base.y + side.y })} ${at({ x: base.x - side.x, y: base.y - side.y })}Z`,
  }
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
