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

test('an engine whose file is missing is given up, says what did not come, and starts when it is there again', async () => {
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
    cpSync(join(whole, MISSING), join(folder, MISSING))
    await press(page, 'Try again')
    await replayed(page)
    expect(reason).toBe(
      'The engine did not start: the interpreter did not come up from its snapshot within 20 seconds.',
    )
  } finally {
    await extension.close()
    rmSync(folder, { recursive: true })
  }
})
