const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads')

if (isMainThread) {
  const worker = new Worker(__filename, { workerData: { n: 10 } })
  worker.on('online', () => console.log('online'))
  worker.on('message', (message) => console.log('from the worker', message))
  worker.on('error', (error) => console.log('error', error.message))
  worker.on('exit', (code) => console.log('exit', code))
  console.log('started')
} else {
  const fibonacci = (n) => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2))
  parentPort.postMessage({ n: workerData.n, result: fibonacci(workerData.n) })
}
