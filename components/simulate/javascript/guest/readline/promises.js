// node:readline/promises. Source: Node's documentation, "Promises API".
const { onAbort } = require('internal/abort')
const { Interface } = require('node:readline')

class PromiseInterface extends Interface {
  question(query, options = {}) {
    return new Promise((resolve, reject) => {
      super.question(query, options, resolve)
      onAbort(options.signal, reject)
    })
  }
}
module.exports = { Interface: PromiseInterface, createInterface: (options) => new PromiseInterface(options) }
