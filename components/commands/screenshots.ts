/** `npm run screenshots`: takes the README's picture from the production build, on the chapter's page. */
import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { buildExtension } from './build-extension.ts'
import { launchBrowser } from './launch-browser.ts'
import { openReplay } from './open-replay.ts'
import { servePages } from './serve-pages.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'assets', 'screenshots')
const PAGE = 'chapter-14.html'

const extension = buildExtension('chrome')
const pages = await servePages(join(root, 'tests', 'pages'))
mkdirSync(folder, { recursive: true })
for (const colorScheme of ['light', 'dark'] as const) {
  const viewport = { width: 1120, height: 820 }
  const context = await launchBrowser({ headless: true, extension, viewport, colorScheme })
  const page = await context.newPage()
  await page.goto(`${pages.url}/${PAGE}`)
  await openReplay(page)
  const path = join(folder, `replay-${colorScheme}.png`)
  await page.screenshot({ path })
  console.log(relative(process.cwd(), path))
  await context.close()
}
pages.close()
