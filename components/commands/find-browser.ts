import { existsSync, readdirSync } from 'node:fs'
import { homedir, platform } from 'node:os'
import { delimiter, join } from 'node:path'

export type Browser = { name: string; path: string }

/** World of the search, so that a test can lay out a machine of its own. */
export type Machine = {
  env: Record<string, string | undefined>
  platform: string
  home: string
  exists(path: string): boolean
  list(folder: string): string[]
}

const thisMachine: Machine = {
  env: process.env,
  platform: platform(),
  home: homedir(),
  exists: existsSync,
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
}

/**
 * The first browser that can load an unpacked extension: what LOOPSCOPE_BROWSER names, Chromium, Chrome for
 * Testing, Edge, then Playwright's own. Branded Chrome no longer takes --load-extension and is left out.
 */
export function findBrowser(machine: Machine = thisMachine): Browser | null {
  const named = machine.env.LOOPSCOPE_BROWSER
  if (named !== undefined && named !== '') {
    if (machine.exists(named)) return { name: 'LOOPSCOPE_BROWSER', path: named }
    throw new Error(`LOOPSCOPE_BROWSER names ${named}, and there is no such file.`)
  }
  return (
    onPath(machine, 'Chromium', ['chromium', 'chromium-browser']) ??
    onPath(machine, 'Chrome for Testing', ['chrome-for-testing']) ??
    firstOf(machine, installed(machine)) ??
    onPath(machine, 'Edge', ['microsoft-edge', 'microsoft-edge-stable']) ??
    playwrights(machine)
  )
}

function onPath(machine: Machine, name: string, commands: string[]): Browser | null {
  const folders = (machine.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const paths = folders.flatMap((folder) => commands.map((command) => join(folder, command)))
  return firstOf(
    machine,
    paths.map((path) => ({ name, path })),
  )
}

function installed(machine: Machine): Browser[] {
  if (machine.platform === 'darwin') {
    return [
      { name: 'Chromium', path: '/Applications/Chromium.app/Contents/MacOS/Chromium' },
      {
        name: 'Chrome for Testing',
        path: '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      },
      { name: 'Edge', path: '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge' },
    ]
  }
  if (machine.platform === 'win32') {
    const roots = [machine.env.LOCALAPPDATA, machine.env.PROGRAMFILES, machine.env['PROGRAMFILES(X86)']]
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        { name: 'Chromium', path: join(root, 'Chromium', 'Application', 'chrome.exe') },
        { name: 'Edge', path: join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe') },
      ])
  }
  return []
}

function playwrights(machine: Machine): Browser | null {
  const cache =
    machine.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      darwin: join(machine.home, 'Library', 'Caches', 'ms-playwright'),
      win32: join(machine.env.LOCALAPPDATA ?? machine.home, 'ms-playwright'),
    }[machine.platform] ??
    join(machine.home, '.cache', 'ms-playwright')
  const builds = machine.list(cache).filter((folder) => /^chromium-\d+$/.test(folder))
  const newestFirst = builds.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]))
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
  ]
  return firstOf(
    machine,
    newestFirst.flatMap((build) =>
      inside.map((file) => ({ name: "Playwright's Chromium", path: join(cache, build, file) })),
    ),
  )
}

function firstOf(machine: Machine, browsers: Browser[]): Browser | null {
  return browsers.find((browser) => machine.exists(browser.path)) ?? null
}
