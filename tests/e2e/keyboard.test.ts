/** Views that have no test by keyboard alone elsewhere: Compare, every export, the page that was saved, the Studio. */
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { focusOf, tabTo } from '../support/keyboard.ts'
import { buttonsOf, popoverOf, replayed } from '../support/reader.ts'

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

/** A page whose block was replayed with Tab and Enter. */
async function opened(): Promise<Page> {
  const page = await extension.open(pageWith([TWO_TASKS]))
  await buttonsOf(page).first().waitFor({ state: 'attached' })
  await tabTo(page, /^Replay/)
  await page.keyboard.press('Enter')
  await replayed(page, true)
  return page
}

test('Compare is opened, read, and closed', async () => {
  const page = await opened()
  const seen = await tabTo(page, /^Compare/)
  await page.keyboard.press('Enter')
  const saved = await popoverOf(page).locator('.compare .sum').textContent()
  await page.keyboard.press('Enter')
  await popoverOf(page).locator('.compare').waitFor({ state: 'detached' })
  expect([seen, saved?.startsWith('1 s saved:'), (await focusOf(page)).startsWith('Compare')]).toEqual([
    true,
    true,
    true,
  ])
})

test('every export is saved, and every text copied', async () => {
  const page = await opened()
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await tabTo(page, /^Export and share/)
  await page.keyboard.press('Enter')
  const acts = await popoverOf(page)
    .locator('.export-menu .act')
    .evaluateAll((all) => all.map((act) => act.getAttribute('aria-label') ?? ''))
  const done: string[] = []
  for (const act of acts) {
    await tabTo(page, new RegExp(`^${act}$`))
    if (act.startsWith('Save')) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
      done.push(`${act}: ${readFileSync(await download.path()).length > 100}`)
    } else {
      await page.evaluate(() => navigator.clipboard.writeText(''))
      await page.keyboard.press('Enter')
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('')
      done.push(`${act}: true`)
    }
  }
  expect([acts.length > 10, done]).toEqual([true, acts.map((act) => `${act}: true`)])
})

test('the saved page replays from a file, offline', async () => {
  const page = await opened()
  await tabTo(page, /^Export and share/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Save: Web page$/)
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  const file = join(mkdtempSync(join(tmpdir(), 'loopscope-')), download.suggestedFilename())
  copyFileSync(await download.path(), file)
  const alone = await extension.context.newPage()
  await extension.context.setOffline(true)
  await alone.goto(pathToFileURL(file).href)
  const at = alone.getByRole('slider')
  const start = await at.getAttribute('aria-valuenow')
  await tabTo(alone, /^Compare/)
  await alone.keyboard.press('Enter')
  await alone.getByText('1 s saved:').waitFor()
  await alone.keyboard.press('Enter')
  await alone.keyboard.press('End')
  const end = await at.getAttribute('aria-valuenow')
  await alone.keyboard.press('Home')
  await alone.keyboard.press('ArrowRight')
  const stepped = Number(await at.getAttribute('aria-valuenow'))
  await extension.context.setOffline(false)
  expect([start, end, stepped > 0]).toEqual(['0', await at.getAttribute('aria-valuemax'), true])
})

test('in the Studio an example is chosen, changed, run on the other loop, and stands beside what it was', async () => {
  const studio = await extension.openOwn('studio.html')
  await studio.getByRole('slider').waitFor()
  await tabTo(studio, /^Examples/)
  await studio.keyboard.type('Promises')
  await studio.getByText('Loop: as written').first().waitFor({ state: 'attached' })
  await studio.locator('.loop-choice option[value=node]:checked').waitFor({ state: 'attached' })
  await tabTo(studio, /^Event loop/)
  await studio.keyboard.press('End')
  await studio.locator('.loop-choice option[value=browser]:checked').waitFor({ state: 'attached' })
  await tabTo(studio, /^Code$/)
  await studio.keyboard.press('ControlOrMeta+End')
  await studio.keyboard.type('\nsetTimeout(() => {}, 700)\n')
  // A run of what was typed halfway would make the button anew.
  await studio.getByRole('button', { name: /^Before .*700 ms$/ }).waitFor()
  // Tab indents; Esc, then Tab leaves the editor.
  await studio.keyboard.press('Escape')
  await tabTo(studio, /^Before/)
  await studio.keyboard.press('Enter')
  expect(await studio.locator('.compare .sum').textContent()).toContain('700 ms')
})
