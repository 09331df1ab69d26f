import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../components/commands/launch-browser.ts'
import { builtExtension } from '../support/built-extension.ts'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_SLEEPS, TWO_TASKS } from '../support/html.ts'
import { tabTo } from '../support/keyboard.ts'
import { consoleOf, offered, popoverOf, press, pressReplay, replayed } from '../support/reader.ts'

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

test('the options are there as they are, and a choice counts at once on a page that is open', async () => {
  const page = await extension.open(pageWith([TWO_TASKS]))
  await offered(page, 1)
  const options = await extension.openOwn('options.html')
  await options.getByRole('switch', { name: 'Offer Python' }).click()
  await offered(page, 0)
  await options.getByRole('switch', { name: 'Offer Python' }).click()
  await offered(page, 1)
  await options.getByRole('switch', { name: 'Loopscope' }).click()
  await offered(page, 0)
  await options.reload()
  expect(await options.getByRole('switch', { name: 'Loopscope' }).isChecked()).toBe(false)
})

test('JavaScript is offered and replayed, and no more when the reader leaves it out', async () => {
  const code =
    'async function main() {\n  await new Promise((done) => setTimeout(done, 1000))\n  console.log("done")\n}\nmain()'
  const page = await extension.open(
    `<pre id="block-1"><code class="language-js">${code.replaceAll('=>', '=&gt;')}</code></pre>`,
  )
  await pressReplay(page, '#block-1')
  await replayed(page)
  await press(page, 'To the end')
  expect(await consoleOf(page)).toEqual(['done'])
  const options = await extension.openOwn('options.html')
  await options.getByRole('switch', { name: 'Offer JavaScript' }).click()
  await offered(page, 0)
})

test('code of callbacks alone leaves and comes back with a switch, by mouse and by keyboard', async () => {
  const callbacks = 'setTimeout(() => console.log("second"), 0)\nconsole.log("first")'
  const page = await extension.open(pageWith([callbacks, TWO_SLEEPS], '', 'javascript'))
  // A page that is loaded anew has no such mark.
  await page.evaluate(() => document.documentElement.setAttribute('data-mark', ''))
  await offered(page, 2)
  const options = await extension.openOwn('options.html')
  const name = /only code that uses async or await/
  await options.getByRole('switch', { name }).click()
  await offered(page, 1)
  const toolbar = await extension.openToolbar(page)
  const left = await toolbar.locator('.blocks code').allTextContents()
  await toolbar.close()
  await options.bringToFront()
  await options.getByRole('switch', { name }).click()
  await offered(page, 2)

  await options.reload()
  const seen = await tabTo(options, name)
  await options.keyboard.press('Space')
  await offered(page, 1)
  await options.keyboard.press('Space')
  await offered(page, 2)
  const marked = await page.evaluate(() => document.documentElement.hasAttribute('data-mark'))
  expect([left, seen, marked]).toEqual([
    ['const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))'],
    true,
    true,
  ])
})

/** What is stored of the reader's choices. Runs in the background. */
async function stored(): Promise<string> {
  type Storage = { local: { get(): Promise<object> } }
  const { storage } = (globalThis as unknown as { chrome: { storage: Storage } }).chrome
  return JSON.stringify(await storage.local.get())
}

test('theme, speed and latencies are those of the next replay, and the theme that of the open one too', async () => {
  const page = await extension.open(
    pageWith([
      'import asyncio, aiohttp\n\nasync def main():\n    async with aiohttp.request("GET", "https://example.com/") as answer:\n        print(answer.status)\n\nasyncio.run(main())',
    ]),
  )
  const options = await extension.openOwn('options.html')
  await options.getByLabel('Theme').selectOption('dark')
  await options.getByLabel('Speed at the start').selectOption('2×')
  await options.getByRole('combobox', { name: /^Network/ }).selectOption('exactly…')
  await options.getByLabel('Network: seconds for each wait').fill('7')
  await options.getByLabel('Network: seconds for each wait').blur()
  await expect.poll(() => options.locator('main').getAttribute('data-theme')).toBe('dark')
  await expect.poll(() => extension.inBackground(stored)).toContain('"seconds":7')

  await page.bringToFront()
  await pressReplay(page, '#block-1')
  await replayed(page)
  const box = page.locator('loopscope-overlay .ls-frame')
  expect(await box.getAttribute('data-theme')).toBe('dark')
  expect(await popoverOf(page).getByLabel('Speed').inputValue()).toBe('2')
  await popoverOf(page)
    .getByRole('button', { name: /assumptions/ })
    .click()
  await popoverOf(page).getByText('was made to take 7 s, as you set it').waitFor()
  await options.getByLabel('Theme').selectOption('light')
  await expect.poll(() => box.getAttribute('data-theme')).toBe('light')
  const studio = await extension.openOwn('studio.html')
  await expect.poll(() => studio.locator('#studio').getAttribute('data-theme')).toBe('light')
})

test('a site that was switched off is switched on in the options', async () => {
  const page = await extension.open(pageWith([TWO_TASKS]))
  await offered(page, 1)
  const toolbar = await extension.openToolbar(page)
  await toolbar.getByRole('switch', { name: 'On 127.0.0.1' }).click()
  await offered(page, 0)
  const options = await extension.openOwn('options.html')
  await options.getByRole('button', { name: 'Switch on 127.0.0.1' }).click()
  await offered(page, 1)
})

test('the diagnostics run a program in each engine, and are text to copy', async () => {
  const page = await extension.openOwn('diagnostics.html')
  await page.getByRole('button', { name: 'Run a test program in each engine' }).click()
  await page.getByText(/CPython 3\.14\S* asyncio: completed in \d+ ms/).waitFor()
  await page.getByText(/ECMAScript .*: completed in \d+ ms/).waitFor()
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await page.getByText('Copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Loopscope \d+\.\d+\.\d+\nBrowser: /,
  )
})

test('the welcome page replays its example, and asks where to look', async () => {
  const page = await extension.openOwn('welcome.html')
  const slider = page.getByRole('slider')
  await slider.waitFor()
  await page.getByRole('button', { name: 'To the end' }).click()
  expect(await slider.getAttribute('aria-valuenow')).toBe(await slider.getAttribute('aria-valuemax'))
  await page.getByRole('button', { name: 'On every site' }).waitFor()
})

test('an install opens the welcome page, once', async () => {
  const context = await launchBrowser({ headless: true, extension: builtExtension('chrome'), welcome: true })
  const welcomes = () => context.pages().filter((page) => page.url().endsWith('/welcome.html')).length
  await expect.poll(welcomes).toBe(1)
  await context.close()
})
