/** Firefox: the background is a page, which can have workers itself. */
import { answer } from './messages.ts'
import { serveEngine } from './serve-engine.ts'

/** In the background, which is the engine host. */
export function keepEngineHost(): void {
  const { warm } = serveEngine(() => {})
  answer('ensure-engine-host', async ({ language }) => {
    if (language !== undefined) warm(language)
    return true
  })
}

/** The engine host's page is not used in Firefox. */
export function runEngineHost(): void {}
