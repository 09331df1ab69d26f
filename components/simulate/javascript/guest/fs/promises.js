// node:fs/promises on files in memory. Source: Node's documentation, "Promises API".
const { onAbort } = require('internal/abort')
const { operations, signalOf } = require('internal/files')

const promises = { constants: { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 } }
for (const [name, run] of Object.entries(operations)) {
  promises[name] = (...args) => {
    const waiting = host.waiting('io', `fs.${name}`)
    let settle
    const signal = signalOf(args)
    try {
      if (signal?.aborted) throw signal.reason
      const value = run(...args)
      settle = () => waiting.resolve(value)
    } catch (error) {
      settle = () => waiting.reject(error)
    }
    onAbort(signal, waiting.reject)
    if (!signal?.aborted) host.after(host.latency(`fs.${name}`, 'files'), settle)
    return waiting.promise
  }
}
module.exports = promises
