import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { boxOf, middleOf } from '../support/at-rest.ts'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { offered, popoverOf, press, pressReplay, replayed } from '../support/reader.ts'
import { doubleClickTitle, dragWindow, finger, framesOf, placeOf, pullCorner } from '../support/windows.ts'

const CHAPTER = 'chapter-14.html'
/** The block without its indentation, and the one that has it. */
const BLOCKS = ['pre:has-text("async def") >> nth=0', '.highlight pre'] as const

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

async function openChapter(): Promise<Page> {
  const page = await extension.open(CHAPTER)
  await offered(page, 2)
  await pressReplay(page, BLOCKS[0])
  await replayed(page, true)
  await boxOf(framesOf(page))
  return page
}

/** Which window is found in the middle of another one; null where it is neither. */
async function onTop(page: Page, index: number): Promise<number | null> {
  return await page.evaluate((wanted) => {
    const root = document.querySelector('loopscope-overlay')?.shadowRoot
    const frames = [...(root?.querySelectorAll('.ls-frame') ?? [])]
    const { left, top, width, height } = frames[wanted]?.getBoundingClientRect() ?? new DOMRect()
    const there = root?.elementFromPoint(left + width / 2, top + height / 2) ?? null
    const found = frames.findIndex((frame) => frame.contains(there))
    return found < 0 ? null : found
  }, index)
}

test('a reader drags a window over the page, pulls it larger, and finds it in that size the next time', async () => {
  const page = await openChapter()
  const frame = framesOf(page)
  const before = await boxOf(frame)
  await dragWindow(page, frame, 90, -60)
  const moved = await boxOf(frame)
  expect([moved.left - before.left, moved.top - before.top]).toEqual([90, -60])

  await pullCorner(page, frame, -200, -30)
  const { width, height } = await boxOf(frame)
  expect([width, height]).toEqual([moved.width - 200, moved.height - 30])
  await page.mouse.wheel(0, 300)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(await placeOf(frame)).toMatchObject({ left: moved.left, top: moved.top })
  await page.keyboard.press('Escape')
  await popoverOf(page).waitFor({ state: 'detached' })

  const next = await openChapter()
  expect(await boxOf(framesOf(next))).toMatchObject({ width, height })
  await doubleClickTitle(next, framesOf(next))
  expect(await boxOf(framesOf(next))).toEqual(before)
})

test('by keyboard alone a window is moved, sized, set back, pinned and closed', async () => {
  const page = await extension.open(CHAPTER)
  await offered(page, 2)
  expect(await extension.sendReplayCommand(page)).toBe(true)
  await replayed(page, true)
  const frame = framesOf(page)
  const before = await boxOf(frame)
  await page.keyboard.press('?')
  expect(await popoverOf(page).locator('.help').textContent()).toContain('move and resize the window')
  await page.keyboard.press('Escape')

  await page.keyboard.press('m')
  await popoverOf(page).getByText('Arrow keys move the window').waitFor()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  const moved = await boxOf(frame)
  expect([moved.left - before.left, moved.width - before.width]).toEqual([24, -48])
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowRight')
  expect(await boxOf(frame)).toEqual(moved)

  await page.keyboard.press('m')
  await popoverOf(page).getByRole('button', { name: 'Back to its block' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  expect(await boxOf(frame)).toEqual(before)

  await page.keyboard.press('k')
  const pin = popoverOf(page).getByRole('button', { name: 'Keep open' })
  expect(await pin.getAttribute('aria-pressed')).toBe('true')
  await page.keyboard.press('Escape')
  await popoverOf(page).waitFor({ state: 'detached' })
})

test('a finger drags a window and pulls its corner', async () => {
  const page = await openChapter()
  const hand = await finger(page)
  const frame = framesOf(page)
  const before = await boxOf(frame)
  await hand.drag(await middleOf(frame.locator('.head h2')), 70, -50)
  const moved = await boxOf(frame)
  expect([moved.left - before.left, moved.top - before.top]).toEqual([70, -50])
  const corner = { x: moved.left + moved.width - 3, y: moved.top + moved.height - 3 }
  await hand.drag(corner, -100, -40)
  expect(await boxOf(frame)).toMatchObject({ width: moved.width - 100, height: moved.height - 40 })
})

test('buttons that a finger hits move, size and close a window without dragging', async () => {
  const page = await openChapter()
  const hand = await finger(page)
  const frame = framesOf(page)
  await hand.tap(await middleOf(frame.getByRole('button', { name: 'Move and resize' })))
  const sized = await boxOf(frame)
  await hand.tap(await middleOf(frame.getByRole('button', { name: 'Move left' })))
  await hand.tap(await middleOf(frame.getByRole('button', { name: 'Narrower' })))
  const nudged = await boxOf(frame)
  expect([nudged.left - sized.left, nudged.width - sized.width]).toEqual([-24, -24])

  const targets = await frame
    .locator('.head button, .place-bar button')
    .evaluateAll((all) =>
      all.map((one) => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height)),
    )
  expect(Math.min(...targets)).toBeGreaterThanOrEqual(24)
  await hand.tap(await middleOf(frame.getByRole('button', { name: 'Close' })))
  await popoverOf(page).waitFor({ state: 'detached' })
})

test('pinned replays stay beside the next one, each with its own run and place, and are closed one by one', async () => {
  const page = await openChapter()
  await press(page, 'Keep open')
  await dragWindow(page, framesOf(page), -400, 300)
  await press(page, 'To the end')
  await pressReplay(page, BLOCKS[1], 1)
  await expect.poll(() => popoverOf(page).count()).toBe(2)
  await popoverOf(page).nth(1).locator('.figures').waitFor()
  const sliders = popoverOf(page).getByRole('slider')
  const at = await sliders.evaluateAll((all) => all.map((one) => one.getAttribute('aria-valuenow')))
  expect(at[0]).not.toBe(at[1])
  // By eye and by ear one is told from the other.
  const names = await popoverOf(page).evaluateAll((all) =>
    all.map((one) =>
      [
        one.closest('[role=dialog]')?.getAttribute('aria-label'),
        one.querySelector('.named p')?.textContent,
      ].join(),
    ),
  )
  expect(names.map((name) => name.match(/block \d of \d/g)?.join())).toEqual([
    'block 1 of 2,block 1 of 2',
    'block 2 of 2,block 2 of 2',
  ])
  // The page's own code is lit in both blocks, as each of them stands.
  expect(await page.evaluate(() => CSS.highlights.get('loopscope-line')?.size)).toBeGreaterThanOrEqual(1)

  expect(await onTop(page, 1)).toBe(1)
  await framesOf(page).nth(0).locator('.head h2').click()
  expect(await onTop(page, 0)).toBe(0)

  // The same block again brings its pinned window to the front; an unpinned one is replaced by the next.
  await press2(page, 1, 'Close')
  await expect.poll(() => popoverOf(page).count()).toBe(1)
  await pressReplay(page, BLOCKS[0])
  await expect.poll(() => popoverOf(page).count()).toBe(1)
  await pressReplay(page, BLOCKS[1], 1)
  await expect.poll(() => popoverOf(page).count()).toBe(2)
  await popoverOf(page).nth(1).getByRole('slider').waitFor()
  await framesOf(page).nth(1).locator('.ls-box').focus()
  await page.keyboard.press('Escape')
  await expect.poll(() => popoverOf(page).count()).toBe(1)
  expect(await popoverOf(page).getByRole('button', { name: 'Keep open' }).getAttribute('aria-pressed')).toBe(
    'true',
  )
})

/** Presses a control of one of several windows. */
async function press2(page: Page, index: number, name: string): Promise<void> {
  await popoverOf(page).nth(index).getByRole('button', { name, exact: true }).click()
}

test('when as many are pinned as can be, the next one still opens and says why it can not be pinned', async () => {
  const programs = Array.from({ length: 5 }, (_, n) => TWO_TASKS.replace('"A"', `"A${n}"`))
  const page = await extension.open(pageWith(programs))
  await page.setViewportSize({ width: 1280, height: 1000 })
  await offered(page, 5)
  for (let n = 0; n < 5; n++) {
    await page.locator('loopscope-buttons button').nth(n).focus()
    await page.keyboard.press('Enter')
    await popoverOf(page).nth(n).getByRole('slider').waitFor()
    await page.keyboard.press('k')
  }
  const last = popoverOf(page).nth(4)
  expect(await last.getByRole('alert').textContent()).toContain('4 replays are kept open already')
  expect(await last.getByRole('button', { name: 'Keep open' }).getAttribute('aria-pressed')).toBe('false')
  expect(await last.getByRole('slider').count()).toBe(1)
})
