import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { boxOf } from '../support/at-rest.ts'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { offered, popoverOf, press, pressReplay, replayed } from '../support/reader.ts'
import { dragWindow, framesOf, pullCorner } from '../support/windows.ts'

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

/** A page with one block, whose replay is open. `more` stands behind the block. */
async function openWith(more: string, css = ''): Promise<Page> {
  const page = await extension.open(pageWith([TWO_TASKS], css).replace('</main>', `</main>${more}`))
  await offered(page, 1)
  await pressReplay(page, '#block-1')
  await replayed(page, true)
  await boxOf(framesOf(page))
  return page
}

const stepsOf = (page: Page) => popoverOf(page).getByRole('slider').getAttribute('aria-valuenow')

test('a modal dialog that the page opens later leaves the window usable, and its own Escape closes it alone', async () => {
  const page = await openWith('<dialog id="modal" style="width: 80vw; height: 80vh"><input></dialog>')
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')?.showModal())
  const before = await stepsOf(page)
  await press(page, 'Step')
  expect(await stepsOf(page)).not.toBe(before)

  await page.locator('#modal input').click({ position: { x: 3, y: 3 }, force: true })
  await page.locator('#modal input').focus()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.locator('#modal').getAttribute('open')).toBe(null)
  await press(page, 'Step')
  await page.keyboard.press('Escape')
  await popoverOf(page).waitFor({ state: 'detached' })
})

test('over a huge z-index, a popover of the page and a transformed root the window is where it is seen', async () => {
  const css = `html { transform: translate(30px, 20px); filter: sepia(0.1) }
    #wall { position: fixed; inset: 0; z-index: 2147483647; background: white }`
  const page = await openWith(
    '<div id="menu" popover="manual" style="inset: 0; width: 90vw; height: 90vh"></div>',
    css,
  )
  await page.evaluate(() => {
    const wall = document.createElement('div')
    wall.id = 'wall'
    document.documentElement.append(wall)
    document.querySelector<HTMLElement>('#menu')?.showPopover()
  })
  const before = await boxOf(framesOf(page))
  await press(page, 'Step')
  await dragWindow(page, framesOf(page), 60, -40)
  const { left, top } = await boxOf(framesOf(page))
  expect([left - before.left, top - before.top]).toEqual([60, -40])
})

test('a drag goes on over frames of the page', async () => {
  const page = await openWith('')
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>Another page'
    frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0'
    document.body.append(frame)
  })
  const before = await boxOf(framesOf(page))
  await dragWindow(page, framesOf(page), -150, -70)
  await pullCorner(page, framesOf(page), -90, 40)
  const after = await boxOf(framesOf(page))
  expect([after.left - before.left, after.width - before.width]).toEqual([-150, -90])
})

test('in fullscreen of the part that has the block the window is there, and not over a picture of its own', async () => {
  const page = await openWith('<div id="film" style="width: 50px; height: 50px">film</div>')
  const full = (selector: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.requestFullscreen(), selector)
  const leave = () => page.evaluate(() => document.exitFullscreen())
  const inFullscreen = () =>
    page.evaluate(() => document.fullscreenElement?.querySelector('loopscope-overlay') !== null)
  await full('main')
  await expect.poll(inFullscreen).toBe(true)
  await press(page, 'Step')
  await leave()
  await full('#film')
  await expect.poll(inFullscreen).toBe(false)
  const covered = () => page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.id)
  await expect.poll(covered).toBe('film')
  await leave()
  await press(page, 'Step')
})

test('a page that removes what it does not know is left alone: the replay closes, and nothing goes on', async () => {
  const page = await extension.open(pageWith([TWO_TASKS]))
  await offered(page, 1)
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.evaluate(() => {
    const state = window as unknown as { taken: number }
    state.taken = 0
    new MutationObserver(() => {
      for (const unknown of document.querySelectorAll('loopscope-overlay')) {
        unknown.remove()
        state.taken++
      }
    }).observe(document.documentElement, { childList: true })
  })
  await pressReplay(page, '#block-1')
  const taken = () => page.evaluate(() => (window as unknown as { taken: number }).taken)
  await expect.poll(taken).toBeGreaterThanOrEqual(4)
  // Everything that could answer the last removal has had its turn.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 0)))
  expect([await taken(), await page.locator('loopscope-overlay').count(), errors]).toEqual([4, 0, []])
})

/** Where parts of the window stand in what can be seen of it without scrolling. */
async function partsInSight(page: Page): Promise<Record<string, boolean>> {
  return await framesOf(page).evaluate((frame) => {
    const seen = frame.getBoundingClientRect()
    const body = frame.querySelector('.body')?.getBoundingClientRect() ?? seen
    const controls = frame.querySelector('.controls')?.getBoundingClientRect() ?? seen
    const within = (selector: string, bottom: number) => {
      const part = frame.querySelector(selector)?.getBoundingClientRect()
      return part !== undefined && part.height > 0 && part.top >= seen.top && part.bottom <= bottom + 1
    }
    const bottom = Math.min(body.bottom, controls.top, seen.bottom)
    return {
      sentence: within('.say .what', bottom),
      picture: within('.lanes', bottom),
      play: within('.play', seen.bottom),
    }
  })
}

const IN_SIGHT = { sentence: true, picture: true, play: true }

test('the least size of a window still shows sentence, picture and play button', async () => {
  const page = await openWith('')
  await pullCorner(page, framesOf(page), -2_000, -2_000)
  const { width, height } = await boxOf(framesOf(page))
  expect(await partsInSight(page)).toEqual(IN_SIGHT)
  expect([width, height]).toEqual([380, 600])
})

test('on a phone the window is a sheet without anything to drag, with all that matters in sight', async () => {
  const page = await extension.open(pageWith([TWO_TASKS]))
  await page.setViewportSize({ width: 360, height: 740 })
  await offered(page, 1)
  await page.locator('loopscope-buttons button').focus()
  await page.keyboard.press('Enter')
  await replayed(page, true)
  expect(await boxOf(framesOf(page))).toMatchObject({ left: 0, width: 360 })
  expect(await partsInSight(page)).toEqual(IN_SIGHT)
  expect(await popoverOf(page).getByRole('button', { name: 'Move and resize' }).count()).toBe(0)
  await press(page, 'Close')
  await popoverOf(page).waitFor({ state: 'detached' })
})

for (const [zoom, width, height] of [
  ['200 %', 720, 450],
  ['400 %', 360, 225],
] as const) {
  test(`at ${zoom} nothing is cut, and every control can be reached`, async () => {
    const page = await extension.open(pageWith([TWO_TASKS]))
    await page.setViewportSize({ width, height })
    await offered(page, 1)
    await page.locator('loopscope-buttons button').focus()
    await page.keyboard.press('Enter')
    await replayed(page, true)
    const frame = await boxOf(framesOf(page))
    expect([
      frame.left >= 0,
      frame.top >= 0,
      frame.left + frame.width <= width,
      frame.top + frame.height <= height,
    ]).toEqual([true, true, true, true])
    const cut = await popoverOf(page)
      .locator('button:visible, select:visible, .say .what, .lanes')
      .evaluateAll((all) =>
        all.flatMap((part) => {
          part.scrollIntoView({ block: 'nearest' })
          const { left, right, top, bottom } = part.getBoundingClientRect()
          const fits = left >= 0 && right <= innerWidth && bottom - top > 0
          const there = (part.getRootNode() as ShadowRoot).elementFromPoint(
            (left + right) / 2,
            (top + bottom) / 2,
          )
          const found = there !== null && (part.contains(there) || there.contains(part))
          return fits && found ? [] : [part.outerHTML.slice(0, 120)]
        }),
      )
    expect(cut).toEqual([])
    await press(page, 'Step')
    await press(page, 'Close')
    await popoverOf(page).waitFor({ state: 'detached' })
  })
}
