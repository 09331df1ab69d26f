/** Where a window may stand and how large it may be. All in px of the viewport; pure. */
import { type Box, onScreen, type Size } from './frame-for.ts'
import { LEAST, MARGIN } from './limits.ts'

/** The edges and corners by which a window is pulled, by the points of the compass. */
export const EDGES = ['n', 'e', 's', 'w', 'ne', 'se', 'sw', 'nw'] as const
export type Edge = (typeof EDGES)[number]

/** The size as far as the viewport has room for it. It is never less than the least that is of use, if that fits. */
export function sizeWithin(size: Size, viewport: Size): Size {
  const least = leastIn(viewport)
  return {
    width: clamp(size.width, least.width, viewport.width - 2 * MARGIN),
    height: clamp(size.height, least.height, viewport.height - 2 * MARGIN),
  }
}

/** Moved by so much, as far as it stays wholly on screen. */
export function movedBox(box: Box, right: number, down: number, viewport: Size): Box {
  return onScreen({ ...box, left: box.left + right, top: box.top + down }, viewport)
}

/** Wider and higher by so much; where it reaches the edge of the screen it grows to the other side. */
export function grownBox(box: Box, wider: number, higher: number, viewport: Size): Box {
  const size = sizeWithin({ width: box.width + wider, height: box.height + higher }, viewport)
  return onScreen({ ...box, ...size }, viewport)
}

/** With one edge or corner pulled by so much; the opposite one stays where it is. */
export function pulledBox(box: Box, edge: Edge, right: number, down: number, viewport: Size): Box {
  const least = leastIn(viewport)
  const across = pulled(box.left, box.width, {
    start: edge.includes('w') ? right : 0,
    end: edge.includes('e') ? right : 0,
    least: least.width,
    whole: viewport.width,
  })
  const along = pulled(box.top, box.height, {
    start: edge.includes('n') ? down : 0,
    end: edge.includes('s') ? down : 0,
    least: least.height,
    whole: viewport.height,
  })
  return { left: across.start, width: across.length, top: along.start, height: along.length }
}

type Pull = { start: number; end: number; least: number; whole: number }

/** One direction of a pull: where it begins then, and how long it is. */
function pulled(at: number, length: number, pull: Pull): { start: number; length: number } {
  const end = at + length
  if (pull.start !== 0) {
    const start = clamp(at + pull.start, MARGIN, end - pull.least)
    return { start, length: end - start }
  }
  if (pull.end === 0) return { start: at, length }
  return { start: at, length: clamp(end + pull.end, at + pull.least, pull.whole - MARGIN) - at }
}

function leastIn(viewport: Size): Size {
  return {
    width: Math.min(LEAST.width, viewport.width - 2 * MARGIN),
    height: Math.min(LEAST.height, viewport.height - 2 * MARGIN),
  }
}

/** `most` gives way to `least` where they cross. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
