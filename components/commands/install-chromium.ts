import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, findBrowser } from './find-browser.ts'

/** On Debian and as root, installs chromium by apt. Null where that is not possible. */
export function installChromium(): Browser | null {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return null
  console.log('No browser was found: installing chromium by apt-get.')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status
  apt('update')
  if (apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core') !== 0) return null
  return findBrowser()
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = (findBrowser() ?? installChromium()) === null ? 1 : 0
