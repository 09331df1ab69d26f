import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { serveJavaScript } from '../components/simulate/javascript/worker.ts'
import type { ToWorker } from '../components/simulate/protocol.ts'

export default defineUnlistedScript(() => {
  const send = globalThis.postMessage.bind(globalThis)
  const read = globalThis.fetch.bind(globalThis)
  serveJavaScript({
    send,
    onMessage: (listener) =>
      addEventListener('message', (event: MessageEvent<ToWorker>) => listener(event.data)),
    read: async (path) => new Uint8Array(await (await read(path)).arrayBuffer()),
  })
})
