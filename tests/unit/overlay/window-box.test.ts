import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Box,
  EDGES,
  grownBox,
  movedBox,
  pulledBox,
  type Size,
  sizeWithin,
} from '../../../components/overlay/index.ts'
import { LEAST, MARGIN } from '../../../components/overlay/limits.ts'

const ROOM: Size = { width: 1440, height: 900 }
const BOX: Box = { left: 200, top: 100, width: 880, height: 700 }

test('a window goes as far as it was moved', () => {
  expect(movedBox(BOX, 120, 30, ROOM)).toEqual({ ...BOX, left: 320, top: 130 })
})

test('a window that is moved out of sight stops at the edge of the screen', () => {
  expect([movedBox(BOX, -5_000, -5_000, ROOM), movedBox(BOX, 5_000, 5_000, ROOM)]).toEqual([
    { ...BOX, left: 8, top: 8 },
    { ...BOX, left: 552, top: 192 },
  ])
})

describe('pulling', () => {
  test('the right edge leaves the left one where it is', () => {
    expect(pulledBox(BOX, 'e', 100, 999, ROOM)).toEqual({ ...BOX, width: 980 })
  })

  test('the left edge leaves the right one where it is', () => {
    expect(pulledBox(BOX, 'w', 100, 999, ROOM)).toEqual({ ...BOX, left: 300, width: 780 })
  })

  test('a corner pulls both of its edges', () => {
    expect(pulledBox(BOX, 'nw', -50, 20, ROOM)).toEqual({ left: 150, top: 120, width: 930, height: 680 })
  })

  test('no edge goes out of sight', () => {
    expect([pulledBox(BOX, 'se', 9_000, 9_000, ROOM), pulledBox(BOX, 'nw', -9_000, -9_000, ROOM)]).toEqual([
      { left: 200, top: 100, width: 1232, height: 792 },
      { left: 8, top: 8, width: 1072, height: 792 },
    ])
  })

  test('it does not get smaller than what still shows something, and stays at the other edge', () => {
    expect([pulledBox(BOX, 'se', -9_000, -9_000, ROOM), pulledBox(BOX, 'nw', 9_000, 9_000, ROOM)]).toEqual([
      { left: 200, top: 100, ...LEAST },
      { left: 1080 - LEAST.width, top: 800 - LEAST.height, ...LEAST },
    ])
  })
})

test('a window that grows at the edge of the screen grows to the other side', () => {
  const atTheEdge = { left: 552, top: 192, width: 880, height: 700 }
  expect(grownBox(atTheEdge, 24, 24, ROOM)).toEqual({ left: 528, top: 168, width: 904, height: 724 })
})

test('a size that was remembered from a larger screen is cut to this one', () => {
  expect(sizeWithin({ width: 2_000, height: 1_400 }, { width: 800, height: 640 })).toEqual({
    width: 784,
    height: 624,
  })
})

test('a screen that is smaller than the least size gets what fits on it', () => {
  expect(sizeWithin({ width: 100, height: 100 }, { width: 640, height: 300 })).toEqual({
    width: LEAST.width,
    height: 284,
  })
})

test('whatever is done to a window, all of it stays on the screen and of use', () => {
  const step = fc.record({
    edge: fc.constantFrom('move', 'grow', ...EDGES),
    right: fc.integer({ min: -3_000, max: 3_000 }),
    down: fc.integer({ min: -3_000, max: 3_000 }),
  })
  const room = fc.record({
    width: fc.integer({ min: 600, max: 3_000 }),
    height: fc.integer({ min: 200, max: 2_000 }),
  })
  fc.assert(
    fc.property(room, fc.array(step, { maxLength: 8 }), (viewport, steps) => {
      let box: Box = movedBox({ left: 0, top: 0, ...sizeWithin(BOX, viewport) }, 0, 0, viewport)
      for (const { edge, right, down } of steps) {
        if (edge === 'move') box = movedBox(box, right, down, viewport)
        else if (edge === 'grow') box = grownBox(box, right, down, viewport)
        else box = pulledBox(box, edge, right, down, viewport)
        const inside =
          box.left >= MARGIN &&
          box.top >= MARGIN &&
          box.left + box.width <= viewport.width - MARGIN &&
          box.top + box.height <= viewport.height - MARGIN
        const useful =
          box.width >= Math.min(LEAST.width, viewport.width - 2 * MARGIN) &&
          box.height >= Math.min(LEAST.height, viewport.height - 2 * MARGIN)
        if (!inside || !useful) return false
      }
      return true
    }),
  )
})
