/** Draws the icon's PNG files from its SVG: `npm run icons`, after the SVG was changed. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from './launch-browser.ts'

const assets = join(import.meta.dirname, '..', '..', 'assets')
const svg = readFileSync(join(assets, 'icons', 'loopscope.svg'), 'utf8')

const browser = await launchBrowser({ headless: true })
const page = await browser.newPage()
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
  writeFileSync(
    join(assets, 'public', 'icons', `${size}.png`),
    await page.screenshot({ omitBackground: true }),
  )
}
await browser.close()
