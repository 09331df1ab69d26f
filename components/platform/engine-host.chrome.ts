/** Chrome: a service worker can not have workers, so the engine lives in the extension's one offscreen document. */
import { browser } from './browser.ts'
import { answer } from './messages.ts'
import { serveEngine } from './serve-engine.ts'

type Offscreen = {
  hasDocument(): Promise<boolean>
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>
}

/** One at a time: creating a second document throws. */
let creating: Promise<void> | null = null

/** In the background: starts the engine host where it is not there yet. */
export function keepEngineHost(): void {
  answer('ensure-engine-host', async () => {
    creating ??= create().finally(() => {
      creating = null
    })
    await creating
    return true
  })
}

/** In the engine host's page. */
export function runEngineHost(): void {
  serveEngine(() => window.close())
}

async function create(): Promise<void> {
  const { offscreen } = browser as unknown as { offscreen: Offscreen }
  if (await offscreen.hasDocument()) return
  await offscreen.createDocument({
    url: 'engine-host.html',
    reasons: ['WORKERS'],
    justification: 'Runs the code of the page in a worker, apart from the page.',
  })
}
