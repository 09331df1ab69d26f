/** What a reader does on a page and sees there, by name. */
import type { Locator, Page } from 'playwright'
import { boxOf } from './at-rest.ts'

/** The popover; Playwright looks into open shadow roots. */
export const popoverOf = (page: Page): Locator => page.locator('loopscope-overlay .popover')

/** The small buttons beside the blocks, in the order in which they are reached with Tab. */
export const buttonsOf = (page: Page): Locator => page.locator('loopscope-buttons button')

/** Until so many blocks are offered. None: until the buttons are gone. */
export async function offered(page: Page, count: number): Promise<void> {
  await page.waitForFunction((wanted) => {
    const root = document.querySelector('loopscope-buttons')?.shadowRoot
    return (root?.querySelectorAll('button').length ?? 0) === wanted
  }, count)
}

/** Points at a block and presses the button that appears there. */
export async function pressReplay(page: Page, block: string, index = 0): Promise<void> {
  await buttonsOf(page).nth(index).waitFor({ state: 'attached' })
  await page.locator(block).hover()
  await buttonsOf(page).nth(index).and(page.locator('.on')).click()
}

/** Until the popover shows a replay. With `compared` also that of the second run. */
export async function replayed(page: Page, compared = false): Promise<void> {
  await popoverOf(page).getByRole('slider').waitFor()
  if (compared) await popoverOf(page).locator('.figures').waitFor({ state: 'attached' })
}

/** Until the popover has made up its mind: a replay, or why there is none. */
export async function decided(page: Page): Promise<void> {
  await popoverOf(page).locator('[role=slider], [role=alert]').first().waitFor()
}

/** Presses a control of the popover by its name. */
export async function press(page: Page, name: string): Promise<void> {
  await popoverOf(page).getByRole('button', { name, exact: true }).click()
}

/** The line that is lit in the page's own code and the one in the popover; null where none is. */
export type Lights = { page: string | null; popover: string | null }

/** Steps once with the arrow key. What is lit then, once it is drawn. */
export async function step(page: Page): Promise<Lights> {
  const before = await popoverOf(page).getByRole('slider').getAttribute('aria-valuenow')
  await page.keyboard.press('ArrowRight')
  return await page.evaluate(lightsAfter, before)
}

/** Steps to the end. What is lit at each step. */
export async function stepToEnd(page: Page): Promise<Lights[]> {
  const slider = popoverOf(page).getByRole('slider')
  const last = await slider.getAttribute('aria-valuemax')
  const lights: Lights[] = []
  while ((await slider.getAttribute('aria-valuenow')) !== last) lights.push(await step(page))
  return lights
}

/** In the page: waits until the popover stands somewhere else, and one frame longer. */
async function lightsAfter(before: string | null): Promise<Lights> {
  const drawn = () => new Promise((done) => requestAnimationFrame(done))
  const root = document.querySelector('loopscope-overlay')?.shadowRoot
  while (root?.querySelector('[role=slider]')?.getAttribute('aria-valuenow') === before) await drawn()
  await drawn()
  const light = CSS.highlights.get('loopscope-line')
  return {
    page: light === undefined ? null : [...light].map((range) => (range as Range).toString()).join(''),
    popover: root?.querySelector('.code li.now .text')?.textContent ?? null,
  }
}

/** Drags the playhead from the end of the run to a fraction of the picture, with the pointer. */
export async function scrubTo(page: Page, fraction: number): Promise<void> {
  const { left, top, width, height } = await boxOf(popoverOf(page).locator('.timeline .past'))
  const y = top + height / 2
  await page.mouse.move(left + width, y)
  await page.mouse.down()
  await page.mouse.move(left + width * fraction, y, { steps: 5 })
  await page.mouse.up()
}

/** The loop panel: for each of its sections the cards in it, as text. */
export async function loopPanelOf(page: Page): Promise<Record<string, string[]>> {
  const sections = await popoverOf(page)
    .locator('.loop section')
    .evaluateAll((all) =>
      all.map((section): [string, string[]] => [
        section.querySelector('h3')?.firstChild?.textContent ?? '',
        [...section.querySelectorAll('li')].map((card) =>
          [...card.querySelectorAll('.task, .detail')].map((part) => part.textContent).join(': '),
        ),
      ]),
    )
  return Object.fromEntries(sections)
}

/** What is lit in the page's own code; null when nothing is. */
export async function litText(page: Page): Promise<string | null> {
  return await page.evaluate(() => {
    const light = CSS.highlights.get('loopscope-line')
    if (light === undefined) return null
    return [...light].map((range) => (range as Range).toString()).join('')
  })
}

/** What the program printed up to here. Opens the console where it is not open. */
export async function consoleOf(page: Page): Promise<string[]> {
  const tab = popoverOf(page).locator('.tab').filter({ hasText: 'Console' })
  if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click()
  return await popoverOf(page).locator('.console .printed').allTextContents()
}

/** Everything of a page that Loopscope might have left its mark on. */
export async function traitsOf(page: Page, block: string): Promise<Record<string, unknown>> {
  return await page.evaluate((selector) => {
    const code = document.querySelector(selector)
    const all = code === null ? [] : [code, ...code.querySelectorAll('*')]
    const styles = all.map((element) => {
      const computed = getComputedStyle(element)
      // Custom properties are listed in no particular order.
      return [...computed].sort().map((name) => `${name}: ${computed.getPropertyValue(name)}`)
    })
    return {
      html: document.documentElement.outerHTML,
      styles,
      scroll: [scrollX, scrollY],
      highlights: CSS.highlights.size,
      sheets: document.adoptedStyleSheets.length,
      focus: document.activeElement?.localName,
    }
  }, block)
}

/** What the extension's own world listens to on the page: `window resize` and so on, sorted. */
export async function listenersOn(page: Page, targets: string[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const worlds: { id: number; origin: string }[] = []
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context))
  await session.send('Runtime.enable')
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension:'))
  if (world === undefined) throw new Error('no content script runs here')
  const found: string[] = []
  for (const expression of targets) {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId: world.id })
    if (result.objectId === undefined) throw new Error(`there is no ${expression}`)
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId })
    found.push(...listeners.map(({ type }) => `${expression} ${type}`))
  }
  await session.detach()
  return found.sort()
}
