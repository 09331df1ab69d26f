import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith } from '../support/html.ts'
import { consoleOf, popoverOf, press, pressReplay, replayed, step } from '../support/reader.ts'

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())
afterEach(() => extension.reset())

/** Replays the last block of a page, in which it is the n-th that is offered. */
async function printedBy(blocks: string[], offered: number): Promise<string[]> {
  const page = await extension.open(pageWith(blocks))
  await pressReplay(page, `#block-${blocks.length}`, offered)
  await replayed(page)
  await press(page, 'To the end')
  return await consoleOf(page)
}

const IMPORTS = 'import asyncio\nimport time'
const WORK = `async def work(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")`

test('a tutorial that defines above and runs below is replayed as one program, with blocks that are not async', async () => {
  const main = 'async def main():\n    await asyncio.gather(work("A", 1), work("B", NAP))'
  expect(await printedBy([IMPORTS, 'NAP = 2', WORK, main, 'asyncio.run(main())'], 2)).toEqual([
    'A done',
    'B done',
  ])
})

test('an earlier program is not run again for the sake of one function', async () => {
  const first = `${IMPORTS}\n\n${WORK}\n\nasync def main():\n    await work("first", 1)\n\nasyncio.run(main())`
  const second = 'async def main():\n    await work("second", 2)\n\nasyncio.run(main())'
  expect(await printedBy([first, second], 1)).toEqual(['second done'])
})

test('an earlier block that has lost its indentation is rebuilt for a later one', async () => {
  const flat = `${IMPORTS}\n${WORK.replaceAll('    ', '')}`
  expect(await printedBy([flat, 'asyncio.run(work("A", 1))'], 1)).toEqual(['A done'])
})

test('it is told, and while a function of an earlier block runs no line of this block is lit', async () => {
  const page = await extension.open(pageWith([`${IMPORTS}\n\n${WORK}`, 'asyncio.run(work("A", 1))']))
  await pressReplay(page, '#block-2', 1)
  await replayed(page)
  await popoverOf(page).getByRole('button', { name: '1 assumption' }).click()
  await popoverOf(page).getByText('come from an earlier block of this page').waitFor()
  await press(page, 'Line')
  const lit: (string | null)[] = []
  for (let steps = 0; steps < 4; steps++) lit.push((await step(page)).page)
  expect(new Set(lit)).toEqual(new Set(['asyncio.run(work("A", 1))', null]))
})
