// node:worker_threads: a worker runs the program's own text again, as Node would. Source: Node's documentation.
const EventEmitter = require('node:events')
const { MessageChannel, MessagePort, BroadcastChannel, structuredClone } = require('internal/messages')

/** Where the program's own text stands. */
const OWN = /(?:^|\/)script\.(?:m?js|ts)$/
const environment = new Map()
let threads = 0

class Worker extends EventEmitter {
  #port
  #over = null
  #exited = Promise.withResolvers()
  #listens = false
  constructor(file, options = {}) {
    super()
    this.threadId = ++threads
    Object.defineProperty(this, 'threadName', { value: options.name ?? '', enumerable: true })
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.on('message', (message) => this.#over === null && this.emit('message', message))
    const path = String(file?.pathname ?? file)
    const data = structuredClone(options.workerData ?? null)
    if (!options.eval && !OWN.test(path)) this.#standIn(path.replace(/^.*\//, ''), port2, options)
    else this.#start(options.eval ? path : null, port2, data, options)
  }

  postMessage(message) {
    if (this.#over === null) this.#port.postMessage(message)
  }

  terminate() {
    this.#exit(1)
    return this.#exited.promise
  }

  ref() {}
  unref() {}

  #start(source, port, data, options) {
    const own = this.#module(port, data)
    const requires = (name) => (/^(?:node:)?worker_threads$/.test(name) ? own : globalRequire(name))
    process.nextTick(() => this.emit('online'))
    host.thread(options.name || `worker ${this.threadId}`, source, requires).then(
      () => this.#later(() => this.#listens || this.#exit(0)),
      (error) => this.#fail(error),
    )
  }

  /** It is over when nothing that it began is left; nobody can say that before nothing is left at all. */
  #later(run) {
    host.atEnd(run)
  }

  #fail(error) {
    if (this.listenerCount('error') === 0) throw error
    this.emit('error', error)
    this.#exit(1)
  }

  #exit(code) {
    if (this.#over !== null) return
    this.#over = code
    this.#port.close()
    host.after(0, () => {
      host.task(
        'message',
        'exit',
        named('exit', () => this.emit('exit', code)),
        undefined,
      )
      this.#exited.resolve(code)
    })
  }

  /** What the worker's own text requires. */
  #module(port, data) {
    const listens = (type) => {
      if (type === 'message') this.#listens = true
    }
    const { on, once, off, removeAllListeners, addEventListener, close } = MessagePort.prototype
    const stops = () => {
      close.call(port)
      this.#listens = false
    }
    const left = () => {
      this.#listens = port.listenerCount('message') > 0
      return port
    }
    Object.assign(port, {
      on: (type, listener) => listens(type) ?? on.call(port, type, listener),
      once: (type, listener) => once.call(port, type, listener),
      off: (type, listener) => left(off.call(port, type, listener)),
      removeListener: (type, listener) => left(off.call(port, type, listener)),
      removeAllListeners: (type) => left(removeAllListeners.call(port, type)),
      addEventListener: (type, ...rest) => listens(type) ?? addEventListener.call(port, type, ...rest),
      close: stops,
      unref: stops,
    })
    const own = [
      'on',
      'once',
      'off',
      'removeListener',
      'removeAllListeners',
      'addEventListener',
      'close',
      'unref',
    ]
    for (const name of own) Object.defineProperty(port, name, { enumerable: false })
    return { ...shared, isMainThread: false, parentPort: port, workerData: data, threadId: this.threadId }
  }

  /** A file that is not here answers, with text that says so. */
  #standIn(name, port, { workerData }) {
    host.assume('module', `The worker ${name} is not on this page: its messages are made up.`)
    const answer = () =>
      host.after(host.latency(name), () => port.postMessage(`[simulated message of ${name}]`))
    process.nextTick(() => this.emit('online'))
    port.on('message', answer)
    if (workerData !== undefined) answer()
    this.#later(() => this.#exit(0))
  }
}

const named = (name, run) => Object.defineProperty(run, 'name', { value: name })
const globalRequire = (name) => host.require(name)

const shared = {
  Worker,
  MessageChannel,
  MessagePort,
  BroadcastChannel,
  SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
  getEnvironmentData: (key) => environment.get(key),
  setEnvironmentData: (key, value) => void environment.set(key, value),
  markAsUntransferable: () => {},
  resourceLimits: {},
}

module.exports = { ...shared, isMainThread: true, parentPort: null, workerData: null, threadId: 0 }
