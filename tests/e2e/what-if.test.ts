/** What if on a page, in both languages: by mouse, and by keyboard alone. */
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { middleOf } from '../support/at-rest.ts'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_SLEEPS } from '../support/html.ts'
import { focusOf, tabTo } from '../support/keyboard.ts'
import { consoleOf, popoverOf, press, pressReplay, replayed } from '../support/reader.ts'

const DEADLINE = `import asyncio

async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(3)
        print("in time")
    except TimeoutError:
        print("too late")

asyncio.run(main())`

let extension: Extension
let page: Page

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

async function open(code: string, language: string): Promise<void> {
  page = await extension.open(pageWith([code], '', language))
  await pressReplay(page, '#block-1')
  await replayed(page)
}

/** What was printed by the end of the run. */
async function printed(): Promise<string[]> {
  const toEnd = popoverOf(page).getByRole('button', { name: 'To the end' })
  if (await toEnd.isEnabled()) await toEnd.click()
  return await consoleOf(page)
}

/** Drags what is at the middle of a box by so many px. */
async function drag(selector: string, by: number): Promise<void> {
  const { x, y } = await middleOf(popoverOf(page).locator(selector))
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by, y, { steps: 4 })
  await page.mouse.up()
}

test('by mouse: the end of a JavaScript sleep is dragged, who comes first changes, and it is undone', async () => {
  await open(TWO_SLEEPS, 'javascript')
  const before = await printed()
  await popoverOf(page).getByRole('button', { name: 'What if' }).click()
  const number = popoverOf(page).getByRole('spinbutton', { name: 'work B' })
  const end = popoverOf(page).locator('.grip:not(.fixed)')
  await end.nth(1).waitFor()
  await drag('.grip:not(.fixed) >> nth=1', -260)
  await popoverOf(page).getByRole('button', { name: 'Undo the change' }).waitFor()
  const dragged = Number(await number.inputValue())
  const after = await printed()
  await popoverOf(page).getByRole('button', { name: 'What if' }).click()
  await press(page, 'Undo the change')
  await popoverOf(page).getByRole('button', { name: 'Undo the change' }).waitFor({ state: 'detached' })
  expect([before, dragged < 1000, after, await number.inputValue()]).toEqual([
    ['A done', 'B done'],
    true,
    ['B done', 'A done'],
    '2000',
  ])
})

test('by mouse: a number in the code leads to its field, and a wait that is computed says why it stays', async () => {
  await open(TWO_SLEEPS, 'javascript')
  await popoverOf(page).getByRole('button', { name: 'What if' }).click()
  await popoverOf(page).locator('.code .pick').first().click()
  const focused = await focusOf(page)
  await popoverOf(page).locator('.grip.fixed').hover()
  expect([focused, await popoverOf(page).locator('.wait-handle .why').textContent()]).toEqual([
    'setTimeout of work A, line 8, in milliseconds',
    'Can not be dragged: the program computes this number.',
  ])
})

test('by keyboard alone: a deadline is moved behind what it cuts short, and moved back', async () => {
  await open(DEADLINE, 'python')
  const before = await printed()
  await page.keyboard.press('e')
  await expect.poll(() => focusOf(page)).toBe('asyncio.timeout of main, line 5, in seconds')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('4')
  await popoverOf(page).getByText('The change costs 2 s.').waitFor()
  // The changed run stands at its end, as the one before did: the console counts what it printed.
  expect(await tabTo(page, /^Console/)).toBe(true)
  await page.keyboard.press('Enter')
  await popoverOf(page).locator('.console .printed').waitFor()
  const after = await popoverOf(page).locator('.console .printed').allTextContents()
  await page.keyboard.press('e')
  expect(await tabTo(page, /^Undo the change$/)).toBe(true)
  await page.keyboard.press('Enter')
  await popoverOf(page).getByRole('button', { name: 'Undo the change' }).waitFor({ state: 'detached' })
  expect([before, after, await printed()]).toEqual([['too late'], ['in time'], ['too late']])
})
