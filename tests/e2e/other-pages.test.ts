import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { buttonsOf, consoleOf, offered, popoverOf, press, pressReplay, replayed } from '../support/reader.ts'

const HOSTILE = '*{all:unset!important} html{font-size:8px}'

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

/** Where things stand follows from where the block stands, which hostile CSS may move; how they look does not. */
const PLACES =
  /^(top|bottom|left|right|inset-(block|inline)-(start|end)|max-(height|block-size)|(perspective|transform)-origin): /

/** Every computed style of every element of the popover and of the button, and the size of the popover's picture. */
async function looksWith(css: string): Promise<{ styles: string[][]; size: string }> {
  const page = await extension.open(pageWith([TWO_TASKS], css))
  // High enough that the popover finds the same room beside the block wherever that is.
  await page.setViewportSize({ width: 1280, height: 1500 })
  await pressReplay(page, '#block-1')
  await replayed(page, true)
  await press(page, 'To the end')
  await page.mouse.move(1270, 1490)
  await page.locator('loopscope-buttons button:not(.on)').waitFor({ state: 'attached' })
  const box = page.locator('loopscope-overlay .ls-box')
  await page.evaluate(() => {
    const hosts = [...document.querySelectorAll('loopscope-overlay, loopscope-buttons')]
    const moving = hosts.flatMap((host) => host.shadowRoot?.getAnimations() ?? [])
    return Promise.all(moving.map((animation) => animation.finished)).then(() => null)
  })
  const styles = await page.evaluate(() =>
    ['loopscope-overlay', 'loopscope-buttons'].flatMap((name) => {
      const host = document.querySelector(name)
      const all = host === null ? [] : [host, ...(host.shadowRoot?.querySelectorAll('*') ?? [])]
      return all.map((element) => {
        const computed = getComputedStyle(element)
        const listed = [...computed]
          .sort()
          .map((property) => `${property}: ${computed.getPropertyValue(property)}`)
        return [`${element.localName}.${element.getAttribute('class')}`, ...listed]
      })
    }),
  )
  const size = sizeOf(await box.screenshot())
  await page.close()
  return { styles, size }
}

/** Width and height stand in the first chunk of a PNG. */
function sizeOf(png: Buffer): string {
  return `${png.readUInt32BE(16)} x ${png.readUInt32BE(20)}`
}

test('a page whose CSS unsets everything and shrinks its text does not change how the popover looks', async () => {
  const plain = await looksWith('')
  const hostile = await looksWith(HOSTILE)
  const differing = plain.styles.flatMap(([name = '', ...values], index) => {
    const others = new Set(hostile.styles[index])
    return values
      .filter((value) => !others.has(value) && !PLACES.test(value))
      .map((value) => `${name} { ${value} }`)
  })
  expect(hostile.styles.map(([name]) => name)).toEqual(plain.styles.map(([name]) => name))
  expect(differing).toEqual([])
  expect(hostile.size).toBe(plain.size)
})

const block = (page: Page) => page.locator('#block-1')

test('a block that the page adds later is offered, replayed, and counted', async () => {
  const page = await extension.open(pageWith([]))
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), pageWith([TWO_TASKS]))
  await offered(page, 1)
  await expect.poll(() => extension.badgeOf(page)).toBe('1')
  await pressReplay(page, '#block-1')
  await replayed(page)
})

test('a block whose text the page replaces is replayed as it is now', async () => {
  const page = await extension.open(pageWith([TWO_TASKS]))
  await offered(page, 1)
  const before = await buttonsOf(page).elementHandle()
  await block(page).evaluate((element) => {
    const code = element.querySelector('code')
    if (code !== null) code.textContent = code.textContent.replaceAll('done', 'ready')
  })
  await page.waitForFunction((old) => old !== null && !old.isConnected, before)
  await offered(page, 1)
  await pressReplay(page, '#block-1')
  await replayed(page)
  await press(page, 'To the end')
  expect(await consoleOf(page)).toEqual(['A ready', 'B ready'])
})

test('a block that the page removes, or turns into something else, is offered no more', async () => {
  const page = await extension.open(pageWith([TWO_TASKS, TWO_TASKS.replace('A', 'C')]))
  await offered(page, 2)
  await page.locator('#block-2').evaluate((element) => element.remove())
  await offered(page, 1)
  await block(page).evaluate((element) => {
    element.textContent = 'total = 1 + 2\nprint(total)'
  })
  await offered(page, 0)
  await expect.poll(() => extension.badgeOf(page)).toBe('')
})

test('removing the block whose replay is open does no harm', async () => {
  const page = await extension.open(pageWith([TWO_TASKS]))
  await pressReplay(page, '#block-1')
  await replayed(page, true)
  await block(page).evaluate((element) => element.remove())
  await offered(page, 0)
  await press(page, 'Step')
  await page.keyboard.press('Escape')
  await popoverOf(page).waitFor({ state: 'detached' })
  expect(
    await page.evaluate(() => document.querySelectorAll('loopscope-overlay, loopscope-buttons').length),
  ).toBe(0)
})
