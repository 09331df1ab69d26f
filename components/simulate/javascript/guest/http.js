// node:http between what is in the run; other addresses get made-up answers. Source: Node's documentation, "HTTP".
const EventEmitter = require('node:events')
const { IncomingMessage, OutgoingMessage, ServerResponse } = require('internal/http-messages')
const STATUS_CODES = require('internal/http-status')
const servers = require('internal/servers')

/** The first port that is given to a server that asks for any. */
let nextPort = 40_000
/** Requests that are made up for a server that nobody asks. */
const MADE_UP = 2

class Server extends EventEmitter {
  #port = null
  listening = false
  constructor(options, listener) {
    super()
    const given = typeof options === 'function' ? options : listener
    if (given) this.on('request', given)
  }

  listen(...args) {
    const done = args.find((one) => typeof one === 'function')
    const [first] = args
    const wanted = Number(first?.port ?? first)
    this.#port = wanted > 0 ? wanted : nextPort++
    if (done) this.once('listening', done)
    servers.listen(this.#port, (request) => this.#asked(request))
    process.nextTick(() => {
      this.listening = true
      this.emit('listening')
    })
    host.after(host.latency(`port ${this.#port}`, 'network'), () => this.#askedByNobody())
    return this
  }

  address() {
    return this.#port === null ? null : { address: '::', family: 'IPv6', port: this.#port }
  }

  close(done) {
    if (done) this.once('close', done)
    servers.close(this.#port)
    this.listening = false
    host.after(servers.ON_THE_WAY_MS, () => this.emit('close'))
    return this
  }

  closeAllConnections() {}
  closeIdleConnections() {}

  setTimeout() {
    return this
  }

  ref() {
    return this
  }

  unref() {
    return this
  }

  #asked({ method, url, headers, body }) {
    const { promise, resolve } = Promise.withResolvers()
    const request = new IncomingMessage({ method, url, headers, chunks: body === '' ? [] : [body] })
    const response = new ServerResponse()
    response.req = request
    response.on('finish', () => {
      response.destroy()
      host.after(servers.ON_THE_WAY_MS, () => resolve(response.answer()))
    })
    const ask = () => this.emit('request', request, response)
    host.after(servers.ON_THE_WAY_MS, () => host.task('message', 'request', named('request', ask), undefined))
    return promise
  }

  /** A page shows a server alone: somebody asks it all the same. */
  #askedByNobody() {
    if (servers.asked(this.#port) !== 0) return
    host.assume('entry', `Nothing here asks the server on port ${this.#port}: it was given made-up requests.`)
    const paths = [...host.source().matchAll(/url\s*={2,3}\s*['"`](\/[^'"`]*)['"`]/g)].map(([, path]) => path)
    const asked = [...new Set(paths), '/', '/'].slice(0, Math.max(MADE_UP, new Set(paths).size))
    for (const path of asked) servers.ask(this.#port, path)
  }
}

const named = (name, run) => Object.defineProperty(run, 'name', { value: name })

class ClientRequest extends OutgoingMessage {
  constructor(url, options, listener) {
    super()
    Object.defineProperty(this, 'target', { value: { url, options } })
    this.method = options.method?.toUpperCase() ?? 'GET'
    this.path = url.replace(/^\w+:\/\/[^/]*/, '') || '/'
    for (const [name, value] of Object.entries(options.headers ?? {})) this.setHeader(name, value)
    if (listener) this.once('response', listener)
    options.signal?.addEventListener('abort', () => this.destroy(options.signal.reason))
    this.once('finish', () => this.#send())
  }

  setNoDelay() {}
  setSocketKeepAlive() {}

  abort() {
    this.destroy(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))
  }

  #send() {
    const { url } = this.target
    const body = this.chunks.map(String).join('')
    const asked = { method: this.method, headers: { ...this.getHeaders(), connection: 'keep-alive' }, body }
    const served = servers.serve(url, asked)
    ;(served ?? madeUp(url, this.method)).then((answer) => {
      if (this.destroyed) return
      const message = new IncomingMessage({ ...answer, chunks: answer.chunks ?? [answer.body] })
      message.on('close', () => this.destroy())
      host.task(
        'message',
        'response',
        named('response', () => this.emit('response', message)),
        undefined,
      )
    })
  }
}

async function madeUp(url, method) {
  const response = await fetch(url, { method })
  const { status, statusText, headers } = response
  return { status, statusText, headers: Object.fromEntries(headers), body: await response.text() }
}

function request(first, ...rest) {
  const listener = rest.find((one) => typeof one === 'function')
  const given = typeof first === 'string' || first instanceof URL ? new URL(String(first)).href : null
  const options = { ...(given === null ? first : null), ...(typeof rest[0] === 'object' ? rest[0] : null) }
  const { protocol = 'http:', port, path = '/' } = options
  const host_ = String(options.hostname ?? options.host ?? 'localhost').replace(/:\d+$/, '')
  const url = given ?? `${protocol}//${host_}${port === undefined ? '' : `:${port}`}${path}`
  return new ClientRequest(url, options, listener)
}

function get(...args) {
  const made = request(...args)
  made.end()
  return made
}

class Agent {
  constructor(options = {}) {
    this.options = options
    this.maxSockets = options.maxSockets ?? Number.POSITIVE_INFINITY
  }

  destroy() {}
}

module.exports = {
  Agent,
  ClientRequest,
  IncomingMessage,
  METHODS: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
  OutgoingMessage,
  STATUS_CODES,
  Server,
  ServerResponse,
  createServer: (options, listener) => new Server(options, listener),
  get,
  globalAgent: new Agent(),
  request,
}
