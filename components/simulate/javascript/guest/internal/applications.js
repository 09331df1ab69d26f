// What web applications of every kind share: paths, the requests that are made up for one that nobody asks, and answers.
const { simulated } = require('internal/simulated')
const servers = require('internal/servers')

/** Requests that are made up for one application. */
const MOST_REQUESTS = 6
/** How long the next made-up request waits for one that is never answered, ms. */
const PATIENCE_MS = 2000

/** `/users/:id` and `/files/*` for an address: its parameters; null where it does not fit. `whole`: to its end. */
function matched(path, address, whole) {
  if (path instanceof RegExp) return path.test(address) ? {} : null
  const names = []
  const pattern = String(path)
    .replace(/\/$/, '')
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\{|\}/g, '')
    .replace(/\/?\*(\w*)/g, (_, name) => {
      names.push(name || '0')
      return '(?:/(.*))?'
    })
    .replace(/:(\w+)(?:\\\([^/]*\\\))?\??/g, (_, name) => {
      names.push(name)
      return '([^/]+)'
    })
  const found = new RegExp(`^${pattern}${whole ? '/?$' : '(?:/|$)'}`).exec(address)
  return found === null ? null : Object.fromEntries(names.map((name, index) => [name, found[index + 1]]))
}

/** An address that fits: `/users/1` for `/users/:id`. */
function exampleOf(path) {
  if (typeof path !== 'string') return '/'
  const filled = path
    .replace(/:(\w+)(?:\([^/]*\))?\??/g, (_, name) => (/(?:id|no|num\w*|page)$/i.test(name) ? '1' : name))
    .replace(/\*\w*/g, 'example')
  return `/${filled.replace(/[{}]/g, '').replace(/^\//, '')}`
}

const under = (prefix, path) => (typeof path === 'string' ? `${prefix}/${path}`.replace(/\/+/g, '/') : path)

/** What is known of a request; of the rest something simulated. */
function requestOf(name, { method, url, headers, body }) {
  const request = simulated(name, 'object')
  const [path, query] = url.split('?')
  const known = {
    method,
    url,
    originalUrl: url,
    path,
    hostname: 'localhost',
    protocol: 'http',
    ip: '127.0.0.1',
  }
  for (const [key, value] of Object.entries(known)) request[key] = value
  if (query !== undefined) request.query = Object.fromEntries(new URLSearchParams(query))
  if (headers !== undefined) request.headers = { ...headers }
  if (body !== undefined && body !== '') request.body = parsed(body)
  return request
}

function parsed(body) {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

const textOf = (body) => (typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body))

/** Once all of the text has run: requests for what nobody asks, one after the other. */
function askedByNobody(application) {
  host.after(host.latency('port', 'network'), async () => {
    if (application.isAsked) return
    const requests = application.examples().slice(0, MOST_REQUESTS)
    if (requests.length === 0) return
    const names = [...new Set(requests.map(({ method, url }) => `${method} ${url}`))].join(', ')
    host.assume(
      'entry',
      `Nothing here sends a request to this application: made-up ones were sent, ${names}.`,
    )
    for (const request of requests) {
      const answered = application.ask(request)
      await Promise.race([answered, patience(answered)])
    }
  })
}

function patience(answered) {
  const { promise, resolve } = host.waiting('other', 'an answer', PATIENCE_MS)
  const stop = host.after(PATIENCE_MS, resolve)
  answered.then(stop, stop)
  return promise
}

/** `listen(3000, done)`, `listen({ port })`: others in the run may ask it then. */
function listen(application, args) {
  const done = args.find((one) => typeof one === 'function')
  const [first] = args
  const port = Number(first?.port ?? first) || 3000
  servers.listen(port, (request) => {
    application.isAsked = true
    return application.ask(request)
  })
  if (done) host.task('message', 'listening', done, undefined)
  const close = (closed) => {
    servers.close(port)
    closed?.()
  }
  return { close, address: () => ({ port }), port }
}

module.exports = { askedByNobody, exampleOf, listen, matched, requestOf, textOf, under }
