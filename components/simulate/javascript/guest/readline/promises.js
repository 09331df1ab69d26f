// node:readline/promises. Source: Node's documentation, "Promises API".
const { Interface } = require('node:readline')

class PromiseInterface extends Interface {
  question(query) {
    return new Promise((resolve) => super.question(query, resolve))
  }
}
module.exports = { Interface: PromiseInterface, createInterface: (options) => new PromiseInterface(options) }
