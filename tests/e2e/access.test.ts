import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { agreeTo, withdrawInSettings } from '../support/access.ts'
import { ELSEWHERE, type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { buttonsOf, consoleOf, offered, press, pressReplay, replayed } from '../support/reader.ts'

let extension: Extension
const HERE = `*://${ELSEWHERE}/*`
const EVERYWHERE = '*://*/*'

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

/** The popup as the toolbar button opens it: with the page's address, which that click allows it to see. */
async function openPopupOn(page: Page): Promise<Page> {
  const url = page.url()
  await extension.context.addInitScript((address) => {
    const { tabs } = (
      globalThis as unknown as { chrome: { tabs?: { query(of: object): Promise<object[]> } } }
    ).chrome
    if (tabs === undefined || !location.pathname.endsWith('popup.html')) return
    const query = tabs.query.bind(tabs)
    tabs.query = async (of) => (await query(of)).map((tab) => ({ ...tab, url: address }))
  }, url)
  return await extension.openToolbar(page)
}

test('a site is asked for in the popup, and the reader is there at once, until the site is withdrawn in the browser’s settings', async () => {
  await agreeTo(extension, HERE)
  const page = await extension.openElsewhere(pageWith([TWO_TASKS]))
  const popup = await openPopupOn(page)
  await popup.getByText('Loopscope does not run on this page.').waitFor()
  await popup.getByRole('button', { name: `Always on ${ELSEWHERE}` }).click()
  await offered(page, 1)
  await popup.getByText('One async block on this page.').waitFor()
  await popup.close()

  await pressReplay(page, '#block-1')
  await replayed(page)
  await page.reload()
  await offered(page, 1)

  await withdrawInSettings(extension, HERE)
  await offered(page, 0)
  await page.reload()
  // A listed page that is opened later has its button by now.
  await offered(await extension.open(pageWith([TWO_TASKS])), 1)
  expect(await buttonsOf(page).count()).toBe(0)
})

test('every site is asked for and taken back in the popup, and listed sites are not read twice', async () => {
  await agreeTo(extension, EVERYWHERE)
  const page = await extension.openElsewhere(pageWith([TWO_TASKS]))
  const listed = await extension.open(pageWith([TWO_TASKS]))
  await offered(listed, 1)
  const popup = await openPopupOn(page)
  await popup.getByRole('button', { name: 'On every site' }).click()
  await offered(page, 1)
  await popup.getByText('You allowed every site.').waitFor()
  await listed.reload()
  await offered(listed, 1)
  expect(await listed.locator('loopscope-buttons').count()).toBe(1)

  await popup.getByRole('button', { name: 'Take back' }).click()
  await offered(page, 0)
  expect(await buttonsOf(listed).count()).toBe(1)
})

test('the popup lists the blocks of the page, leads to one and replays one', async () => {
  const tall = `<div style="height: 3000px"></div>`
  const html = pageWith([TWO_TASKS, TWO_TASKS]).replace('<p>Listing 2</p>', `${tall}<p>Listing 2</p>`)
  const page = await extension.open(html)
  await offered(page, 2)
  const first = await extension.openToolbar(page)
  expect(await first.locator('.blocks code').allTextContents()).toEqual(
    Array(2).fill('async def work(name, seconds):'),
  )
  await first.getByRole('button', { name: /^Show block 2/ }).click()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2_000)
  await page.locator('loopscope-buttons button.on').waitFor()

  const second = await extension.openToolbar(page)
  await second.getByRole('button', { name: /^Replay block 1/ }).click()
  await replayed(page)
})

/** Whether the page's script is there. Runs in the background. */
function answers(tab: number): Promise<boolean> {
  type Tabs = { sendMessage(tab: number, message: object): Promise<unknown> }
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome
  return tabs.sendMessage(tab, { type: 'page-state' }).then(Boolean, () => false)
}

test('what is selected is replayed by the context menu, also where it is no block', async () => {
  const code =
    'import asyncio\\nasync def f():\\n    await asyncio.sleep(2)\\n    print("selected")\\nasyncio.run(f())'
  const page = await extension.open(
    `<div id="text" style="white-space: pre">${code.replaceAll('\\n', '\n')}</div>`,
  )
  await page.evaluate(() => {
    const text = document.querySelector('#text')
    if (text !== null) getSelection()?.selectAllChildren(text)
  })
  const tab = await extension.tabOf(page)
  await expect.poll(() => extension.inBackground(answers, tab)).toBe(true)
  await extension.inBackground((id) => {
    type Menu = { onClicked: { dispatch(info: object, tab: object): void } }
    const { contextMenus } = (globalThis as unknown as { chrome: { contextMenus: Menu } }).chrome
    contextMenus.onClicked.dispatch({ menuItemId: 'replay-selection' }, { id })
  }, tab)
  await replayed(page)
  await press(page, 'To the end')
  expect(await consoleOf(page)).toEqual(['selected'])
})
