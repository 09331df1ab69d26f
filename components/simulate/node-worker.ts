/** Entry of a worker thread in Node. Only the engine that it is for is loaded. */
import { parentPort, workerData } from 'node:worker_threads'
import type { FromWorker, ToWorker } from './protocol.ts'

const port = parentPort
if (port !== null) {
  const send = (message: FromWorker) => port.postMessage(message)
  const listen = (listener: (message: ToWorker) => void) => void port.on('message', listener)
  // The first message may arrive before the engine is loaded.
  const early: ToWorker[] = []
  let take: (message: ToWorker) => void = (message) => early.push(message)
  listen((message) => take(message))
  const onMessage = (listener: (message: ToWorker) => void) => {
    take = listener
    for (const message of early.splice(0)) listener(message)
  }
  const { readBytes } = await import('./node.ts')
  if (workerData === 'javascript') {
    const { serveJavaScript } = await import('./javascript/worker.ts')
    serveJavaScript({ send, onMessage, read: readBytes })
  } else {
    const { servePython } = await import('./python/worker.ts')
    servePython({ send, onMessage, read: readBytes })
  }
}
