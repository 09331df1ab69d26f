const { Worker, isMainThread } = require('worker_threads')

function run() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => console.log('code', code))
  })
}
if (isMainThread) run().catch((error) => console.log(error.name, error.message))
else throw new RangeError('too much')
