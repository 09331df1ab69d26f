const { Worker, isMainThread, parentPort, MessageChannel } = require('node:worker_threads')

if (isMainThread) {
  const worker = new Worker(__filename)
  worker.on('message', (text) => console.log('main hears', text))
  worker.on('exit', (code) => console.log('exit', code))
  worker.postMessage('one')
  worker.postMessage('enough')
  worker.postMessage('three')
} else {
  const hear = (text) => {
    parentPort.postMessage(`${text} (${parentPort.listenerCount('message')})`)
    if (text === 'enough') parentPort.off('message', hear)
  }
  parentPort.on('message', hear)
}
