import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtExtension } from '../support/built-extension.ts'
import { startExtension } from '../support/extension.ts'
import { pageWith, TWO_TASKS } from '../support/html.ts'
import { offered, popoverOf, press, pressReplay, replayed } from '../support/reader.ts'

/** The interpreter says nothing at all when its WebAssembly does not come. */
const MISSING = 'pyodide/pyodide.asm.wasm'

const WHY = 'The engine did not start: the interpreter did not come up from its snapshot within 20 seconds.'

test('an engine whose file is missing is given up, says what did not come, here and in the diagnostics, and starts later', async () => {
  const whole = builtExtension('chrome')
  const folder = mkdtempSync(join(tmpdir(), 'extension-'))
  cpSync(whole, folder, { recursive: true })
  rmSync(join(folder, MISSING))
  const extension = await startExtension(folder)
  try {
    const page = await extension.open(pageWith([TWO_TASKS]))
    await offered(page, 1)
    await pressReplay(page, '#block-1')
    const alert = popoverOf(page).getByRole('alert')
    await alert.waitFor({ timeout: 90_000 })
    const reason = await alert.locator('.reason').textContent()
    const diagnostics = await extension.openOwn('diagnostics.html')
    await diagnostics.getByText(`The engine could not be started: ${WHY}`).waitFor()
    await diagnostics.locator('li pre').first().waitFor()
    const noted = await diagnostics.locator('li pre').allTextContents()
    cpSync(join(whole, MISSING), join(folder, MISSING))
    await press(page, 'Try again')
    await replayed(page)
    await diagnostics.getByRole('button', { name: 'Run a test program in each engine' }).click()
    await diagnostics.getByText(/CPython 3\.14\S* asyncio: completed in \d+ ms/).waitFor()
    expect([reason, noted.some((message) => message.includes(WHY))]).toEqual([WHY, true])
  } finally {
    await extension.close()
    rmSync(folder, { recursive: true })
  }
})
