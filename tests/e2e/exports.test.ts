import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Extension, startExtension } from '../support/extension.ts'
import { offered, popoverOf, press, pressReplay, replayed } from '../support/reader.ts'

const CHAPTER = 'chapter-14.html'
const BARE = 'pre:has-text("async def") >> nth=0'

let extension: Extension
let page: Page

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

/** The chapter's replay, compared, with the export menu open. */
async function menu(): Promise<void> {
  page = await extension.open(CHAPTER)
  await offered(page, 2)
  await pressReplay(page, BARE)
  await replayed(page, true)
  await press(page, 'Export and share')
}

async function saved(name: string): Promise<{ file: string; text: string; bytes: number[] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, `Save: ${name}`)])
  const bytes = readFileSync(await download.path())
  return {
    file: download.suggestedFilename(),
    text: bytes.toString('utf8'),
    bytes: [...bytes.subarray(0, 8)],
  }
}

async function copied(name: string): Promise<string> {
  await press(page, `Copy: ${name}`)
  await popoverOf(page).getByText('Copied.').waitFor()
  return await page.evaluate(() => navigator.clipboard.readText())
}

test('texts are copied as they are saved', async () => {
  await menu()
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  for (const [name, begins] of [
    ['Text diagram', 'One at a time (3 s):\n'],
    ['Mermaid sequence', 'sequenceDiagram\n'],
    ['Mermaid Gantt', 'gantt\n'],
    ['SVG picture', '<svg xmlns='],
  ] as const) {
    const text = await copied(name)
    expect([text.startsWith(begins), text === (await saved(name)).text]).toEqual([true, true])
  }
})

test('pictures and traces are saved under their names', async () => {
  await menu()
  const png = await saved('PNG picture')
  const perfetto = await saved('Perfetto trace')
  const trace = await saved('Loopscope trace')
  expect([
    [png.file, png.bytes],
    [perfetto.file, JSON.parse(perfetto.text).displayTimeUnit],
    [trace.file, JSON.parse(trace.text).version],
  ]).toEqual([
    ['replay-main.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['replay-main.perfetto.json', 'ms'],
    ['replay-main.trace.json', 1],
  ])
})

test('a web page replays by itself, without a network, or a word in the console', async () => {
  await menu()
  await page.keyboard.press('Escape')
  await page.keyboard.press('End')
  await press(page, 'Export and share')
  const { text } = await saved('Web page')
  // Nothing of the extension is on the page that it is opened on.
  const alone = await extension.openElsewhere(text)
  const said: string[] = []
  const asked: string[] = []
  alone.on('console', (message) => said.push(message.text()))
  alone.on('pageerror', (error) => said.push(error.message))
  alone.on('request', (request) => asked.push(request.url()))
  await alone.reload()
  const at = alone.getByRole('slider')
  const last = await at.getAttribute('aria-valuemax')
  const opened = await at.getAttribute('aria-valuenow')
  await alone.keyboard.press('Home')
  await alone.keyboard.press('ArrowRight')
  const stepped = Number(await at.getAttribute('aria-valuenow'))
  await alone.getByRole('button', { name: 'Compare' }).click()
  await alone.getByText('1 s saved:').waitFor()
  expect([opened, stepped > 0, asked.length, said]).toEqual([last, true, 1, []])
})

test('by keyboard alone: the menu opens, copies and closes', async () => {
  await menu()
  await page.keyboard.press('Escape')
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const button = popoverOf(page).getByRole('button', { name: 'Export and share' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await popoverOf(page).getByText('Copied.').waitFor()
  await page.keyboard.press('Escape')
  expect(await button.getAttribute('aria-expanded')).toBe('false')
})
