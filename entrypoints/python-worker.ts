import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { ToWorker } from '../components/simulate/protocol.ts'
import { servePython } from '../components/simulate/python/worker.ts'

export default defineUnlistedScript(() => {
  const send = globalThis.postMessage.bind(globalThis)
  const read = globalThis.fetch.bind(globalThis)
  servePython({
    send,
    onMessage: (listener) =>
      addEventListener('message', (event: MessageEvent<ToWorker>) => listener(event.data)),
    read: async (path) => new Uint8Array(await (await read(path)).arrayBuffer()),
  })
})
