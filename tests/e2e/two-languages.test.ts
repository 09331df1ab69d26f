import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtExtension } from '../support/built-extension.ts'
import { startExtension } from '../support/extension.ts'
import { escapeHtml, TWO_SLEEPS, TWO_TASKS } from '../support/html.ts'
import { offered, popoverOf, pressReplay, replayed } from '../support/reader.ts'

const PAGE = `<pre id="python"><code class="language-python">${escapeHtml(TWO_TASKS)}</code></pre>
<pre id="javascript"><code class="language-javascript">${escapeHtml(TWO_SLEEPS)}</code></pre>`

test('a page with both languages replays both', async () => {
  const extension = await startExtension()
  try {
    const page = await extension.open(PAGE)
    await offered(page, 2)
    const runtimes: (string | null)[] = []
    for (const [index, block] of ['#python', '#javascript'].entries()) {
      await pressReplay(page, block, index)
      await replayed(page, true)
      runtimes.push(await popoverOf(page).locator('.runtime').first().textContent())
      await page.keyboard.press('Escape')
      await popoverOf(page).waitFor({ state: 'detached' })
    }
    expect(runtimes).toEqual([expect.stringContaining('CPython'), expect.stringContaining('ECMAScript')])
  } finally {
    await extension.close()
  }
})

test('JavaScript is replayed while Python, which was asked for first, does not come', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'extension-'))
  cpSync(builtExtension('chrome'), folder, { recursive: true })
  rmSync(join(folder, 'pyodide/pyodide.asm.wasm'))
  const extension = await startExtension(folder)
  try {
    const page = await extension.open(PAGE)
    await offered(page, 2)
    await pressReplay(page, '#python', 0)
    await popoverOf(page).waitFor()
    await page.keyboard.press('Escape')
    await pressReplay(page, '#javascript', 1)
    await replayed(page)
    expect(await popoverOf(page).locator('.runtime').first().textContent()).toContain('ECMAScript')
  } finally {
    await extension.close()
    rmSync(folder, { recursive: true })
  }
})
