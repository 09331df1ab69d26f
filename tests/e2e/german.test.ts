import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_SLEEPS, TWO_TASKS } from '../support/html.ts'
import { buttonsOf, popoverOf, pressReplay, replayed, step } from '../support/reader.ts'

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
  // Chromium brings its own languages in packages that a machine may lack: its pages are told that it speaks German.
  await extension.context.addInitScript(() => {
    const { chrome } = globalThis as unknown as { chrome?: { i18n?: object } }
    if (chrome?.i18n) Object.defineProperty(chrome.i18n, 'getUILanguage', { value: () => 'de-AT' })
  })
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

test.each([
  ['options.html', 'Einstellungen'],
  ['diagnostics.html', 'Diagnose'],
  ['welcome.html', 'Sieh asynchronem Code beim Laufen zu'],
  ['studio.html', 'Studio'],
])('%s speaks the language of the browser, and says so', async (file, heading) => {
  const page = await extension.openOwn(file)
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  expect([await page.title(), await page.locator('html').getAttribute('lang')]).toEqual([
    `${heading} – Loopscope`,
    'de',
  ])
})

test('a replay in the Studio tells in German what happens and what was assumed', async () => {
  const page = await extension.openOwn('studio.html')
  await page.getByRole('slider', { name: 'Stelle im Ablauf' }).waitFor()
  await page.getByRole('textbox', { name: 'Code' }).fill('async def main():\n    await asyncio.sleep(1.5)\n')
  const note = page.getByText('asyncio wird benutzt, aber nie importiert; es wurde importiert.')
  await page.getByRole('button', { name: /Annahme/ }).click()
  await note.waitFor()
  await page.getByRole('button', { name: 'Zum Ende' }).click()
  await page.getByText('Nichts ist mehr zu tun: Der Ablauf ist bei 1,5 s zu Ende.').first().waitFor()
  expect(await page.locator('.popover').getAttribute('lang')).toBe('de')
})

test('a language that is chosen is spoken at once, wherever something is open', async () => {
  const page = await extension.open(pageWith([TWO_TASKS, TWO_SLEEPS]))
  await pressReplay(page, '#block-1')
  await replayed(page, true)
  await step(page)
  const slider = popoverOf(page).getByRole('slider')
  const stood = await slider.getAttribute('aria-valuenow')
  const studio = await extension.openOwn('studio.html')
  await studio.getByRole('slider', { name: 'Stelle im Ablauf' }).waitFor()
  const options = await extension.openOwn('options.html')

  await options.getByLabel('Sprache').selectOption('English')
  await options.getByRole('heading', { level: 1, name: 'Options' }).waitFor()
  await studio.getByRole('slider', { name: 'Position in the run' }).waitFor()
  await studio.getByRole('button', { name: 'To the end' }).waitFor()

  await options.getByLabel('Language').selectOption('Deutsch')
  await page.getByRole('dialog', { name: /^Loopscope: Wiedergabe/ }).waitFor()
  await popoverOf(page).getByRole('slider', { name: 'Stelle im Ablauf' }).waitFor()
  await buttonsOf(page).and(page.getByText('Abspielen')).nth(1).waitFor({ state: 'attached' })
  await studio.getByRole('slider', { name: 'Stelle im Ablauf' }).waitFor()
  expect([await slider.getAttribute('aria-valuenow'), await options.title()]).toEqual([
    stood,
    'Einstellungen – Loopscope',
  ])
})
