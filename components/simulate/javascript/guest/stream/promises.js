// node:stream/promises. Source: Node's documentation, "Streams Promises API".
const stream = require('node:stream')

function settled(label, run) {
  const { promise, resolve, reject } = host.waiting('io', label)
  run((error) => (error ? reject(error) : resolve()))
  return promise
}

module.exports = {
  pipeline: (...parts) => settled('the pipeline', (done) => stream.pipeline(...parts, done)),
  finished: (one) => settled('the stream', (done) => stream.finished(one, done)),
}
