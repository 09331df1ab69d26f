import { afterEach, beforeAll, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { type OpenPopover, openPopover, readyModel, settled } from '../../support/open-popover.ts'
import { type Place, swipe, tap, touch } from '../../support/touch.ts'
import { chapterTrace } from '../../support/traces.ts'

let popover: OpenPopover | null = null

beforeAll(() => page.viewport(420, 860))

afterEach(() => {
  popover?.close()
  popover = null
})

async function opened() {
  const model = readyModel(chapterTrace())
  popover = openPopover(model)
  await settled()
  return { popover, player: model.player, replay: model.replay }
}

/** A place of the picture: a share of its axis, and a lane. */
function place(popover: OpenPopover, across: number, lane: number): Place {
  const { left, top, width } = popover.find('canvas.spans').getBoundingClientRect()
  return { x: left + width * across, y: top + 58 * lane + 32 }
}
const clock = (popover: OpenPopover): (string | null)[] =>
  [...popover.overlay.box.querySelectorAll('.ruler span:not(.hidden)')].map((tick) => tick.textContent)
/** What of the run is shown, in px of the overview; null for all of it. */
const shown = (popover: OpenPopover): { left: number; width: number } | null => {
  const frame = popover.overlay.box.querySelector('.overview .frame')?.getBoundingClientRect()
  return frame ? { left: frame.left, width: frame.width } : null
}

test('a tap goes there and takes the lane in hand', async () => {
  const { popover, player, replay } = await opened()
  await tap(place(popover, 0.2, 1))
  await settled()
  const { at } = replay.stateAt(player.position.value)
  expect([popover.text('.lane-name.in-hand'), at < 1000]).toEqual(['work A', true])
  await tap(place(popover, 0.9, 2))
  await settled()
  const later = replay.stateAt(player.position.value).at
  expect([popover.text('.lane-name.in-hand'), later > at]).toEqual(['work B', true])
})

test('one finger moves the playhead while the whole run is shown', async () => {
  const { popover, player } = await opened()
  await swipe([place(popover, 0.2, 1)], [place(popover, 0.95, 1)])
  await settled()
  expect([player.position.value > 30, shown(popover)]).toEqual([true, null])
})

test('two fingers zoom, and one then moves the picture and leaves the playhead', async () => {
  const { popover, player } = await opened()
  await swipe(
    [place(popover, 0.45, 1), place(popover, 0.55, 1)],
    [place(popover, 0.1, 1), place(popover, 0.9, 1)],
  )
  await settled()
  const zoomed = shown(popover)
  const ticks = clock(popover).join()
  const { value: stood } = player.position
  await swipe([place(popover, 0.7, 1)], [place(popover, 0.3, 1)])
  await settled()
  expect(zoomed?.width).toBeLessThan(100)
  expect([(shown(popover)?.left ?? 0) > (zoomed?.left ?? 0), clock(popover).join() === ticks]).toEqual([
    true,
    false,
  ])
  expect(player.position.value).toBe(stood)
})

test('a finger that rests asks what it is on, and the words stay when it is lifted', async () => {
  const { popover, player } = await opened()
  const on = place(popover, 0.5, 2)
  await touch('touchStart', [on])
  await expect.poll(() => popover.overlay.box.querySelector('.tooltip')?.textContent).toContain('sleep 2 s')
  await touch('touchEnd', [])
  await settled()
  const after = popover.text('.tooltip .title b')
  await tap(place(popover, 0.9, 2))
  await expect.poll(() => popover.overlay.box.querySelector('.tooltip')).toBe(null)
  expect([after, popover.text('.lane-name.in-hand')]).toEqual(['work B', 'work B'])
  expect(player.playing.value).toBe(false)
})

test('the part that is shown is dragged in the overview, and its edge makes it larger', async () => {
  const { popover } = await opened()
  for (let times = 0; times < 4; times++) popover.press('w')
  await settled()
  const before = shown(popover)
  const { top } = popover.find('.overview').getBoundingClientRect()
  const y = top + 15
  const middle = { x: (before?.left ?? 0) + (before?.width ?? 0) / 2, y }
  await swipe([middle], [{ x: middle.x + 60, y }])
  await settled()
  const moved = shown(popover)
  const edge = { x: (moved?.left ?? 0) + (moved?.width ?? 0) - 2, y }
  await swipe([edge], [{ x: edge.x + 50, y }])
  await settled()
  const grown = shown(popover)
  expect((moved?.left ?? 0) - (before?.left ?? 0)).toBeCloseTo(60, -1)
  expect((grown?.width ?? 0) - (moved?.width ?? 0)).toBeCloseTo(50, -1)
})
