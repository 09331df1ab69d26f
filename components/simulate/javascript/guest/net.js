// node:net between what is in the run; other addresses get a made-up answer. Source: Node's documentation, "Net".
const EventEmitter = require('node:events')
const { Duplex } = require('node:stream')
const { Buffer } = require('node:buffer')
const { ON_THE_WAY_MS } = require('internal/servers')

const servers = new Map()
let nextPort = 41_000

const named = (name, run) => Object.defineProperty(run, 'name', { value: name })

class Socket extends Duplex {
  #other = null
  bytesRead = 0
  bytesWritten = 0
  constructor() {
    super({ allowHalfOpen: true, read() {} })
    this.remoteAddress = '127.0.0.1'
    this.remoteFamily = 'IPv4'
  }

  static join(a, b) {
    a.#other = b
    b.#other = a
  }

  _write(chunk, _encoding, done) {
    const data = Buffer.from(chunk)
    this.bytesWritten += data.length
    this.#send((other) => {
      other.bytesRead += data.length
      other.push(data)
    })
    done()
  }

  _final(done) {
    this.#send((other) => {
      other.push(null)
      // What nobody reads ends all the same, and a side that was told of the end says so too.
      other.resume()
      if (!other.writeState.ending) other.end()
    })
    done()
  }

  #send(deliver) {
    const other = this.#other
    if (other !== null) host.after(ON_THE_WAY_MS, () => other.destroyed || deliver(other))
  }

  connect(...args) {
    const done = args.find((one) => typeof one === 'function')
    const [first, second] = args
    const port = Number(first?.port ?? first)
    const name = first?.host ?? (typeof second === 'string' ? second : 'localhost')
    if (done) this.once('connect', done)
    this.remotePort = port
    const server = /^(?:localhost|127\.|::1)/.test(name) ? servers.get(port) : undefined
    host.after(server === undefined ? host.latency(name, 'network') : ON_THE_WAY_MS, () => {
      if (server === undefined) answeredByNobody(this, `${name}:${port}`)
      else server.accept(this)
      const connected = () => {
        this.emit('connect')
        this.emit('ready')
      }
      host.task('message', 'connect', named('connect', connected), undefined)
    })
    return this
  }

  address() {
    return { address: '127.0.0.1', family: 'IPv4', port: this.localPort ?? 0 }
  }

  setEncoding(encoding) {
    return super.setEncoding(encoding)
  }

  setKeepAlive() {
    return this
  }

  setNoDelay() {
    return this
  }

  setTimeout(ms, listener) {
    if (listener) this.once('timeout', listener)
    if (ms > 0) setTimeout(() => this.destroyed || this.emit('timeout'), ms).unref()
    return this
  }

  ref() {
    return this
  }

  unref() {
    return this
  }

  destroySoon() {
    this.end()
  }
}

/** Whoever is not here answers once, with text that says so. */
function answeredByNobody(socket, name) {
  host.assume(
    'latency',
    `Loopscope has no network: the answer of ${name}, and how long it takes, are made up.`,
  )
  const other = new Socket()
  Socket.join(socket, other)
  other.once('data', () => {
    other.write(`<simulated answer of ${name}>\n`)
    other.end()
  })
}

class Server extends EventEmitter {
  #port = null
  #connections = 0
  #open = new Set()
  #closing = false
  listening = false
  constructor(options, listener) {
    super()
    const given = typeof options === 'function' ? options : listener
    if (given) this.on('connection', given)
  }

  listen(...args) {
    const done = args.find((one) => typeof one === 'function')
    const wanted = Number(args[0]?.port ?? args[0])
    this.#port = wanted > 0 ? wanted : nextPort++
    if (done) this.once('listening', done)
    servers.set(this.#port, this)
    process.nextTick(() => {
      this.listening = true
      this.emit('listening')
    })
    host.after(host.latency(`port ${this.#port}`, 'network'), () => this.#askedByNobody())
    return this
  }

  accept(client) {
    const socket = new Socket()
    Socket.join(client, socket)
    this.#connections += 1
    socket.remotePort = client.localPort = 50_000 + this.#connections
    this.#open.add(socket)
    socket.on('close', () => {
      this.#open.delete(socket)
      this.#closed()
    })
    host.task(
      'message',
      'connection',
      named('connection', () => this.emit('connection', socket)),
      undefined,
    )
  }

  address() {
    return this.#port === null ? null : { address: '::', family: 'IPv6', port: this.#port }
  }

  getConnections(callback) {
    host.after(0, () => callback(null, this.#open.size))
    return this
  }

  close(done) {
    if (done) this.once('close', done)
    servers.delete(this.#port)
    this.listening = false
    this.#closing = true
    this.#closed()
    return this
  }

  ref() {
    return this
  }

  unref() {
    return this
  }

  #closed() {
    if (this.#closing && this.#open.size === 0) process.nextTick(() => this.emit('close'))
  }

  #askedByNobody() {
    if (this.#connections > 0 || this.#closing) return
    host.assume('entry', `Nothing here asks the server on port ${this.#port}: it was given made-up requests.`)
    const client = new Socket()
    client.connect(this.#port, () => client.end('simulated request\n'))
  }
}

const connect = (...args) => new Socket().connect(...args)
const isIPv4 = (text) => /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(text)
const isIPv6 = (text) => /^[\da-f:]*:[\da-f:]*$/i.test(text) && text.length > 1

module.exports = {
  Server,
  Socket,
  connect,
  createConnection: connect,
  createServer: (options, listener) => new Server(options, listener),
  isIP: (text) => (isIPv4(text) ? 4 : isIPv6(text) ? 6 : 0),
  isIPv4,
  isIPv6,
}
