import type { Arrow } from '../../replay/index.ts'

export type Point = { x: number; y: number }
/** A bow from `start` over `bow` to `base`, where the head begins; `tip` and `wings` are the head's corners. */
export type ArrowShape = { start: Point; bow: Point; base: Point; tip: Point; wings: [Point, Point] }

/** Room in px between a block and the tip of an arrow that points at it. */
const CLEAR = 2
/** Size of the arrow head in px. */
const HEAD = 6.5
/** How far an arrow bends to the right, as a share of its height and at most in px, so that it is no grid line. */
const BEND = { share: 0.3, most: 16 }

/**
 * An arrow from one lane's block to another's, `thick` px each, as one bow to the right.
 *
 *     from ▄▄      y1 ──╮
 *                       │ bow
 *     to    ▀▀    tip ◄─╯
 */
export function layoutArrow(from: Point, to: Point, thick: number): ArrowShape {
  const down = to.y > from.y ? 1 : -1
  const start = { x: from.x, y: from.y + down * (thick / 2) }
  const tip = { x: to.x, y: to.y - down * (thick / 2 + CLEAR) }
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
    start,
    bow,
    base,
    tip,
    wings: [
      { x: base.x + side.x, y: base.y + side.y },
      { x: base.x - side.x, y: base.y - side.y },
    ],
  }
}

/** How the line of an arrow is dashed: created, woken, given a result and cancelled are told apart without colour. */
export const DASHES: Record<Arrow['type'], number[]> = {
  create: [2.5, 2.5],
  wake: [],
  result: [],
  cancel: [6, 2.5],
}
