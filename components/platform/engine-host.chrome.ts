/** Chrome: a service worker can not have workers, so the engine lives in the extension's one offscreen document. */
import type { Language } from '../trace/index.ts'
import { browser } from './browser.ts'
import { answer } from './messages.ts'
import { serveEngine } from './serve-engine.ts'

type Offscreen = {
  hasDocument(): Promise<boolean>
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>
}

/** One at a time: creating a second document throws. */
let creating: Promise<void> | null = null

/** In the background: starts the engine host where it is not there yet, with the engine that is wanted. */
export function keepEngineHost(): void {
  answer('ensure-engine-host', async ({ language }) => {
    creating ??= create(language).finally(() => {
      creating = null
    })
    await creating
    return true
  })
}

/** In the engine host's page. Its engine starts with it: the page that asked for it is connected only later. */
export function runEngineHost(): void {
  const { warm } = serveEngine(() => window.close())
  const language = location.hash.slice(1)
  if (language !== '') warm(language as Language)
}

async function create(language: Language | undefined): Promise<void> {
  const { offscreen } = browser as unknown as { offscreen: Offscreen }
  if (await offscreen.hasDocument()) return
  await offscreen.createDocument({
    url: `engine-host.html#${language ?? ''}`,
    reasons: ['WORKERS'],
    justification: 'Runs the code of the page in a worker, apart from the page.',
  })
}
