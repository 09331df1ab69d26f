const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads')

async function main() {
  const runs = [30, 10, 20].map(
    (ms) =>
      new Promise((resolve) => {
        const worker = new Worker(__filename, { workerData: ms })
        worker.on('message', (message) => console.log('done', message))
        worker.on('exit', resolve)
      }),
  )
  console.log(await Promise.all(runs))
}
if (isMainThread) main()
else setTimeout(() => parentPort.postMessage(workerData), workerData * 20)
