// node:stream/promises. Source: Node's documentation, "Streams Promises API".
const stream = require('node:stream')
const { pipelineWith } = require('internal/stream-ends')

function settled(label, run) {
  const { promise, resolve, reject } = host.waiting('io', label)
  run((error) => (error ? reject(error) : resolve()))
  return promise
}

module.exports = {
  pipeline: (...parts) => settled('the pipeline', (done) => pipelineWith(stream, parts, done)),
  finished: (one, options = {}) => settled('the stream', (done) => void stream.finished(one, options, done)),
}
