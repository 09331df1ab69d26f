import { CARD_GAP, CARD_MARGIN, CLEAR_OF_POINTER } from './limits.ts'

export type Size = { width: number; height: number }
export type Box = Size & { left: number; top: number }
export type CardPlace = { side: 'below' | 'above' | 'right' | 'left' | 'inside'; left: number; top: number }

export type CardSituation = {
  /** All in px of the window. */
  block: Box
  /** The block's own button, which stays in reach. */
  button: Box
  /** Null for the keyboard. */
  pointer: { x: number; y: number } | null
  card: Size
  viewport: Size
  /** The page's other blocks of code that are near. */
  others: readonly Box[]
}

/**
 * Where the card stands: outside of its block, on the nearer of the sides that have room, so that no line of the code is
 * covered, and as little as can be of other blocks; where no side has room, in the block, at the edge of the window that is
 * away from the pointer.
 *
 *         [Replay]                   the button straddles the top edge
 *     +------------+
 *     | code       |  +-- right --+
 *     +------------+
 *     +-- below --+
 */
export function placeCard({ block, button, pointer, card, viewport, others }: CardSituation): CardPlace {
  const bottom = block.top + block.height
  const right = block.left + block.width
  const top = Math.min(block.top, button.top)
  const at = pointer ?? { x: right, y: button.top }
  const fits = {
    below: bottom + CARD_GAP + card.height <= viewport.height - CARD_MARGIN,
    above: top - CARD_GAP - card.height >= CARD_MARGIN,
    right: right + CARD_GAP + card.width <= viewport.width - CARD_MARGIN,
    left: block.left - CARD_GAP - card.width >= CARD_MARGIN,
  }
  const across = within(at.x - card.width / 2, block.left, right - card.width)
  const down = within(at.y - card.height / 2, CARD_MARGIN, viewport.height - CARD_MARGIN - card.height)
  const beside = within(across, CARD_MARGIN, viewport.width - CARD_MARGIN - card.width)
  const nearer = at.y - top < bottom - at.y ? (['above', 'below'] as const) : (['below', 'above'] as const)
  const places = {
    below: { left: beside, top: bottom + CARD_GAP },
    above: { left: beside, top: top - CARD_GAP - card.height },
    right: { left: right + CARD_GAP, top: down },
    left: { left: block.left - CARD_GAP - card.width, top: down },
  }
  const covered = (side: keyof typeof places): number =>
    others.reduce((area, other) => area + overlap({ ...places[side], ...card }, other), 0)
  const sides = [...nearer, 'right' as const, 'left' as const].filter((side) => fits[side])
  // Of those that cover the same the nearer one stays first.
  const [side] = sides.toSorted((a, b) => covered(a) - covered(b))
  if (side !== undefined) return { side, ...places[side] }
  return { side: 'inside', ...inside({ block, button, pointer, card, viewport }) }
}

/** What two boxes have in common, in square px. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left)
  const height = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top)
  return Math.max(0, width) * Math.max(0, height)
}

/** At the top or bottom edge of what is seen of the block, clear of the pointer's line, and of the button where that can be. */
function inside({ block, button, pointer, card, viewport }: Omit<CardSituation, 'others'>): {
  left: number
  top: number
} {
  const highest = Math.max(CARD_MARGIN, block.top + CARD_GAP)
  const lowest = Math.min(viewport.height - CARD_MARGIN, block.top + block.height - CARD_GAP) - card.height
  const left = within(
    block.left + block.width - card.width,
    CARD_MARGIN,
    viewport.width - CARD_MARGIN - card.width,
  )
  const under = button.top + button.height + CARD_GAP
  const y = pointer?.y ?? button.top
  const clear = (top: number): boolean =>
    y < top - CLEAR_OF_POINTER || y > top + card.height + CLEAR_OF_POINTER
  const tops = [lowest, under, highest]
  const seen = (top: number): boolean =>
    top >= CARD_MARGIN && top + card.height <= viewport.height - CARD_MARGIN
  const best = tops.find((top) => seen(top) && clear(top))
  // In a window so low that no place is clear, the one that is farther from the pointer.
  const edge = y < viewport.height / 2 ? viewport.height - CARD_MARGIN - card.height : CARD_MARGIN
  return { left, top: best ?? edge }
}

/** The value, or the nearer end of a range; its start where the range is empty. */
function within(value: number, from: number, to: number): number {
  return Math.max(from, Math.min(value, to))
}
