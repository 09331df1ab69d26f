import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openLink } from '../../components/exports/index.ts'
import { middleOf } from '../support/at-rest.ts'
import { type Extension, startExtension } from '../support/extension.ts'
import { offered, popoverOf, press, pressReplay, replayed, step } from '../support/reader.ts'

const CHAPTER = 'chapter-14.html'
const BARE = 'pre:has-text("async def") >> nth=0'

let extension: Extension
let studio: Page

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

async function openStudio(hash = ''): Promise<void> {
  studio = await extension.openOwn(`studio.html${hash}`)
  await ran()
}

/** Until the replay of the program in the editor is shown. */
async function ran(): Promise<void> {
  await studio.getByRole('slider').waitFor()
  await studio.waitForFunction(() => document.querySelector('.working')?.textContent === '')
}

const code = (): Promise<string> =>
  studio.locator('.cm-line').evaluateAll((lines) => lines.map(({ textContent }) => textContent).join('\n'))

const total = (): Promise<string | null> => studio.locator('.figures').getAttribute('title')

/** Opens an example and waits for its replay. */
async function example(name: string, one: string): Promise<void> {
  await studio.getByLabel('Examples').selectOption(name)
  await studio.getByText(one).first().waitFor()
  await ran()
}

/** Puts the cursor behind a text in the editor and types. */
async function typeAfter(text: string, keys: string[]): Promise<void> {
  await studio.evaluate((wanted) => {
    const line = [...document.querySelectorAll('.cm-line')].find((each) => each.textContent?.includes(wanted))
    const walker = document.createTreeWalker(line as Node, NodeFilter.SHOW_TEXT)
    let left = (line?.textContent ?? '').indexOf(wanted) + wanted.length
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node.textContent ?? ''
      if (left <= length) return document.getSelection()?.collapse(node, left)
      left -= length
    }
  }, text)
  await studio.locator('.cm-content').focus()
  for (const key of keys) await studio.keyboard.press(key)
}

test('an example runs, is changed, and stands beside what it was', async () => {
  await openStudio()
  await example('Tasks', 'brew coffee')
  await studio.waitForFunction(() =>
    document.querySelector('.figures')?.getAttribute('title')?.startsWith('5 s'),
  )
  expect(await total()).toBe('5 s one at a time, 3 s asynchronously')
  await typeAfter('"coffee", 3', ['Backspace', '7'])
  await studio.getByRole('button', { name: 'Before 3 s → 7 s' }).click()
  await studio.getByText('The change costs 4 s.').waitFor()
  await studio.getByRole('button', { name: 'Undo the change' }).click()
  await studio.getByRole('button', { name: /^Before/ }).waitFor({ state: 'detached' })
  expect(await code()).toContain('brew("coffee", 3)')
})

test('a program that does not parse is told at its line, and the picture stays', async () => {
  await openStudio()
  await typeAfter('async def main', ['('])
  await studio.locator('.studio-told.bad').waitFor()
  expect([
    await studio.locator('.cm-bad').textContent(),
    await studio.getByRole('slider').count(),
    (await studio.locator('.studio-told').textContent())?.startsWith('Line 9'),
  ]).toEqual(['async def main(() -> None:', 1, true])
})

test('stepping lights the line in the editor and marks where the others wait', async () => {
  await openStudio()
  await example('Tasks', 'brew coffee')
  await studio.getByRole('button', { name: 'To the end' }).focus()
  for (let steps = 0; steps < 9; steps++) await studio.keyboard.press('ArrowRight')
  const seen = async () => [
    (await studio.locator('.cm-now').textContent())?.trim(),
    await studio.locator('.cm-marks .mark').count(),
  ]
  await expect.poll(seen).toEqual(['return drink', 3])
})

test('the address is the program: reloaded, it is as it was', async () => {
  await openStudio()
  await typeAfter('"tea", 2', ['Backspace', '4'])
  const addressed = async () => (await openLink(new URL(studio.url()).hash))?.code
  await expect.poll(addressed).toContain('brew("tea", 4)')
  await studio.reload()
  await ran()
  expect(await code()).toContain('brew("tea", 4)')
})

test('an address that is damaged is said, and the first example opens', async () => {
  await openStudio('#1.AAAA')
  expect([await studio.locator('.studio-told').textContent(), await code()]).toEqual([
    expect.stringContaining('This link is damaged'),
    expect.stringContaining('Each await is over'),
  ])
})

test('an endless loop does not hold up the next program', async () => {
  await openStudio()
  await typeAfter('import asyncio', ['Enter', ...'while 1: pass', 'Enter'])
  await studio.getByText('Running…').waitFor()
  await example('Gather', 'measure attic')
  expect([await total(), await studio.locator('.studio-told.bad').count()]).toEqual([
    expect.stringContaining('asynchronously'),
    0,
  ])
})

test('a page opens its block in the Studio at the step where it stands', async () => {
  const page = await extension.open(CHAPTER)
  await offered(page, 2)
  await pressReplay(page, BARE)
  await replayed(page)
  for (let steps = 0; steps < 8; steps++) await step(page)
  const sentence = await popoverOf(page).locator('.say .what').textContent()
  await press(page, 'Export and share')
  const [opened] = await Promise.all([extension.context.waitForEvent('page'), press(page, 'Open in Studio')])
  studio = opened
  await ran()
  expect(await studio.locator('.say .what').textContent()).toBe(sentence)
})

test('ten thousand lines are pasted, said to be too many, and taken back', async () => {
  await openStudio()
  const before = await code()
  await studio.locator('.cm-content').focus()
  await studio.keyboard.press('ControlOrMeta+a')
  await studio.locator('.cm-content').evaluate((editor) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'print("one more line")\n'.repeat(10_000))
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await studio.getByText('longer than 100,000 characters').waitFor()
  await studio.keyboard.press('ControlOrMeta+z')
  await studio.locator('.studio-told:not(.bad)').waitFor()
  expect(await code()).toBe(before)
})

test('what if, by number and by hand', async () => {
  await openStudio()
  await example('Tasks', 'brew coffee')
  await studio.getByRole('button', { name: 'What if' }).click()
  await studio.getByRole('spinbutton', { name: 'brew coffee' }).fill('15')
  await studio.getByText('The change costs 12 s.').waitFor()
  const byNumber = await code()
  const { x, y } = await middleOf(studio.locator('.grip').last())
  await studio.mouse.move(x, y)
  await studio.mouse.down()
  await studio.mouse.move(x - 150, y, { steps: 4 })
  await studio.mouse.up()
  await expect.poll(code).toMatch(/brew\("coffee", ([3-9]|1[0-4])(\.\d+)?\)/)
  expect(byNumber).toContain('brew("coffee", 15)')
})

test('on a page, what if leaves the page as it is, and can be undone', async () => {
  const page = await extension.open(CHAPTER)
  await offered(page, 2)
  await pressReplay(page, BARE)
  await replayed(page, true)
  const before = await page.locator(BARE).textContent()
  await page.keyboard.press('e')
  await popoverOf(page).locator('input:focus').waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('4')
  await popoverOf(page).getByText('The change costs 2 s.').waitFor()
  const held = await popoverOf(page).locator('input:focus').inputValue()
  await press(page, 'Undo the change')
  await popoverOf(page).locator('.code').getByText('work("A", 1)').waitFor()
  expect([held, await page.locator(BARE).textContent()]).toEqual(['4', before])
})

test('the toolbar opens the Studio', async () => {
  const page = await extension.open(CHAPTER)
  const toolbar = await extension.openToolbar(page)
  const [opened] = await Promise.all([
    extension.context.waitForEvent('page'),
    toolbar.getByRole('button', { name: 'Open the Studio' }).click(),
  ])
  studio = opened
  await ran()
  expect(await code()).toContain('Each await is over')
})
