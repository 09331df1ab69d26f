import { type BrowserContext, chromium } from 'playwright'
import { type Browser as Found, findBrowser } from './find-browser.ts'

export type LaunchOptions = {
  headless: boolean
  /** Folder of the built extension to load. */
  extension?: string
  viewport?: { width: number; height: number } | null
  colorScheme?: 'light' | 'dark'
  args?: string[]
}

/** What a browser says to the outside on its own is switched off: a test or a replay needs nobody else. */
export const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** Starts the browser that was found, with a new empty profile. Throws when there is none. */
export async function launchBrowser(
  options: LaunchOptions,
  found: Found | null = findBrowser(),
): Promise<BrowserContext> {
  if (found === null) throw new Error(NO_BROWSER)
  const { headless, extension, viewport = null, colorScheme, args = [] } = options
  return await chromium.launchPersistentContext('', {
    executablePath: found.path,
    headless,
    viewport,
    ...(colorScheme === undefined ? {} : { colorScheme }),
    args: [
      ...QUIET,
      // Chromium refuses to start its sandbox as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(extension === undefined
        ? []
        : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
      ...args,
    ],
  })
}

export const NO_BROWSER =
  'No browser was found that can load an extension: install Chromium (or run `npx playwright install chromium`), or ' +
  'set LOOPSCOPE_BROWSER to the path of one.'
