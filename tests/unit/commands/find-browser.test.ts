import { delimiter } from 'node:path'
import { expect, test } from 'vitest'
import { findBrowser, type Machine } from '../../../components/commands/find-browser.ts'

/** A machine with these files on it. */
function machine(files: string[], more: Partial<Machine> = {}): Machine {
  const folder = (path: string) => files.filter((file) => file.startsWith(`${path}/`))
  return {
    env: { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter) },
    platform: 'linux',
    home: '/me',
    exists: (path) => files.includes(path),
    list: (path) => [...new Set(folder(path).map((file) => file.slice(path.length + 1).split('/')[0] ?? ''))],
    ...more,
  }
}

const PLAYWRIGHT = '/me/.cache/ms-playwright'
const MAC_CHROMIUM = '/Applications/Chromium.app/Contents/MacOS/Chromium'

test('the browser that the reader names comes first', () => {
  const env = { PATH: '/usr/bin', LOOPSCOPE_BROWSER: '/opt/mine' }
  expect(findBrowser(machine(['/opt/mine', '/usr/bin/chromium'], { env }))?.path).toBe('/opt/mine')
})

test('a browser that is named but not there is said to be missing, not replaced', () => {
  const env = { PATH: '/usr/bin', LOOPSCOPE_BROWSER: '/opt/mine' }
  expect(() => findBrowser(machine(['/usr/bin/chromium'], { env }))).toThrow('/opt/mine')
})

test('an empty name is no name', () => {
  const env = { PATH: '/usr/bin', LOOPSCOPE_BROWSER: '' }
  expect(findBrowser(machine(['/usr/bin/chromium'], { env }))?.name).toBe('Chromium')
})

test('Chromium comes before Chrome for Testing, Edge and that of Playwright', () => {
  const files = [
    `${PLAYWRIGHT}/chromium-1200/chrome-linux/chrome`,
    '/usr/bin/microsoft-edge',
    '/usr/bin/chrome-for-testing',
    '/usr/bin/chromium',
  ]
  const found: (string | undefined)[] = []
  for (let left = files.length; left > 0; left--) found.push(findBrowser(machine(files.slice(0, left)))?.name)
  expect(found).toEqual(['Chromium', 'Chrome for Testing', 'Edge', "Playwright's Chromium"])
})

test('branded Chrome is no use: it does not load unpacked extensions', () => {
  expect(findBrowser(machine(['/usr/bin/google-chrome', '/usr/bin/chrome']))).toBe(null)
})

test("the newest of Playwright's browsers is taken, by number", () => {
  const files = ['chromium-999', 'chromium-1200', 'chromium_headless_shell-1300', 'firefox-1400'].map(
    (build) => `${PLAYWRIGHT}/${build}/chrome-linux/chrome`,
  )
  expect(findBrowser(machine(files))?.path).toBe(`${PLAYWRIGHT}/chromium-1200/chrome-linux/chrome`)
})

test('a build of which only the folder is left is passed over', () => {
  const files = [
    `${PLAYWRIGHT}/chromium-1300/INSTALLING`,
    `${PLAYWRIGHT}/chromium-1200/chrome-linux64/chrome`,
  ]
  expect(findBrowser(machine(files))?.path).toBe(`${PLAYWRIGHT}/chromium-1200/chrome-linux64/chrome`)
})

test('on a Mac the applications are looked at', () => {
  expect(findBrowser(machine([MAC_CHROMIUM], { platform: 'darwin' }))?.name).toBe('Chromium')
})

test('a machine without a browser gives null', () => {
  expect(findBrowser(machine([]))).toBe(null)
  expect(findBrowser(machine([], { env: {} }))).toBe(null)
})
