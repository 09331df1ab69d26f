import { type BrowserContext, chromium } from 'playwright'
import { type Browser as Found, findBrowser } from './find-browser.ts'

export type LaunchOptions = {
  headless: boolean
  /** Folder of the built extension to load. */
  extension?: string
  viewport?: { width: number; height: number } | null
  colorScheme?: 'light' | 'dark'
  /** Leaves the page open that an install opens; without this it is closed, because every start is an install. */
  welcome?: boolean
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
  const { headless, extension, viewport = null, colorScheme, welcome = false, args = [] } = options
  const context = await chromium.launchPersistentContext('', {
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
  if (extension !== undefined && !welcome) await closeWelcome(context)
  return context
}

/** It opens by itself a moment after the start, and would then come before whatever is looked at. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  for (let waited = 0; waited < WELCOME_WITHIN_MS; waited += POLL_MS) {
    const page = context.pages().find((each) => each.url().endsWith('/welcome.html'))
    if (page !== undefined) return await page.close()
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
}

const WELCOME_WITHIN_MS = 5_000
const POLL_MS = 50

export const NO_BROWSER =
  'No browser was found that can load an extension: install Chromium (or run `npx playwright install chromium`), or ' +
  'set LOOPSCOPE_BROWSER to the path of one.'
