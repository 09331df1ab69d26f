// fetch, Headers, Request, Response: answers that are made up, after a seeded latency. Source: Fetch Standard.
const { DOMException } = require('internal/events')
const { textOf, bytesOf } = require('internal/text')

class Headers {
  #map = new Map()
  constructor(init = {}) {
    const entries = init && typeof init[Symbol.iterator] === 'function' ? init : Object.entries(init ?? {})
    for (const [name, value] of entries) this.append(name, value)
  }

  append(name, value) {
    const key = String(name).toLowerCase()
    this.#map.set(key, this.#map.has(key) ? `${this.#map.get(key)}, ${value}` : String(value))
  }

  set(name, value) {
    this.#map.set(String(name).toLowerCase(), String(value))
  }

  get(name) {
    return this.#map.get(String(name).toLowerCase()) ?? null
  }

  has(name) {
    return this.#map.has(String(name).toLowerCase())
  }

  delete(name) {
    this.#map.delete(String(name).toLowerCase())
  }

  forEach(callback) {
    for (const [name, value] of this) callback(value, name, this)
  }

  *entries() {
    yield* [...this.#map].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  keys() {
    return [...this.entries()].map(([name]) => name).values()
  }

  values() {
    return [...this.entries()].map(([, value]) => value).values()
  }

  [Symbol.iterator]() {
    return this.entries()
  }
}

class Body {
  #text
  #used = false
  constructor(body) {
    this.#text =
      body === undefined || body === null
        ? ''
        : typeof body === 'string'
          ? body
          : ArrayBuffer.isView(body)
            ? textOf(body)
            : String(body)
  }

  get bodyUsed() {
    return this.#used
  }

  #read(label) {
    if (this.#used) return Promise.reject(new TypeError('Body is unusable: Body has already been read'))
    this.#used = true
    return host.sleep('io', label, 1, this.#text).promise
  }

  text() {
    return this.#read('the body')
  }

  async json() {
    return JSON.parse(await this.#read('the body'))
  }

  async arrayBuffer() {
    return new Uint8Array(bytesOf(await this.#read('the body'))).buffer
  }

  static textOf(body) {
    return body.#text
  }
}

class Request extends Body {
  constructor(input, init = {}) {
    super(init.body)
    this.url = String(input?.url ?? input)
    this.method = (init.method ?? input?.method ?? 'GET').toUpperCase()
    this.headers = new Headers(init.headers ?? input?.headers)
    this.signal = init.signal ?? input?.signal
  }
}

class Response extends Body {
  constructor(body, init = {}) {
    super(body)
    this.status = init.status ?? 200
    this.statusText = init.statusText ?? ''
    this.headers = new Headers(init.headers)
    this.type = 'default'
    this.url = init.url ?? ''
    this.redirected = false
  }

  get ok() {
    return this.status >= 200 && this.status < 300
  }

  clone() {
    return new Response(Body.textOf(this), this)
  }

  static json(value, init = {}) {
    return new Response(JSON.stringify(value), {
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
    })
  }

  static error() {
    return new Response(null, { status: 0 })
  }
}

/** What an address would answer: its last number or word is taken up. */
function answerOf(request) {
  const [path] = request.url.replace(/^[a-z]+:\/\/[^/]+/i, '').split('?')
  const parts = path.split('/').filter(Boolean)
  const last = parts.at(-1) ?? 'data'
  const one = (id, kind) => ({ id, name: `${kind} ${id}`, title: `${kind} ${id}` })
  if (/^\d+$/.test(last)) return one(Number(last), (parts.at(-2) ?? 'item').replace(/s$/, ''))
  if (/s$/.test(last)) return [1, 2, 3].map((id) => one(id, last.replace(/s$/, '')))
  return one(1, last.replace(/\.\w+$/, ''))
}

function fetch(input, init) {
  const request = new Request(input, init)
  const { signal } = request
  if (signal?.aborted)
    return Promise.reject(signal.reason ?? new DOMException('This operation was aborted', 'AbortError'))
  host.assume('latency', `Loopscope has no network: the answer of fetch, and how long it takes, are made up.`)
  const body = JSON.stringify(answerOf(request))
  const headers = { 'content-type': 'application/json' }
  const response = new Response(body, { status: 200, statusText: 'OK', headers, url: request.url })
  const waiting = host.sleep('io', `fetch ${request.url}`, host.latency(request.url), response)
  signal?.addEventListener('abort', () => waiting.reject(signal.reason), { once: true })
  return waiting.promise
}

for (const [made, name] of [
  [Headers, 'Headers'],
  [Request, 'Request'],
  [Response, 'Response'],
])
  Object.defineProperty(made.prototype, Symbol.toStringTag, { value: name, configurable: true })

module.exports = { fetch, Headers, Request, Response }
