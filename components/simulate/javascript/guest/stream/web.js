// node:stream/web. Source: Node's documentation, "Web Streams API".
const {
  ReadableStream,
  ReadableStreamDefaultReader,
  ReadableStreamDefaultController,
} = require('internal/streams')

module.exports = {
  ReadableStream,
  ReadableStreamDefaultReader,
  ReadableStreamDefaultController,
  ...require('internal/writable-streams'),
}
