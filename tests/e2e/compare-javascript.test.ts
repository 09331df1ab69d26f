import { afterAll, expect, test } from 'vitest'
import { startExtension } from '../support/extension.ts'
import { escapeHtml } from '../support/html.ts'
import { popoverOf, pressReplay, replayed } from '../support/reader.ts'

const extension = await startExtension()
afterAll(() => extension.close())

const CODE = `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
async function work(name, ms) {
  await sleep(ms)
  return name
}
async function main() {
  const a = work('A', 1000)
  const b = work('B', 2000)
  console.log(await a, await b)
}
main()`
const PAGE = `<pre id="block"><code class="language-javascript">${escapeHtml(CODE)}</code></pre>`

test('JavaScript is compared with the same program one at a time', async () => {
  const page = await extension.open(PAGE)
  await pressReplay(page, '#block')
  await replayed(page, true)
  await popoverOf(page).locator('.tab').filter({ hasText: 'Compare' }).click()
  expect(await popoverOf(page).locator('.compare .sum').textContent()).toMatch(/^1 s saved/)
})
