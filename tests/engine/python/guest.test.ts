import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, 'guest')
const hasPython = spawnSync('python3', ['--version']).status === 0

it.skipIf(!hasPython)(
  'the guest passes its own unit tests under a python3 (skipped where there is none)',
  { timeout: 300_000 },
  () => {
    const run = () =>
      execFileSync('python3', ['-m', 'unittest', 'discover', '-s', folder], { stdio: 'pipe', cwd: folder })
    expect(run).not.toThrow()
  },
)
