import { cpSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { builtExtension } from '../support/built-extension.ts'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { buttonsOf, consoleOf, offered, popoverOf, press, pressReplay, replayed } from '../support/reader.ts'

const OTHER = TWO_TASKS.replaceAll('done', 'over')
const ENDLESS = 'import asyncio\nasync def main():\n    sum(range(10**12))\nasyncio.run(main())'

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

// First, while Python is cold.
test('closing the popover while Python is starting leaves nothing behind, and the next replay works', async () => {
  const page = await extension.open(pageWith([TWO_TASKS]))
  const toolbar = await extension.openToolbar(page)
  await toolbar.getByText('The engine is not started. It starts with the next replay.').waitFor()
  await pressReplay(page, '#block-1')
  // On a machine that stands still for a moment the replay is there before its progress was drawn.
  await popoverOf(page).locator('[role=progressbar], [role=slider]').first().waitFor()
  await page.keyboard.press('Escape')
  await popoverOf(page).waitFor({ state: 'detached' })
  expect(await page.locator('loopscope-overlay').count()).toBe(0)
  await pressReplay(page, '#block-1')
  await replayed(page, true)
  await press(page, 'To the end')
  expect(await consoleOf(page)).toEqual(['A done', 'B done'])
  await toolbar.getByText(/^The engine is ready\./).waitFor()
})

test('two blocks in quick succession show the second one, once', async () => {
  const page = await extension.open(pageWith([TWO_TASKS, OTHER]))
  await offered(page, 2)
  await buttonsOf(page).evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLElement).click()
  })
  await replayed(page, true)
  await press(page, 'To the end')
  expect(await consoleOf(page)).toEqual(['A over', 'B over'])
  expect(await page.locator('loopscope-overlay').count()).toBe(1)
})

test('switching Loopscope off closes the replay that is open', async () => {
  const page = await extension.open(pageWith([TWO_TASKS]))
  await pressReplay(page, '#block-1')
  await replayed(page)
  const toolbar = await extension.openToolbar(page)
  await toolbar.getByRole('switch', { name: 'Loopscope' }).click()
  await popoverOf(page).waitFor({ state: 'detached' })
  await offered(page, 0)
  const left = () => page.evaluate(() => [document.documentElement.children.length, CSS.highlights.size])
  await expect.poll(left).toEqual([2, 0])
  await toolbar.close()
})

test('navigating away during a run that hangs frees the engine for the next page', async () => {
  const page = await extension.open(pageWith([ENDLESS]))
  await pressReplay(page, '#block-1')
  await popoverOf(page).getByText('Running your code').first().waitFor()
  const next = extension.server.serve(pageWith([OTHER]))
  await page.goto(next.replace(/^/, new URL(page.url()).origin))
  await pressReplay(page, '#block-1')
  await replayed(page, true)
  await press(page, 'To the end')
  expect(await consoleOf(page)).toEqual(['A over', 'B over'])
})

test('closing a run that hangs frees the engine for the next block', async () => {
  const page = await extension.open(pageWith([ENDLESS, TWO_TASKS]))
  await pressReplay(page, '#block-1')
  await popoverOf(page).getByText('Running your code').first().waitFor()
  await press(page, 'Close')
  await pressReplay(page, '#block-2', 1)
  await replayed(page, true)
  await press(page, 'To the end')
  expect(await consoleOf(page)).toEqual(['A done', 'B done'])
})

test('with a snapshot that can not be read Python starts all the same, and the toolbar popup says so', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loopscope-'))
  cpSync(builtExtension('chrome'), folder, { recursive: true })
  const snapshot = join(folder, 'engine', 'snapshot.bin')
  truncateSync(snapshot, Math.floor(statSync(snapshot).size / 2))
  const damaged = await startExtension(folder)
  try {
    const page = await damaged.open(pageWith([TWO_TASKS]))
    await pressReplay(page, '#block-1')
    // The longest start there is: three seconds, on a machine that does nothing else.
    await popoverOf(page).locator('[role=slider], [role=alert]').first().waitFor({ timeout: 150_000 })
    await replayed(page, true)
    await press(page, 'To the end')
    expect(await consoleOf(page)).toEqual(['A done', 'B done'])
    const toolbar = await damaged.openToolbar(page)
    await toolbar
      .getByText(
        /^The engine is ready\. It started in [\d.]+ s, without its snapshot \(the snapshot has \d+ bytes, not \d+\)\.$/,
      )
      .waitFor()
  } finally {
    await damaged.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
