// node:fs on files in memory. Source: Node's documentation, "File system".
const { onAbort } = require('internal/abort')
const { operations, exists, signalOf } = require('internal/files')

const fs = { existsSync: (name) => exists(name), constants: { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 } }
for (const [name, run] of Object.entries(operations)) {
  fs[`${name}Sync`] = (...args) => run(...args)
  fs[name] = (...args) => {
    const callback = args.pop()
    if (typeof callback !== 'function') throw host.wrongType('cb', 'function', callback)
    const signal = signalOf(args)
    if (signal?.aborted) return void onAbort(signal, (error) => process.nextTick(callback, error))
    let outcome
    try {
      outcome = [null, run(...args)]
    } catch (error) {
      outcome = [error]
    }
    let over = false
    const answered = Object.defineProperty(
      (...answer) => {
        if (!over) callback(...answer)
      },
      'name',
      { value: callback.name },
    )
    const given = signal ? answered : callback
    host.answer(`fs.${name}`, host.latency(`fs.${name}`, 'files'), given, ...outcome)
    onAbort(signal, (error) => {
      over = true
      callback(error)
    })
  }
  Object.defineProperty(fs[name], 'name', { value: name })
}
fs.exists = (name, callback) =>
  host.answer('fs.exists', host.latency('fs.exists', 'files'), callback, exists(name))
fs.createReadStream = (name, options) => {
  const { Readable } = require('node:stream')
  const stream = new Readable({
    encoding: typeof options === 'string' ? options : options?.encoding,
    read() {},
    signal: options?.signal,
  })
  fs.readFile(name, (error, data) => {
    if (error) stream.destroy(error)
    else {
      opened(stream)
      const size = options?.highWaterMark ?? 65536
      for (let at = 0; at < data.length; at += size) stream.push(data.subarray(at, at + size))
      stream.push(null)
    }
  })
  return stream
}
fs.createWriteStream = (name, options) => {
  const { Writable } = require('node:stream')
  operations.writeFile(name, '')
  const stream = new Writable({
    write: (chunk, _encoding, done) => fs.appendFile(name, chunk, done),
    signal: options?.signal,
  })
  host.after(host.latency('fs.open', 'files'), () => opened(stream))
  return stream
}
function opened(stream) {
  stream.emit('open', 3)
  stream.emit('ready')
}
Object.defineProperty(fs, 'promises', { enumerable: true, get: () => require('node:fs/promises') })
module.exports = fs
