import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith } from '../support/html.ts'
import { consoleOf, popoverOf, press, pressReplay, replayed } from '../support/reader.ts'

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

const GREETING = `import asyncio

async def main():
    name = await asyncio.to_thread(input, "Your name: ")
    print("hello", name)

asyncio.run(main())`

const REQUEST = `import asyncio, aiohttp

async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get("https://example.com/") as response:
            print(response.status)

asyncio.run(main())`

test('a program that asks is answered in the popover, and runs again with the answer', async () => {
  const page = await extension.open(pageWith([GREETING]))
  await pressReplay(page, '#block-1')
  await replayed(page)
  const field = popoverOf(page).getByRole('textbox', { name: 'Your name:' })
  expect([await field.inputValue(), await field.getAttribute('placeholder')]).toEqual(['', 'A'])

  await press(page, 'To the end')
  const before = await consoleOf(page)
  await field.fill('Ada')
  // The new run stands where the old one stood: at its end.
  await expect.poll(() => consoleOf(page)).toEqual(['Your name: ', 'hello Ada'])
  expect(before).toEqual(['Your name: ', 'hello A'])
  expect(await field.inputValue()).toBe('Ada')
  expect(await popoverOf(page).locator('.origin').textContent()).toBe('yours')
})

test('a made-up latency is changed beside the sentence that tells of it, and the run takes that long', async () => {
  const page = await extension.open(pageWith([REQUEST]))
  await pressReplay(page, '#block-1')
  await replayed(page)
  await popoverOf(page).getByRole('button', { name: '2 assumptions' }).click()
  await popoverOf(page).getByLabel('Network').selectOption('exactly…')
  await popoverOf(page).getByText('was made to take 1 s, as you set it').waitFor()
})
