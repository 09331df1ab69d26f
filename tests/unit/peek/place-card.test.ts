import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARD_MARGIN, CLEAR_OF_POINTER } from '../../../components/peek/limits.ts'
import { type Box, type CardSituation, placeCard } from '../../../components/peek/place-card.ts'

const VIEWPORT = { width: 1000, height: 800 }
const CARD = { width: 300, height: 150 }

/** A block with its button at the top right corner, and a pointer in it. */
function situation(block: Box, pointer: CardSituation['pointer'] = null, others: Box[] = []): CardSituation {
  const button = {
    left: block.left + block.width - 98,
    top: Math.max(8, block.top - 18),
    width: 90,
    height: 26,
  }
  return { block, button, pointer, card: CARD, viewport: VIEWPORT, others }
}
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height })

test('it stands on the side of the block that is nearer to the pointer', () => {
  const block = box(200, 300, 600, 200)
  const sides = [310, 490].map((y) => placeCard(situation(block, { x: 400, y })).side)
  expect(sides).toEqual(['above', 'below'])
})

test('it stands on the other side where the nearer one has no room', () => {
  const high = placeCard(situation(box(200, 60, 600, 200), { x: 400, y: 70 })).side
  const low = placeCard(situation(box(200, 580, 600, 200), { x: 400, y: 770 })).side
  expect([high, low]).toEqual(['below', 'above'])
})

test('it stands beside a block that fills the height', () => {
  const left = placeCard(situation(box(20, -100, 600, 1000), { x: 100, y: 400 }))
  const right = placeCard(situation(box(380, -100, 600, 1000), { x: 400, y: 400 }))
  expect([left.side, right.side]).toEqual(['right', 'left'])
})

test('above, it leaves the button of the block free', () => {
  const { button, card, ...rest } = situation(box(200, 300, 600, 200), { x: 760, y: 310 })
  const { top } = placeCard({ button, card, ...rest })
  expect(top + card.height).toBeLessThan(button.top)
})

test('it keeps off another block where a side has room, and covers least of one where none has', () => {
  const block = box(20, 300, 600, 200)
  const pointer = { x: 300, y: 490 }
  const under = box(20, 520, 600, 200)
  const over = box(20, 100, 600, 150)
  const beside = box(640, 250, 300, 300)
  const sides = [[], [under], [under, over], [under, over, beside]].map(
    (others) => placeCard(situation(block, pointer, others)).side,
  )
  expect(sides).toEqual(['below', 'above', 'right', 'above'])
})

test('in a block that fills the window it stands away from the pointer', () => {
  const whole = box(0, 0, 1000, 800)
  const [low, high] = [700, 60].map((y) => placeCard(situation(whole, { x: 500, y })))
  expect([low?.side, (low?.top ?? 0) < 400, (high?.top ?? 0) > 400]).toEqual(['inside', true, true])
})

const inWindow = fc.record({ x: fc.integer({ min: 0, max: 999 }), y: fc.integer({ min: 0, max: 799 }) })
const someBlock = fc
  .tuple(
    fc.integer({ min: -200, max: 900 }),
    fc.integer({ min: -2000, max: 700 }),
    fc.integer({ min: 100, max: 1200 }),
    fc.integer({ min: 40, max: 4000 }),
  )
  .map(([left, top, width, height]) => box(left, top, width, height))

const within = ({ x, y }: { x: number; y: number }, { left, top, width, height }: Box) =>
  x >= left && x < left + width && y >= top && y < top + height

test('it is always wholly in the window, and never on the line that is pointed at', () => {
  fc.assert(
    fc.property(someBlock, inWindow, (block, pointer) => {
      fc.pre(within(pointer, block))
      const { side, left, top } = placeCard(situation(block, pointer))
      const clear = side === 'inside' ? CLEAR_OF_POINTER / 2 : 0
      const seen =
        left >= 0 &&
        left + CARD.width <= VIEWPORT.width &&
        top >= CARD_MARGIN &&
        top + CARD.height <= VIEWPORT.height - CARD_MARGIN
      const onLine =
        pointer.y > top - clear &&
        pointer.y < top + CARD.height + clear &&
        pointer.x >= left &&
        pointer.x <= left + CARD.width
      expect([seen, onLine]).toEqual([true, false])
    }),
  )
})

test('outside of its block it covers none of it', () => {
  fc.assert(
    fc.property(someBlock, inWindow, (block, pointer) => {
      fc.pre(within(pointer, block))
      const { side, left, top } = placeCard(situation(block, pointer))
      const apart =
        left + CARD.width <= block.left ||
        left >= block.left + block.width ||
        top + CARD.height <= block.top ||
        top >= block.top + block.height
      expect(side === 'inside' || apart).toBe(true)
    }),
  )
})
