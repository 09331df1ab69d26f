/** The extension's own pages by keyboard alone, and what axe finds in them (WCAG 2.2 A and AA). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../support/built-extension.ts'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { tabTo } from '../support/keyboard.ts'
import { offered, replayed } from '../support/reader.ts'

let extension: Extension
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8')

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())

type Found = {
  passes: unknown[]
  violations: { id: string; nodes: { target: unknown }[] }[]
}

/** What axe finds, as `rule: place`. It is run in the page by the debugger: the pages' own policy allows no such script. */
async function faultsOf(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: axe })
  const tags = JSON.stringify(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ${tags} })`,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  const { passes, violations } = result.value as Found
  if (passes.length === 0) throw new Error('axe has looked at nothing')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`))
}

test.each(['light', 'dark'] as const)(
  'axe finds nothing in any page of the extension, %s',
  async (colorScheme) => {
    const page = await extension.open(pageWith([TWO_TASKS]))
    await offered(page, 1)
    const pages = [await extension.openToolbar(page)]
    for (const name of ['options', 'diagnostics', 'welcome'])
      pages.push(await extension.openOwn(`${name}.html`))
    const found: string[] = []
    for (const each of pages) {
      await each.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await each.locator('main, [role=slider]').first().waitFor()
      if (each.url().endsWith('welcome.html')) await each.getByRole('slider').waitFor()
      found.push(...(await faultsOf(each)))
      await each.close()
    }
    await page.close()
    expect(found).toEqual([])
  },
)

test('the popup replays a block by keyboard alone', async () => {
  const page = await extension.open(pageWith([TWO_TASKS]))
  await offered(page, 1)
  const popup = await extension.openToolbar(page)
  await popup.bringToFront()
  expect(await tabTo(popup, /^Replay block 1/)).toBe(true)
  // The popup closes as the key goes down: there is nobody to let it up to.
  await popup.keyboard.down('Enter')
  await replayed(page)
  await page.close()
})

test('options are chosen by keyboard alone', async () => {
  const options = await extension.openOwn('options.html')
  expect(await tabTo(options, /^Loopscope$/)).toBe(true)
  await options.keyboard.press('Space')
  await expect.poll(() => options.getByRole('switch', { name: 'Loopscope' }).isChecked()).toBe(false)
  await options.keyboard.press('Space')
  expect(await tabTo(options, /^Theme/)).toBe(true)
  await options.keyboard.press('ArrowDown')
  await expect.poll(() => options.locator('main').getAttribute('data-theme')).toBe('light')
  await options.close()
  await extension.reset()
})

test('diagnostics are copied, and the welcome page plays its replay, by keyboard alone', async () => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const diagnostics = await extension.openOwn('diagnostics.html')
  await tabTo(diagnostics, /^Copy as text$/)
  await diagnostics.keyboard.press('Enter')
  await diagnostics.getByText('Copied.').waitFor()
  const copied = await diagnostics.evaluate(() => navigator.clipboard.readText())
  await diagnostics.close()
  const welcome = await extension.openOwn('welcome.html')
  await welcome.getByRole('slider').waitFor()
  await tabTo(welcome, /^To the end$/)
  await welcome.keyboard.press('Enter')
  const slider = welcome.getByRole('slider')
  expect([copied.startsWith('Loopscope '), await slider.getAttribute('aria-valuenow')]).toEqual([
    true,
    await slider.getAttribute('aria-valuemax'),
  ])
  await welcome.close()
})
