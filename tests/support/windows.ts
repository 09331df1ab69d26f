/** What a reader does with the windows of replays, and where they stand. */
import type { CDPSession, Locator, Page } from 'playwright'
import { boxOf, middleOf, type Place } from './at-rest.ts'

/** The frames of all windows, in the order in which they were opened. */
export const framesOf = (page: Page): Locator => page.locator('loopscope-overlay .ls-frame')

export async function placeOf(frame: Locator): Promise<Place> {
  return await frame.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { left, top, width, height }
  })
}

/** The middle of the title: nothing there is pressed for itself. */
const titleOf = (frame: Locator): Promise<{ x: number; y: number }> => middleOf(frame.locator('.head h2'))

export async function dragWindow(page: Page, frame: Locator, right: number, down: number): Promise<void> {
  const { x, y } = await titleOf(frame)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + right, y + down, { steps: 12 })
  await page.mouse.up()
}

export async function doubleClickTitle(page: Page, frame: Locator): Promise<void> {
  const { x, y } = await titleOf(frame)
  await page.mouse.dblclick(x, y)
}

/** Pulls the corner at the bottom right. */
export async function pullCorner(page: Page, frame: Locator, right: number, down: number): Promise<void> {
  const { left, top, width, height } = await boxOf(frame)
  const [x, y] = [left + width - 3, top + height - 3]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + right, y + down, { steps: 12 })
  await page.mouse.up()
}

/** A finger on this page, by the browser's own protocol. */
export async function finger(page: Page): Promise<{
  drag(from: { x: number; y: number }, right: number, down: number): Promise<void>
  tap(at: { x: number; y: number }): Promise<void>
}> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  return {
    async drag({ x, y }, right, down) {
      await touch('touchStart', { x, y })
      for (let step = 1; step <= 8; step++)
        await touch('touchMove', { x: x + (right * step) / 8, y: y + (down * step) / 8 })
      await touch('touchEnd')
    },
    async tap(at) {
      // Together: on a busy machine a finger that is lifted a moment later has pressed long, and clicks nothing.
      await Promise.all([touch('touchStart', at), touch('touchEnd')])
    },
  }
}
