/** What a reader does with the windows of replays, and where they stand. */
import type { CDPSession, Locator, Page } from 'playwright'

export type Place = { left: number; top: number; width: number; height: number }

/** The frames of all windows, in the order in which they were opened. */
export const framesOf = (page: Page): Locator => page.locator('loopscope-overlay .ls-frame')

export async function placeOf(frame: Locator): Promise<Place> {
  return await frame.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return { left, top, width, height }
  })
}

/** Until a window stands still: opening it is animated, and placed when its content is there. */
export async function still(frame: Locator): Promise<Place> {
  return await frame.evaluate(async (element) => {
    const rect = () => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return { left, top, width, height }
    }
    await Promise.all(
      element.getAnimations({ subtree: true }).map(({ finished }) => finished.catch(() => null)),
    )
    let before = rect()
    for (let same = 0; same < 5; ) {
      await new Promise(requestAnimationFrame)
      const now = rect()
      same = JSON.stringify(now) === JSON.stringify(before) ? same + 1 : 0
      before = now
    }
    return before
  })
}

/** The middle of the title: nothing there is pressed for itself. */
async function titleOf(frame: Locator): Promise<{ x: number; y: number }> {
  const title = await frame.locator('.head h2').boundingBox()
  if (title === null) throw new Error('the window has no title')
  return { x: title.x + title.width / 2, y: title.y + title.height / 2 }
}

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
  const { left, top, width, height } = await still(frame)
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

/** The middle of an element. */
export async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox()
  if (box === null) throw new Error('it is not to be seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
