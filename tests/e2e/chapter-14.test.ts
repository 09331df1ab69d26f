import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { root } from '../support/built-extension.ts'
import { type Extension, startExtension } from '../support/extension.ts'
import {
  buttonsOf,
  consoleOf,
  listenersOn,
  litText,
  loopPanelOf,
  offered,
  popoverOf,
  press,
  pressReplay,
  replayed,
  scrubTo,
  stepToEnd,
  traitsOf,
} from '../support/reader.ts'

const CHAPTER = 'chapter-14.html'
/** The block without its indentation, and the one that has it. */
const BARE = 'pre:has-text("async def") >> nth=0'
const INDENTED = '.highlight pre'

let extension: Extension
let page: Page

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

test('a reader replays the chapter, scrubs back, closes, switches off and on, and leaves no trace', async () => {
  const elsewhere = await extension.openElsewhere(CHAPTER)
  await elsewhere.locator(INDENTED).scrollIntoViewIfNeeded()
  const untouched = await traitsOf(elsewhere, INDENTED)
  await elsewhere.close()

  page = await extension.open(CHAPTER)
  await offered(page, 2)
  await page.locator(INDENTED).scrollIntoViewIfNeeded()
  await pressReplay(page, INDENTED, 1)
  await replayed(page)

  await stepToEnd(page)
  expect(await consoleOf(page)).toEqual(['A done', 'B done'])

  // To where everybody has stepped aside and the clock has yet to move.
  await scrubTo(page, 0.2)
  const panel = await loopPanelOf(page)
  expect(panel['Waiting']?.map((card) => card.replace(/, .* left/, ''))).toEqual([
    'main: for work A',
    'work A: asleep',
    'work B: asleep',
  ])

  await page.keyboard.press('Escape')
  await popoverOf(page).waitFor({ state: 'detached' })

  const toolbar = await extension.openToolbar(page)
  const everywhere = toolbar.getByRole('switch', { name: 'Loopscope' })
  const here = toolbar.getByRole('switch', { name: 'On 127.0.0.1' })
  await everywhere.click()
  await offered(page, 0)
  expect(await traitsOf(page, INDENTED)).toEqual(untouched)
  await everywhere.click()
  await offered(page, 2)
  await here.click()
  await offered(page, 0)
  await toolbar.getByText('Loopscope is off on this site.').waitFor()
  expect(await traitsOf(page, INDENTED)).toEqual(untouched)
  await here.click()
  await offered(page, 2)
  await toolbar.close()
})

test('after closing and switching off nothing of the page is listened to any more', async () => {
  const targets = [
    'window',
    'document',
    'document.documentElement',
    'document.body',
    `document.querySelector('${INDENTED}')`,
  ]
  page = await extension.open(CHAPTER)
  await offered(page, 2)
  const toolbar = await extension.openToolbar(page)
  const everywhere = toolbar.getByRole('switch', { name: 'Loopscope' })
  await everywhere.click()
  await offered(page, 0)
  // So that nothing has been on since the page was loaded.
  await page.reload()
  await toolbar.getByText('Loopscope is off.').waitFor()
  const before = await listenersOn(page, targets)
  await everywhere.click()
  await pressReplay(page, INDENTED, 1)
  await replayed(page)
  const during = await listenersOn(page, targets)
  await page.keyboard.press('Escape')
  await popoverOf(page).waitFor({ state: 'detached' })
  await everywhere.click()
  await offered(page, 0)
  expect(during.length).toBeGreaterThan(before.length)
  expect(await listenersOn(page, targets)).toEqual(before)
})

test('exactly the two async blocks of the chapter are offered, and the badge counts them', async () => {
  page = await extension.open(CHAPTER)
  await offered(page, 2)
  await expect.poll(() => extension.badgeOf(page)).toBe('2')
  for (const block of [BARE, INDENTED]) {
    await page.locator(block).hover()
    await page.locator('loopscope-buttons button.on').waitFor()
    expect(await buttonsOf(page).and(page.locator('.on')).count()).toBe(1)
    await page.mouse.move(0, 0)
    await page.locator('loopscope-buttons button.on').waitFor({ state: 'detached' })
  }
})

test('the badge is empty while Loopscope is off, and on a page without async code', async () => {
  page = await extension.open(CHAPTER)
  await offered(page, 2)
  const toolbar = await extension.openToolbar(page)
  await toolbar.getByRole('switch', { name: 'Loopscope' }).click()
  await offered(page, 0)
  await expect.poll(() => extension.badgeOf(page)).toBe('')
  await toolbar.getByRole('switch', { name: 'Loopscope' }).click()
  await offered(page, 2)
  await expect.poll(() => extension.badgeOf(page)).toBe('2')
  await toolbar.close()
  await page.goto('about:blank')
  await expect.poll(() => extension.badgeOf(page)).toBe('')
})

test('the toolbar popup tells how many blocks there are, and of the engine before and after a replay', async () => {
  page = await extension.open(CHAPTER)
  await offered(page, 2)
  const toolbar = await extension.openToolbar(page)
  await toolbar.getByText('2 async blocks on this page.').waitFor()
  await pressReplay(page, BARE)
  await replayed(page, true)
  await toolbar.getByText(/^The engine is ready\. It started in \d+\.\d s\.$/).waitFor()
  await toolbar.close()

  const elsewhere = await extension.openElsewhere(CHAPTER)
  const other = await extension.openToolbar(elsewhere)
  await other.getByText('Loopscope does not run on this page.').waitFor()
  await other.close()
  await elsewhere.close()
})

test('the current line is lit in the code of the page itself, at every step and also under a strict policy', async () => {
  const html = readFileSync(join(root, 'tests', 'pages', CHAPTER), 'utf8')
  const policy = { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'" }
  for (const open of [() => extension.open(CHAPTER), () => extension.open(html, policy)]) {
    page = await open()
    await offered(page, 2)
    await pressReplay(page, INDENTED, 1)
    await replayed(page)
    await press(page, 'Line')
    const lights = await stepToEnd(page)
    expect(lights.map((light) => light.page)).toEqual(lights.map((light) => light.popover))
    expect(new Set(lights.map((light) => light.page)).size).toBeGreaterThan(8)
    await page.keyboard.press('Escape')
    await popoverOf(page).waitFor({ state: 'detached' })
    expect(await litText(page)).toBe(null)
    await page.close()
  }
})

test('Compare shows 3 s one at a time against 2 s', async () => {
  page = await extension.open(CHAPTER)
  await pressReplay(page, BARE)
  await replayed(page, true)
  expect(await popoverOf(page).locator('.figures').getAttribute('title')).toBe(
    '3 s one at a time, 2 s asynchronously',
  )
  await popoverOf(page).locator('.tab').filter({ hasText: 'Compare' }).click()
  expect(await popoverOf(page).locator('.compare .sum').textContent()).toMatch(/^1 s saved/)
})

test('both blocks print the same, and only the one without indentation was repaired', async () => {
  page = await extension.open(CHAPTER)
  const seen: { printed: string[]; chips: string[] }[] = []
  for (const [index, block] of [BARE, INDENTED].entries()) {
    await pressReplay(page, block, index)
    await replayed(page, true)
    await press(page, 'To the end')
    const chips = await popoverOf(page).locator('.chips button').allTextContents()
    seen.push({ printed: await consoleOf(page), chips })
    await press(page, 'Close')
  }
  const printed = ['A done', 'B done']
  expect(seen).toEqual([
    { printed, chips: ['Indentation rebuilt'] },
    { printed, chips: [] },
  ])
})

test('the keyboard command replays the block that is nearest, and the one that has the focus', async () => {
  page = await extension.open(CHAPTER)
  await offered(page, 2)
  await page.locator(INDENTED).evaluate((block) => block.scrollIntoView({ block: 'center' }))
  expect(await extension.sendReplayCommand(page)).toBe(true)
  await replayed(page)
  const nearest = await popoverOf(page).locator('.chips button').count()
  await page.keyboard.press('Escape')
  await popoverOf(page).waitFor({ state: 'detached' })

  await page.evaluate(() => scrollTo(0, 0))
  await extension.sendReplayCommand(page)
  await replayed(page)
  expect([nearest, await popoverOf(page).locator('.chips button').count()]).toEqual([0, 1])
})

test('Tab reaches the button, Enter replays its block, and Escape gives the focus back to it', async () => {
  page = await extension.open(CHAPTER)
  await offered(page, 2)
  // The last thing on the page that takes the focus; the buttons come behind it.
  await page.locator('footer a').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  const focused = () =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'))
  expect(await focused()).toBe('Replay code block 2')
  await page.keyboard.press('Enter')
  await replayed(page)
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('loopscope-overlay')
  await page.keyboard.press('Escape')
  await popoverOf(page).waitFor({ state: 'detached' })
  expect(await focused()).toBe('Replay code block 2')
})
