import { expect, test } from 'vitest'
import { frameFor, onScreen } from '../../../components/overlay/index.ts'

const WIDE = { width: 1440, height: 1000 }

test('opens below the block when there is room', () => {
  expect(frameFor({ left: 300, top: 100, width: 700, height: 200 }, WIDE).side).toBe('below')
})

test('opens above a block near the bottom', () => {
  expect(frameFor({ left: 300, top: 760, width: 700, height: 200 }, WIDE).side).toBe('above')
})

test('opens at the right of a narrow block that fills the height', () => {
  expect(frameFor({ left: 20, top: 100, width: 400, height: 800 }, WIDE).side).toBe('right')
})

test('covers the block when there is room nowhere', () => {
  expect(frameFor({ left: 300, top: 200, width: 700, height: 600 }, WIDE).side).toBe('over')
})

test('is a sheet of the full width on a narrow screen, and leaves some of the page in sight', () => {
  const frame = frameFor({ left: 10, top: 100, width: 340, height: 200 }, { width: 360, height: 800 })
  expect(frame).toEqual({ side: 'sheet', width: 360, maxHeight: 704 })
})

test('is never wider or higher than the screen', () => {
  const frame = frameFor({ left: 10, top: 100, width: 500, height: 100 }, { width: 640, height: 400 })
  expect(frame).toEqual({ side: 'over', width: 624, maxHeight: 384 })
})

test('is moved onto the screen by as little as it takes', () => {
  expect(onScreen({ left: -50, top: 700, width: 800, height: 500 }, WIDE)).toEqual({
    left: 8,
    top: 492,
    width: 800,
    height: 500,
  })
})
