/**
 * Before each file of browser tests: the real pointer goes to the corner. Files share a page, and Chromium tells what
 * comes to lie under a pointer that it is there, wherever the last file has left it.
 */
import { beforeAll } from 'vitest'
import { cdp } from 'vitest/browser'

beforeAll(async () => {
  const { send } = cdp() as { send(method: string, parameters: object): Promise<unknown> }
  await send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 0, y: 0 })
})
