import { type Box, onScreen, type Size } from './frame-for.ts'
import { ASIDE, GAP, LEAST, MARGIN, NARROWER } from './limits.ts'

/**
 * Where a new window stands so that it covers none of `others`: where it wants to, else beside, below or above one of
 * them, as near as can be and a little smaller if need be; where there is no such place, a little aside, so that both
 * are seen to be there. All in px of the viewport; pure.
 */
export function clearOf(box: Box, others: readonly Box[], viewport: Size): Box {
  if (!others.some((other) => overlap(box, other))) return box
  const free = others
    .flatMap((other) => around(box, other, viewport))
    .filter((place) => !others.some((other) => overlap(place, other)))
    .sort((a, b) => apart(a, box) - apart(b, box))
  return free[0] ?? aside(box, others, viewport)
}

/** The places beside, below and above another window that are large enough. */
function around(box: Box, other: Box, viewport: Size): Box[] {
  const right = other.left + other.width + GAP
  const below = other.top + other.height + GAP
  const least = { width: Math.max(LEAST.width, box.width * NARROWER), height: LEAST.height }
  const wide = (room: number): number => Math.min(box.width, room)
  const high = (room: number): number => Math.min(box.height, room)
  const [onLeft, onRight] = [wide(other.left - GAP - MARGIN), wide(viewport.width - MARGIN - right)]
  const [above, under] = [high(other.top - GAP - MARGIN), high(viewport.height - MARGIN - below)]
  return [
    { ...box, left: right, width: onRight },
    { ...box, left: other.left - GAP - onLeft, width: onLeft },
    { ...box, top: below, height: under },
    { ...box, top: other.top - GAP - above, height: above },
  ]
    .filter(({ width, height }) => width >= least.width && height >= Math.min(least.height, box.height))
    .map((place) => onScreen(place, viewport))
}

/** Moved to the right and down, or where there is no room to the left and up, until its corner is on no other's. */
function aside(box: Box, others: readonly Box[], viewport: Size): Box {
  for (const step of [ASIDE, -ASIDE]) {
    for (let times = 0; times <= others.length; times++) {
      const moved = { ...box, left: box.left + times * step, top: box.top + times * step }
      const place = onScreen(moved, viewport)
      if (!others.some((other) => apart(place, other) < ASIDE)) return place
    }
  }
  return box
}

function overlap(a: Box, b: Box): boolean {
  const across = a.left < b.left + b.width && b.left < a.left + a.width
  return across && a.top < b.top + b.height && b.top < a.top + a.height
}

function apart(a: Box, b: Box): number {
  return Math.hypot(a.left - b.left, a.top - b.top)
}
