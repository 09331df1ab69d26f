import { Worker, isMainThread, parentPort, threadId } from 'node:worker_threads'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

if (isMainThread) {
  const worker = new Worker(fileURLToPath(import.meta.url))
  for (const each of ['a', 'b', 'c']) {
    worker.postMessage(each)
    const [answer] = await once(worker, 'message')
    console.log(answer)
  }
  const code = await worker.terminate()
  console.log('terminated', code)
} else {
  parentPort.on('message', (message) => parentPort.postMessage(`${message.toUpperCase()} by ${threadId}`))
}
