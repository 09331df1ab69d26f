/** Entry of a worker thread in Node. */
import { parentPort } from 'node:worker_threads'
import { readBytes } from './node.ts'
import { servePython } from './python/worker.ts'

const port = parentPort
if (port !== null) {
  servePython({
    send: (message) => port.postMessage(message),
    onMessage: (listener) => void port.on('message', listener),
    read: readBytes,
  })
}
