import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtExtension } from '../support/built-extension.ts'
import { type Extension, startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { consoleOf, popoverOf, press, pressReplay, replayed } from '../support/reader.ts'

let extension: Extension

beforeAll(async () => {
  extension = await startExtension()
})
afterAll(() => extension.close())

const TWO_CALLS = `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

async function work(name, ms) {
  await sleep(ms)
  console.log(name + ' over')
}

async function main() {
  const a = work('A', 1000)
  const b = work('B', 2000)
  await a
  await b
}

main()`

/** A page whose first block is in Python and whose second is the same in JavaScript. */
const BOTH = pageWith([TWO_TASKS]).replace(
  '</main>',
  `<pre id="block-2"><code class="language-js">${TWO_CALLS.replaceAll('=>', '=&gt;')}</code></pre></main>`,
)

test('JavaScript is replayed first while Python has not been started, and then Python beside it', async () => {
  const page = await extension.open(BOTH)
  await pressReplay(page, '#block-2', 1)
  await replayed(page)
  await press(page, 'To the end')
  const javaScript = await consoleOf(page)
  await press(page, 'Close')
  await pressReplay(page, '#block-1')
  await replayed(page, true)
  await press(page, 'To the end')
  expect([javaScript, await consoleOf(page)]).toEqual([
    ['A over', 'B over'],
    ['A done', 'B done'],
  ])
})

test('JavaScript is replayed where Python can not start, because a part of it is missing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'loopscope-'))
  cpSync(builtExtension('chrome'), folder, { recursive: true })
  rmSync(join(folder, 'pyodide', 'pyodide.asm.wasm'))
  const withoutPython = await startExtension(folder)
  try {
    const page = await withoutPython.open(BOTH)
    await pressReplay(page, '#block-1')
    await popoverOf(page).getByRole('progressbar').waitFor()
    await press(page, 'Close')
    await pressReplay(page, '#block-2', 1)
    await replayed(page)
    await press(page, 'To the end')
    expect(await consoleOf(page)).toEqual(['A over', 'B over'])
  } finally {
    await withoutPython.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
