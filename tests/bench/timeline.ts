import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { build, type Rollup } from 'vite'
import { launchBrowser } from '../../components/commands/launch-browser.ts'
import { serveHtml } from '../support/serve-html.ts'
import type { Figure } from './figure.ts'
import type { Measured } from './timeline-page.tsx'

/** A frame at 60 a second, in ms, and what a clock of whole microseconds makes of it. */
const FRAME = 17

/** What it costs to open a replay of at least 50,000 spans, and how smoothly its timeline moves. */
export async function timelineFigures(): Promise<Figure[]> {
  const server = await serveHtml()
  const path = server.serve(`<!doctype html><title>bench</title><body><script>${await bundle()}</script>`)
  const context = await launchBrowser({ headless: true, viewport: { width: 1280, height: 900 } })
  try {
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${server.port}${path}`)
    const measured = await page.evaluate(
      () => (window as unknown as { measured: Promise<Measured> }).measured,
    )
    const size = measured.spans.toLocaleString('en')
    const moving = (['scrub', 'zoom', 'pan', 'step'] as const).flatMap((how): Figure[] => [
      {
        name: `${size} spans, frame while ${NAMES[how]}`,
        value: measured[how].median,
        unit: 'ms',
        budget: FRAME,
      },
      {
        name: `${size} spans, worst while ${NAMES[how]}`,
        value: measured[how].worst,
        unit: 'ms',
        budget: null,
      },
    ])
    return [
      { name: `${size} spans, trace to picture`, value: measured.open, unit: 'ms', budget: null },
      ...moving,
    ]
  } finally {
    await context.close()
    server.close()
  }
}

const NAMES = { scrub: 'scrubbing', zoom: 'zooming', pan: 'panning', step: 'stepping' }

/** The page's script, as it would be shipped. */
async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [preact()],
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'timeline-page.tsx'), formats: ['iife'], name: 'bench' },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  })) as Rollup.RollupOutput[]
  const code = output.flatMap((each) => each.output).find((file) => file.type === 'chunk')?.code ?? ''
  return code.replaceAll('</script', '<\\/script')
}
