// fetch, Headers, Request, Response: answers that are made up, after a seeded latency. Source: Fetch Standard.
const { DOMException } = require('internal/events')
const { textOf, bytesOf } = require('internal/text')
const { serve } = require('internal/servers')

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

/** What a body says, and the type that it has by itself. */
function read(body) {
  if (body === undefined || body === null) return { text: '', type: null }
  if (typeof body === 'string') return { text: body, type: 'text/plain;charset=UTF-8' }
  if (body instanceof URLSearchParams)
    return { text: String(body), type: 'application/x-www-form-urlencoded;charset=UTF-8' }
  if (body instanceof Blob) return { text: textOf(Blob.bytesOf(body)), type: body.type || null }
  if (ArrayBuffer.isView(body)) return { text: textOf(body), type: null }
  if (body instanceof ArrayBuffer) return { text: textOf(new Uint8Array(body)), type: null }
  return { text: String(body), type: 'text/plain;charset=UTF-8' }
}

class Body {
  #text = ''
  #given
  #stream = null
  #used = false
  constructor(body) {
    this.#given = body ?? null
    if (body instanceof ReadableStream) this.#stream = body
    else this.#text = read(body).text
  }

  get bodyUsed() {
    return this.#used || (this.#stream !== null && ReadableStream.isRead(this.#stream))
  }

  get body() {
    if (this.#given === null) return null
    this.#stream ??= new Blob([this.#text]).stream()
    return this.#stream
  }

  async #read(label) {
    if (this.bodyUsed || this.#stream?.locked)
      throw new TypeError('Body is unusable: Body has already been read')
    this.#used = true
    if (!(this.#given instanceof ReadableStream)) return host.sleep('io', label, 1, this.#text).promise
    const bytes = []
    for await (const part of this.#stream) bytes.push(...(typeof part === 'string' ? bytesOf(part) : part))
    return textOf(bytes)
  }

  text() {
    return this.#read('the body')
  }

  async json() {
    return JSON.parse(await this.#read('the body'))
  }

  async bytes() {
    return new Uint8Array(bytesOf(await this.#read('the body')))
  }

  async arrayBuffer() {
    return (await this.bytes()).buffer
  }

  async blob() {
    return new Blob([await this.#read('the body')], { type: this.headers.get('content-type') ?? '' })
  }

  async formData() {
    const form = new FormData()
    for (const [name, value] of new URLSearchParams(await this.#read('the body'))) form.append(name, value)
    return form
  }

  static givenTo(body) {
    return body.#given
  }

  static textOf(body) {
    return body.#text
  }
}

class Request extends Body {
  constructor(input, init = {}) {
    const from = input instanceof Request ? input : null
    super(init.body ?? (from === null ? null : Body.givenTo(from)))
    this.url = addressOf(from?.url ?? String(input?.href ?? input))
    this.method = String(init.method ?? from?.method ?? 'GET').toUpperCase()
    this.headers = new Headers(init.headers ?? from?.headers)
    this.signal = init.signal ?? from?.signal ?? new AbortController().signal
    this.mode = init.mode ?? 'cors'
    this.credentials = init.credentials ?? 'same-origin'
    this.cache = init.cache ?? 'default'
    this.redirect = init.redirect ?? 'follow'
    this.referrer = 'about:client'
    const { type } = read(init.body)
    if (type !== null && !this.headers.has('content-type')) this.headers.set('content-type', type)
  }

  clone() {
    return new Request(this)
  }
}

/** An address of the page's own site is one of example.com's. */
function addressOf(text) {
  const base = 'https://example.com/'
  return URL.canParse(text, base) && /^[/.?#]|^\w+:\/\//.test(text) ? new URL(text, base).href : text
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
    const { type } = body instanceof ReadableStream ? { type: null } : read(body)
    if (type !== null && !this.headers.has('content-type')) this.headers.set('content-type', type)
  }

  get ok() {
    return this.status >= 200 && this.status < 300
  }

  clone() {
    return new Response(Body.givenTo(this), this)
  }

  static json(value, init = {}) {
    return new Response(JSON.stringify(value), {
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
    })
  }

  static redirect(url, status = 302) {
    return new Response(null, { status, headers: { location: String(url) } })
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
  const served = serve(request.url, {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    body: Body.textOf(request),
  })
  const waiting = served === null ? madeUp(request) : host.waiting('io', `fetch ${request.url}`)
  served?.then(
    ({ body, ...init }) => waiting.resolve(new Response(body, { ...init, url: request.url })),
    (error) => waiting.reject(error),
  )
  signal?.addEventListener('abort', () => waiting.reject(signal.reason), { once: true })
  return waiting.promise
}

/** Nothing here has this address. */
function madeUp(request) {
  host.assume('latency', 'Loopscope has no network: the answer of fetch, and how long it takes, are made up.')
  const headers = { 'content-type': 'application/json' }
  const [, seconds] = /\/delay\/(\d+(?:\.\d+)?)/.exec(request.url) ?? []
  const ms = seconds === undefined ? host.latency(request.url, 'network') : Number(seconds) * 1000
  const label = `fetch ${request.url}`
  const ending = host.ending(label, 'network', 'status-500', 'fails')
  if (ending === 'fails') return unreachable(label, ms)
  const failed = ending === 'status-500'
  const status = failed ? 500 : Number(/\/status\/([1-5]\d\d)\b/.exec(request.url)?.[1] ?? 200)
  const response = new Response(JSON.stringify(failed ? { error: TEXTS[500] } : answerOf(request)), {
    status,
    statusText: TEXTS[status] ?? '',
    headers,
    url: request.url,
  })
  return host.sleep('io', `fetch ${request.url}`, ms, response)
}

const TEXTS = { 200: 'OK', 500: 'Internal Server Error' }

/** As a network that brings no answer ends it. */
function unreachable(label, ms) {
  const waiting = host.waiting('io', label, ms)
  const stop = host.after(ms, () =>
    waiting.reject(new TypeError(host.isBrowser ? 'Failed to fetch' : 'fetch failed')),
  )
  return {
    promise: waiting.promise,
    reject: (reason) => {
      stop()
      waiting.reject(reason)
    },
  }
}

for (const [made, name] of [
  [Headers, 'Headers'],
  [Request, 'Request'],
  [Response, 'Response'],
])
  Object.defineProperty(made.prototype, Symbol.toStringTag, { value: name, configurable: true })

module.exports = { fetch, Headers, Request, Response }
