/** `npm start`: shows the chapter's replay in a browser that has the extension, or prints it where there is no screen. */
import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createReplay, formatDuration, textDiagram } from '../replay/index.ts'
import { createNodeEngine } from '../simulate/node.ts'
import type { Policy, Trace } from '../trace/index.ts'
import { buildExtension } from './build-extension.ts'
import { engineFiles } from './engine-files.ts'
import { findBrowser } from './find-browser.ts'
import { installChromium } from './install-chromium.ts'
import { launchBrowser, NO_BROWSER } from './launch-browser.ts'
import { openReplay, readBlock } from './open-replay.ts'
import { servePages } from './serve-pages.ts'

const root = join(import.meta.dirname, '..', '..')
const CHAPTER = 'chapter-14.html'

async function main(): Promise<number> {
  console.log('Building Loopscope.')
  const extension = buildExtension('chrome')
  const browser = findBrowser() ?? installChromium()
  if (browser === null) {
    console.error(NO_BROWSER)
    return 1
  }
  const pages = await servePages(join(root, 'tests', 'pages'))
  const url = `${pages.url}/${CHAPTER}`
  console.log(`Opening ${CHAPTER} in ${browser.name}.`)
  try {
    return hasScreen() ? await show(url, extension) : await print(url, extension)
  } finally {
    pages.close()
  }

  async function show(address: string, folder: string): Promise<number> {
    const context = await launchBrowser({ headless: false, extension: folder }, browser)
    const [first] = context.pages()
    const page = first ?? (await context.newPage())
    await page.goto(address)
    await openReplay(page)
    console.log('The replay is open. Point at another code block and press Replay; close the browser to end.')
    await new Promise((resolve) => context.once('close', resolve))
    return 0
  }

  async function print(address: string, folder: string): Promise<number> {
    const shots = join(root, '.output', 'screenshots')
    mkdirSync(shots, { recursive: true })
    let code = ''
    const taken: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await launchBrowser(
        { headless: true, extension: folder, colorScheme, viewport: { width: 1280, height: 960 } },
        browser,
      )
      const page = await context.newPage()
      await page.goto(address)
      await openReplay(page)
      code = await readBlock(page)
      const path = join(shots, `replay-${colorScheme}.png`)
      await page.screenshot({ path })
      taken.push(relative(process.cwd(), path))
      await context.close()
    }
    console.log(await describe(code))
    console.log(
      `\nThere is no display, so the browser ran without a window. Screenshots:\n  ${taken.join('\n  ')}`,
    )
    return 0
  }
}

/** The block's replay as text, both ways, as the reader's browser has just shown it. */
async function describe(code: string): Promise<string> {
  const engine = createNodeEngine(engineFiles())
  const simulate = (policy: Policy) => engine.simulate({ language: 'python', code, policy })
  const together = await simulate('concurrent')
  const single = await simulate('one-at-a-time')
  engine.close()
  const columns = process.stdout.columns ?? 100
  const draw = (trace: Trace) => textDiagram(createReplay(trace), columns)
  const total = (trace: Trace) => formatDuration(createReplay(trace).duration)
  const repairs = together.repairs.map(({ line, message }) => `Line ${line}: ${message}`)
  return [
    `\nAsynchronous, ${total(together)}:\n`,
    draw(together),
    `\nOne at a time, ${total(single)}:\n`,
    draw(single),
    '',
    `Total ${total(together)}; one at a time ${total(single)}.`,
    ...repairs,
  ].join('\n')
}

function hasScreen(): boolean {
  if (process.env.CI !== undefined && process.env.DISPLAY === undefined) return false
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
}

process.exitCode = await main()
