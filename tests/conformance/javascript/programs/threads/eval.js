const { Worker } = require('node:worker_threads')
const worker = new Worker(
  `const { parentPort, workerData } = require('node:worker_threads')
   parentPort.once('message', (text) => { parentPort.postMessage(text + workerData) })`,
  { eval: true, workerData: '!' },
)
worker.on('message', (text) => {
  console.log(text)
  worker.terminate()
})
worker.postMessage('hi')
