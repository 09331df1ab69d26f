// axios, on fetch: answers of the run's own servers, others made up. Source: axios's documentation.
const { simulatedMember } = require('internal/simulated')

class AxiosError extends Error {
  constructor(message, code, config, request, response) {
    super(message)
    this.name = 'AxiosError'
    this.code = code
    Object.defineProperty(this, 'config', { value: config, enumerable: false })
    Object.defineProperty(this, 'response', { value: response, enumerable: false })
    Object.defineProperty(this, 'request', { value: request, enumerable: false })
    this.status = response?.status
  }

  get isAxiosError() {
    return true
  }
}

class CanceledError extends AxiosError {
  constructor(config) {
    super('canceled', 'ERR_CANCELED', config)
    this.name = 'CanceledError'
  }
}

function interceptors(added) {
  const list = []
  return {
    list,
    use: (fulfilled, rejected) => {
      added()
      return list.push({ fulfilled, rejected }) - 1
    },
    eject: (index) => {
      list[index] = {}
    },
    clear: () => list.splice(0),
  }
}

function addressOf({ url = '', baseURL = '', params }) {
  const whole =
    /^\w+:/.test(url) || baseURL === '' ? url : `${baseURL.replace(/\/$/, '')}/${url.replace(/^\//, '')}`
  const query = params === undefined ? '' : String(new URLSearchParams(params))
  return query === '' ? whole : `${whole}${whole.includes('?') ? '&' : '?'}${query}`
}

function signalOf({ signal, timeout, cancelToken }) {
  const all = [signal, cancelToken?.signal, timeout > 0 ? AbortSignal.timeout(timeout) : null].filter(Boolean)
  return all.length === 0 ? undefined : AbortSignal.any(all)
}

async function send(config) {
  const { method = 'get', data } = config
  const isJson =
    data !== undefined && data !== null && (host.kindOf(data) === 'Object' || Array.isArray(data))
  const headers = { accept: 'application/json, text/plain, */*', ...config.headers }
  if (isJson) headers['content-type'] ??= 'application/json'
  let answer
  try {
    answer = await fetch(addressOf(config), {
      method: method.toUpperCase(),
      headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => typeof value === 'string')),
      body: isJson ? JSON.stringify(data) : (data ?? null),
      signal: signalOf(config),
    })
  } catch (error) {
    if (error?.name === 'AbortError') throw new CanceledError(config)
    if (error?.name === 'TimeoutError')
      throw new AxiosError(`timeout of ${config.timeout}ms exceeded`, 'ECONNABORTED', config)
    if (/^(?:fetch failed|Failed to fetch)$/.test(error?.message))
      throw new AxiosError('Network Error', 'ERR_NETWORK', config, {})
    throw error
  }
  const text = await answer.text()
  const { status, statusText } = answer
  const response = {
    data: dataOf(text, config),
    status,
    statusText,
    headers: Object.fromEntries(answer.headers),
    config,
    request: {},
  }
  const isFine = config.validateStatus ?? ((code) => code >= 200 && code < 300)
  if (isFine === null || isFine(status)) return response
  const code = status < 500 ? 'ERR_BAD_REQUEST' : 'ERR_BAD_RESPONSE'
  throw new AxiosError(`Request failed with status code ${status}`, code, config, {}, response)
}

function dataOf(text, { responseType }) {
  if (responseType === 'text') return text
  if (responseType === 'arraybuffer') return new TextEncoder().encode(text)
  if (responseType === 'stream') return require('node:stream').Readable.from([text])
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function create(defaults = {}) {
  let asked = 0
  let waits = false
  /** Interceptors that nobody's request comes to would show nothing. */
  const added = () => {
    if (waits) return
    waits = true
    host.after(1, () => {
      if (asked > 0) return
      host.assume('entry', 'Nothing here sends a request through the interceptors: one, GET /, was made up.')
      void host.run('axios', () => request({ url: 'https://example.com/' })).catch(() => {})
    })
  }
  const before = interceptors(added)
  const after = interceptors(added)
  const request = (first, second) => {
    asked += 1
    const given = typeof first === 'string' ? { ...second, url: first } : first
    const config = { ...defaults, ...given, headers: { ...defaults.headers, ...given?.headers } }
    let chain = Promise.resolve(config)
    for (const { fulfilled, rejected } of before.list.toReversed()) chain = chain.then(fulfilled, rejected)
    chain = chain.then(send)
    for (const { fulfilled, rejected } of after.list) chain = chain.then(fulfilled, rejected)
    return chain
  }
  const instance = (first, second) => request(first, second)
  for (const method of ['get', 'delete', 'head', 'options'])
    instance[method] = (url, config) => request({ ...config, method, url })
  for (const method of ['post', 'put', 'patch'])
    instance[method] = (url, data, config) => request({ ...config, method, url, data })
  return Object.assign(instance, {
    request,
    create: (more = {}) =>
      create({ ...defaults, ...more, headers: { ...defaults.headers, ...more.headers } }),
    defaults,
    interceptors: { request: before, response: after },
    getUri: addressOf,
  })
}

const axios = Object.assign(create({ headers: { common: {} } }), {
  all: (promises) => Promise.all(promises),
  spread: (callback) => (values) => callback(...values),
  isAxiosError: (error) => error?.isAxiosError === true,
  isCancel: (error) => error instanceof CanceledError,
  AxiosError,
  CanceledError,
  CancelToken: {
    source() {
      const controller = new AbortController()
      return { token: { signal: controller.signal }, cancel: () => controller.abort() }
    },
  },
})
axios.Cancel = CanceledError

/** What is not written here is simulated. */
const rest = new Proxy(Function.prototype, {
  get: (target, key, receiver) =>
    key in target || typeof key !== 'string' || /^(?:then|toJSON|default)$/.test(key)
      ? Reflect.get(target, key, receiver)
      : simulatedMember('axios', key),
})

module.exports = Object.setPrototypeOf(axios, rest)
