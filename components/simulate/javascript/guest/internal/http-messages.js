// What goes between an HTTP client and a server. Source: Node's documentation, "HTTP".
const { Readable, Writable } = require('node:stream')
const { Buffer } = require('node:buffer')
const STATUS_CODES = require('internal/http-status')

/** Reads what was sent as one chunk, or as the chunks that it was written in. */
class IncomingMessage extends Readable {
  constructor({ method, url, status, statusText, headers, chunks }) {
    super({ read() {} })
    Object.assign(this, {
      httpVersion: '1.1',
      headers,
      method: method ?? null,
      url: url ?? '',
      complete: true,
    })
    this.rawHeaders = Object.entries(headers).flat()
    this.statusCode = status ?? null
    this.statusMessage = statusText ?? null
    this.socket = { remoteAddress: '127.0.0.1', encrypted: false, destroy() {}, setTimeout() {} }
    this.connection = this.socket
    for (const chunk of chunks) this.push(Buffer.from(chunk))
    this.push(null)
  }
}

/** Keeps headers by their small letters, and the names that they were given. */
class OutgoingMessage extends Writable {
  #headers = new Map()
  headersSent = false
  chunks = []
  constructor() {
    super({ decodeStrings: false, autoDestroy: false })
  }

  _write(chunk, encoding, done) {
    this.headersSent = true
    this.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encoding) : chunk)
    done()
  }

  setHeader(name, value) {
    if (this.headersSent) {
      const error = new Error('Cannot set headers after they are sent to the client')
      throw host.coded(error, 'ERR_HTTP_HEADERS_SENT')
    }
    this.#headers.set(String(name).toLowerCase(), value)
    return this
  }

  getHeader(name) {
    return this.#headers.get(String(name).toLowerCase())
  }

  getHeaders() {
    return Object.fromEntries(this.#headers)
  }

  hasHeader(name) {
    return this.#headers.has(String(name).toLowerCase())
  }

  removeHeader(name) {
    this.#headers.delete(String(name).toLowerCase())
  }

  flushHeaders() {}

  setTimeout(_ms, listener) {
    if (listener) this.on('timeout', listener)
    return this
  }
}

class ServerResponse extends OutgoingMessage {
  statusCode = 200
  statusMessage = undefined
  #wroteFirst = false

  writeHead(status, ...given) {
    this.statusCode = status
    if (typeof given[0] === 'string') this.statusMessage = given.shift()
    const headers = Array.isArray(given[0]) ? Object.fromEntries(given[0]) : given[0]
    for (const [name, value] of Object.entries(headers ?? {})) this.setHeader(name, value)
    return this
  }

  writeContinue() {}

  write(...args) {
    this.#wroteFirst = true
    return super.write(...args)
  }

  end(chunk, ...args) {
    this.inChunks = this.#wroteFirst
    return super.end(chunk, ...args)
  }

  /** As the other side reads it. */
  answer() {
    const length = this.chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    const size = this.inChunks ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(length) }
    const headers = {
      ...Object.fromEntries(
        Object.entries(this.getHeaders()).map(([name, value]) => [name, headerText(name, value)]),
      ),
      date: new Date().toUTCString(),
      connection: 'keep-alive',
      'keep-alive': 'timeout=5',
      ...(this.hasHeader('content-length') ? {} : size),
    }
    const statusText = this.statusMessage ?? STATUS_CODES[this.statusCode] ?? 'unknown'
    const body = Buffer.concat(this.chunks).toString()
    return { status: this.statusCode, statusText, headers, body, chunks: this.chunks }
  }
}

const headerText = (name, value) =>
  name === 'set-cookie' ? [value].flat() : Array.isArray(value) ? value.join(', ') : String(value)

module.exports = { IncomingMessage, OutgoingMessage, ServerResponse }
