import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Makes the production build for a browser and returns its folder. Throws with the builder's words when it fails. */
export function buildExtension(browser: 'chrome' | 'firefox'): string {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  const args = [wxt, 'build', ...(browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [])]
  const built = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    // A test runner's own value would leave developer warnings in the bundle.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (built.status !== 0) throw new Error(`The build failed.\n${built.stdout}\n${built.stderr}`)
  return join(root, '.output', `${browser}-mv3`)
}
