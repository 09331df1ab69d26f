// Blob, File and FormData. Source: File API 3 and 4; XMLHttpRequest Standard, 5 "Interface FormData".
const { bytesOf, textOf } = require('internal/text')

function bytesIn(part) {
  if (part instanceof Blob) return Blob.bytesOf(part)
  if (part instanceof ArrayBuffer) return [...new Uint8Array(part)]
  if (ArrayBuffer.isView(part)) return [...new Uint8Array(part.buffer, part.byteOffset, part.byteLength)]
  return bytesOf(String(part))
}

class Blob {
  #bytes
  #type
  constructor(parts = [], options = {}) {
    this.#bytes = [...parts].flatMap(bytesIn)
    this.#type = String(options.type ?? '').toLowerCase()
  }

  get size() {
    return this.#bytes.length
  }

  get type() {
    return this.#type
  }

  slice(start, end, type = '') {
    return new Blob([new Uint8Array(this.#bytes.slice(start, end))], { type })
  }

  text() {
    return host.sleep('io', 'the blob', 1, textOf(this.#bytes)).promise
  }

  arrayBuffer() {
    return host.sleep('io', 'the blob', 1, new Uint8Array(this.#bytes).buffer).promise
  }

  stream() {
    return new ReadableStream({
      start: (controller) => {
        if (this.#bytes.length > 0) controller.enqueue(new Uint8Array(this.#bytes))
        controller.close()
      },
    })
  }

  [Symbol.for('nodejs.util.inspect.custom')](_depth, _options, inspect) {
    return `${this.constructor.name} ${inspect({ size: this.size, type: this.type })}`
  }

  static bytesOf(blob) {
    return blob.#bytes
  }
}

class File extends Blob {
  constructor(parts, name, options = {}) {
    super(parts, options)
    Object.defineProperty(this, 'name', { value: String(name) })
    Object.defineProperty(this, 'lastModified', { value: options.lastModified ?? Date.now() })
  }
}

class FormData {
  #entries = []
  append(name, value) {
    this.#entries.push([String(name), value instanceof Blob ? value : String(value)])
  }

  set(name, value) {
    this.delete(name)
    this.append(name, value)
  }

  get(name) {
    return this.#entries.find(([key]) => key === name)?.[1] ?? null
  }

  getAll(name) {
    return this.#entries.filter(([key]) => key === name).map(([, value]) => value)
  }

  has(name) {
    return this.#entries.some(([key]) => key === name)
  }

  delete(name) {
    this.#entries = this.#entries.filter(([key]) => key !== name)
  }

  forEach(callback) {
    for (const [name, value] of this) callback(value, name, this)
  }

  *keys() {
    for (const [name] of this.#entries) yield name
  }

  *values() {
    for (const [, value] of this.#entries) yield value
  }

  *entries() {
    yield* this.#entries
  }

  [Symbol.iterator]() {
    return this.entries()
  }
}

for (const made of [Blob, File, FormData])
  Object.defineProperty(made.prototype, Symbol.toStringTag, { value: made.name, configurable: true })

module.exports = { Blob, File, FormData }
