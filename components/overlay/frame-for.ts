import {
  BOX_HEIGHT,
  BOX_HEIGHT_MIN,
  BOX_WIDTH,
  GAP,
  LOW_BELOW,
  MARGIN,
  SHEET_BELOW,
  SHEET_SHARE,
} from './limits.ts'

export type Size = { width: number; height: number }
export type Box = Size & { left: number; top: number }

/** Where the box stands: beside its block, or as a sheet along the bottom of a narrow screen. */
export type Side = 'below' | 'above' | 'right' | 'over' | 'sheet'

/** The side to open on and the room to take there, before the box is put to the pixel. */
export type Frame = { side: Side; width: number; maxHeight: number }

/**
 * Which side of the block to open on: below if there is room, else above, else right, else over it. `wanted` is the
 * size that the reader has chosen; without it, or null, the usual one.
 */
export function frameFor(anchor: Box, viewport: Size, wanted: Size | null = null): Frame {
  if (viewport.width < SHEET_BELOW) {
    const share = viewport.height < LOW_BELOW ? 1 : SHEET_SHARE
    return { side: 'sheet', width: viewport.width, maxHeight: Math.floor(viewport.height * share) }
  }
  const width = Math.min(wanted?.width ?? BOX_WIDTH, viewport.width - 2 * MARGIN)
  const tallest = Math.min(wanted?.height ?? BOX_HEIGHT, viewport.height - 2 * MARGIN)
  const enough = Math.min(BOX_HEIGHT_MIN, tallest)
  const below = viewport.height - MARGIN - (anchor.top + anchor.height + GAP)
  const above = anchor.top - GAP - MARGIN
  if (below >= enough) return { side: 'below', width, maxHeight: Math.min(tallest, below) }
  if (above >= enough) return { side: 'above', width, maxHeight: Math.min(tallest, above) }
  const right = viewport.width - MARGIN - (anchor.left + anchor.width + GAP)
  if (right >= width) return { side: 'right', width, maxHeight: tallest }
  return { side: 'over', width, maxHeight: tallest }
}

/** The same box, moved by as little as it takes to be wholly on screen. */
export function onScreen(box: Box, viewport: Size): Box {
  const keep = (start: number, length: number, whole: number): number =>
    Math.max(MARGIN, Math.min(start, whole - MARGIN - length))
  return {
    ...box,
    left: keep(box.left, box.width, viewport.width),
    top: keep(box.top, box.height, viewport.height),
  }
}
