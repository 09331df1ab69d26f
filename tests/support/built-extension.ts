/** The production build that tests look at, made when it is missing or older than what it is made from. */
import { existsSync, globSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildExtension } from '../../components/commands/build-extension.ts'

export const root = join(import.meta.dirname, '..', '..')

const SOURCES = [
  'entrypoints/**/*.{ts,html,css}',
  'components/**/*.{ts,tsx,py}',
  'assets/{styles,icons,public}/**/*.*',
  'wxt.config.ts',
  'package-lock.json',
]
const lock = join(root, '.cache', 'build-lock')
/** A lock older than this was left behind by a process that was ended, ms. */
const FORGOTTEN_MS = 120_000
const POLL_MS = 100

/** Folder of the build for this browser. Two test processes that want it at once get one build. */
export function builtExtension(browser: 'chrome' | 'firefox'): string {
  takeLock()
  try {
    const folder = join(root, '.output', `${browser}-mv3`)
    return isFresh(folder) ? folder : asForRelease(() => buildExtension(browser))
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** vitest sets NODE_ENV to test, and Vite would then build with its helps for developers inside. */
function asForRelease<T>(build: () => T): T {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    return build()
  } finally {
    process.env.NODE_ENV = NODE_ENV
  }
}

function isFresh(folder: string): boolean {
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest) || !existsSync(join(folder, 'engine', 'snapshot.bin'))) return false
  const built = statSync(manifest).mtimeMs
  return globSync(SOURCES, { cwd: root }).every((file) => statSync(join(root, file)).mtimeMs <= built)
}

function takeLock(): void {
  mkdirSync(join(root, '.cache'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      return
    } catch {
      const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0
      if (age > FORGOTTEN_MS) rmSync(lock, { recursive: true, force: true })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS)
    }
  }
}
