// URL and URLSearchParams, for the schemes that tutorials use. Source: URL Standard.
const encode = (text) =>
  encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replaceAll(/[!'()~]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
const decode = (text) => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

class URLSearchParams {
  #pairs = []
  #changed = () => {}
  constructor(init = '') {
    if (typeof init === 'object' && init !== null) {
      const entries = typeof init[Symbol.iterator] === 'function' ? init : Object.entries(init)
      for (const [key, value] of entries) this.#pairs.push([String(key), String(value)])
      return
    }
    for (const part of String(init).replace(/^\?/, '').split('&')) {
      if (part === '') continue
      const at = part.indexOf('=')
      this.#pairs.push(at < 0 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))])
    }
  }

  static of(text, changed) {
    const params = new URLSearchParams(text)
    params.#changed = changed
    return params
  }

  get size() {
    return this.#pairs.length
  }

  get(name) {
    return this.#pairs.find(([key]) => key === name)?.[1] ?? null
  }

  getAll(name) {
    return this.#pairs.filter(([key]) => key === name).map(([, value]) => value)
  }

  has(name) {
    return this.#pairs.some(([key]) => key === name)
  }

  set(name, value) {
    const at = this.#pairs.findIndex(([key]) => key === name)
    if (at < 0) this.#pairs.push([name, String(value)])
    else {
      this.#pairs[at] = [name, String(value)]
      this.#pairs = this.#pairs.filter(([key], index) => key !== name || index <= at)
    }
    this.#changed(this.toString())
  }

  append(name, value) {
    this.#pairs.push([name, String(value)])
    this.#changed(this.toString())
  }

  delete(name) {
    this.#pairs = this.#pairs.filter(([key]) => key !== name)
    this.#changed(this.toString())
  }

  sort() {
    this.#pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  }

  forEach(callback) {
    for (const [key, value] of this.#pairs) callback(value, key, this)
  }

  keys() {
    return this.#pairs.map(([key]) => key).values()
  }

  values() {
    return this.#pairs.map(([, value]) => value).values()
  }

  entries() {
    return this.#pairs.map(([key, value]) => [key, value]).values()
  }

  [Symbol.iterator]() {
    return this.entries()
  }

  toString() {
    return this.#pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&')
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    const pairs = this.#pairs.map(([key, value]) => `${host.inspect(key)} => ${host.inspect(value)}`)
    return pairs.length === 0 ? 'URLSearchParams {}' : `URLSearchParams { ${pairs.join(', ')} }`
  }
}

const PORTS = { 'http:': '80', 'https:': '443', 'ftp:': '21', 'ws:': '80', 'wss:': '443' }
const PATTERN =
  /^([a-z][a-z0-9+.-]*:)(?:\/\/(?:([^/?#:@]*)(?::([^/?#@]*))?@)?(\[[^\]]*\]|[^/?#:]*)(?::(\d+))?)?([^?#]*)(\?[^#]*)?(#.*)?$/i
const clean = (text) => text.replaceAll(/[^\u0021-\u007e]|["<>`{}]/gu, (letter) => encodeURIComponent(letter))

function invalid(input) {
  const error = new TypeError('Invalid URL')
  error.code = 'ERR_INVALID_URL'
  error.input = input
  return error
}

class URL {
  #search
  constructor(input, base) {
    const given = String(input).trim()
    // What is made up stands at an address that says so.
    const text = given.startsWith('[simulated ') ? 'https://example.com/simulated' : given
    const found = PATTERN.exec(text)
    if (found === null || (base !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(text))) {
      if (base === undefined) throw invalid(text)
      const whole = new URL(base)
      this.#read(PATTERN.exec(resolve(text, whole)))
      return
    }
    this.#read(found)
    if (this.protocol in PORTS && this.hostname === '') throw invalid(text)
  }

  #read([, protocol, username = '', password = '', name = '', port = '', path, search = '', hash = '']) {
    this.protocol = protocol.toLowerCase()
    this.username = username
    this.password = password
    this.hostname = name.toLowerCase()
    this.port = PORTS[this.protocol] === port ? '' : port
    this.pathname = this.protocol in PORTS || path.startsWith('/') ? dots(clean(path || '/')) : path
    this.#search = search === '?' ? '' : clean(search)
    this.hash = hash === '#' ? '' : clean(hash)
    const params = URLSearchParams.of(this.#search, (text) => {
      this.#search = text === '' ? '' : `?${text}`
    })
    Object.defineProperty(this, 'searchParams', { value: params, enumerable: true, configurable: true })
  }

  get search() {
    return this.#search
  }

  set search(text) {
    this.#search = text === '' || text.startsWith('?') ? text : `?${text}`
    Object.defineProperty(this, 'searchParams', {
      value: new URLSearchParams(this.#search),
      enumerable: true,
      configurable: true,
    })
  }

  get host() {
    return this.port === '' ? this.hostname : `${this.hostname}:${this.port}`
  }

  get origin() {
    return this.protocol in PORTS ? `${this.protocol}//${this.host}` : 'null'
  }

  get href() {
    const user =
      this.username === '' ? '' : `${this.username}${this.password === '' ? '' : `:${this.password}`}@`
    const slashes = this.protocol in PORTS || this.protocol === 'file:' || this.hostname !== '' ? '//' : ''
    return `${this.protocol}${slashes}${user}${this.host}${this.pathname}${this.#search}${this.hash}`
  }

  toString() {
    return this.href
  }

  toJSON() {
    return this.href
  }

  static canParse(input, base) {
    return URL.parse(input, base) !== null
  }

  static parse(input, base) {
    try {
      return new URL(input, base)
    } catch {
      return null
    }
  }

  [Symbol.for('nodejs.util.inspect.custom')](_depth, _options, inspect) {
    const {
      href,
      origin,
      protocol,
      username,
      password,
      hostname,
      port,
      pathname,
      search,
      searchParams,
      hash,
    } = this
    const shown = {
      href,
      origin,
      protocol,
      username,
      password,
      host: this.host,
      hostname,
      port,
      pathname,
      search,
      searchParams,
      hash,
    }
    return `URL ${inspect(shown)}`
  }
}

function dots(path) {
  const parts = []
  for (const part of path.split('/').slice(1)) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}${/\/\.{1,2}$/.test(path) ? '/' : ''}`
}

function resolve(text, base) {
  if (text.startsWith('//')) return base.protocol + text
  const root = `${base.protocol}//${base.host}`
  if (text.startsWith('/')) return root + text
  if (text.startsWith('?')) return root + base.pathname + text
  if (text.startsWith('#')) return root + base.pathname + base.search + text
  return root + base.pathname.replace(/[^/]*$/, '') + text
}

module.exports = { URL, URLSearchParams }
