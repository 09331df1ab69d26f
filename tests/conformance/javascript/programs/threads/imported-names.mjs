import { isMainThread, parentPort, Worker } from 'node:worker_threads'

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url))
  worker.on('message', (text) => console.log(text))
} else {
  for (const attempt of [() => parentPort.shout('hi'), () => isMainThread()]) {
    try {
      attempt()
    } catch (error) {
      parentPort.postMessage(error.message)
    }
  }
}
