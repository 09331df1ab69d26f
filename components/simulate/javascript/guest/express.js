// express: middleware and routes in order, each going on by `next`; errors go to those that take four. Source: Express 5's API.
const { simulated } = require('internal/simulated')
const { isSimulated } = require('internal/handed-over')
const applications = require('internal/applications')

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all']

class Layers {
  list = []
  isMounted = false
  constructor(self) {
    this.self = self
  }

  add(method, path, handlers) {
    const call = {}
    for (const handler of handlers.flat(Number.POSITIVE_INFINITY)) {
      if (handler?.layers instanceof Layers) handler.layers.isMounted = true
      this.list.push({ method, path, handler, call })
    }
    return this.self
  }

  /** What an address comes to, in order. */
  *at(method, address, prefix = '') {
    for (const { method: of, path, handler, call } of this.list) {
      const full = applications.under(prefix, path)
      if (handler?.layers instanceof Layers) {
        if (applications.matched(full, address, false) !== null)
          yield* handler.layers.at(method, address, full)
        continue
      }
      const fits = of === null || of === 'all' || of.toUpperCase() === method
      const params = fits ? applications.matched(full, address, of !== null) : null
      if (params !== null) yield { handler, params, call, route: of === null ? null : `${of} ${full}` }
    }
  }

  *routes(prefix = '') {
    const calls = new Set()
    for (const { method, path, handler, call } of this.list) {
      const full = applications.under(prefix, path)
      if (handler?.layers instanceof Layers) yield* handler.layers.routes(full)
      else if (method !== null && !calls.has(call))
        yield { method: method === 'all' ? 'GET' : method.toUpperCase(), path: full }
      calls.add(call)
    }
  }
}

/** A router or an application: both take middleware and routes. */
function layered(self) {
  const layers = new Layers(self)
  self.layers = layers
  self.isAsked = false
  self.use = (...args) => {
    const [first, ...rest] = args
    const isPath = typeof first === 'string' || first instanceof RegExp
    layers.add(null, isPath ? first : '/', isPath ? rest : args)
    return self
  }
  for (const method of METHODS) {
    self[method] = (path, ...handlers) => {
      const isSetting = method === 'get' && handlers.length === 0
      return isSetting ? self.settings?.[path] : layers.add(method, path, handlers)
    }
  }
  self.route = (path) => {
    const one = {}
    for (const method of METHODS)
      one[method] = (...handlers) => {
        layers.add(method, path, handlers)
        return one
      }
    return one
  }
  self.param = () => self
  self.ask = (request) => answered(layers, request)
  self.examples = () => examples(layers)
  applications.askedByNobody(self)
  return self
}

/** A request for each route; one for middleware alone. A mounted router is asked by way of what it is mounted on. */
function examples(layers) {
  if (layers.isMounted || layers.list.length === 0) return []
  const routes = [...layers.routes()]
  if (routes.length === 0)
    return [...new Set(layers.list.map(({ path }) => applications.exampleOf(path)))].map((url) => ({
      method: 'GET',
      url,
    }))
  const seen = new Map()
  // Of alternatives for one route each is asked: nobody registers a route twice.
  return routes.map(({ method, path }) => {
    const url = applications.exampleOf(path)
    const name = `${method} ${path}`
    seen.set(name, (seen.get(name) ?? 0) + 1)
    return { method, url, alternative: seen.get(name) }
  })
}

function answered(layers, request) {
  const { promise, resolve } = host.waiting('other', `${request.method} ${request.url}`)
  const req = applications.requestOf('req', request)
  const res = responseOf(resolve)
  const steps = alternativeOf([...layers.at(request.method, req.path)], request.alternative ?? 1)
  const takeError = steps.length > 0 && steps.every(({ handler }) => handler.length === 4)
  const go = (index, error) => {
    const step = steps[index]
    if (step === undefined) return ends(res, error)
    const takesError = step.handler.length === 4
    if (isSimulated(step.handler) || takesError !== (error !== undefined)) return go(index + 1, error)
    req.params = step.params
    const next = (given) =>
      go(index + 1, given === 'route' || given === 'router' ? undefined : (given ?? undefined))
    const args = takesError ? [error, req, res, next] : [req, res, next]
    try {
      const given = step.handler(...args)
      if (host.kindOf(given) === 'Promise') given.then(undefined, next)
    } catch (thrown) {
      next(thrown)
    }
  }
  const name = `${request.method} ${request.url}`
  const start = () => go(0, takeError ? new Error('an error that is made up') : undefined)
  host.task('message', name, Object.defineProperty(start, 'name', { value: name }), undefined)
  return promise
}

/** Without those before the one that is asked for: handlers of one call stand side by side, and are one alternative. */
function alternativeOf(all, wanted) {
  const called = all.filter(({ handler }) => typeof handler === 'function')
  const route = called.find((one) => one.route !== null)?.route
  const calls = [...new Set(called.filter((one) => one.route === route).map((one) => one.call))]
  return called.filter(
    (one) => one.route === null || one.route !== route || calls.indexOf(one.call) >= wanted - 1,
  )
}

/** What Express itself answers where nobody does. */
function ends(res, error) {
  if (res.headersSent) return
  if (error !== undefined) host.print('stderr', `${error?.stack ?? error}\n`)
  res.status(error === undefined ? 404 : (error.status ?? error.statusCode ?? 500)).end()
}

function responseOf(resolve) {
  const res = simulated('res', 'object')
  const headers = {}
  const heard = []
  const end = (body) => {
    if (res.headersSent) throw new Error('Cannot set headers after they are sent to the client')
    res.headersSent = true
    res.writableEnded = true
    resolve({ status: res.statusCode, headers, body: applications.textOf(body) })
    for (const listener of heard) host.task('message', 'finish', listener, res)
    return res
  }
  const set = (name, value) => {
    if (typeof name === 'string') headers[name.toLowerCase()] = value
    return res
  }
  const hear = (event, listener) => {
    if (event === 'finish' || event === 'close') heard.push(listener)
    return res
  }
  const own = {
    statusCode: 200,
    headersSent: false,
    writableEnded: false,
    locals: {},
    status: (code) => {
      res.statusCode = code
      return res
    },
    sendStatus: (code) => res.status(code).end(),
    json: end,
    jsonp: end,
    send: end,
    end,
    render: (view) => end(`<rendered ${view}>`),
    sendFile: (path) => end(`<file ${path}>`),
    download: (path) => end(`<file ${path}>`),
    redirect: (...args) =>
      set('location', args.at(-1))
        .status(args.length > 1 ? args[0] : 302)
        .end(),
    set,
    header: set,
    setHeader: set,
    append: set,
    type: (value) => set('content-type', value),
    get: (name) => headers[name.toLowerCase()],
    getHeader: (name) => headers[name.toLowerCase()],
    cookie: () => res,
    clearCookie: () => res,
    vary: () => res,
    write: () => true,
    flushHeaders: () => {},
    on: hear,
    once: hear,
  }
  for (const [key, value] of Object.entries(own)) res[key] = value
  return res
}

function express() {
  const app = layered((req, res) => app.ask(req, res))
  app.settings = {}
  app.locals = {}
  app.set = (name, value) => {
    app.settings[name] = value
    return app
  }
  for (const name of ['enable', 'disable', 'engine', 'on', 'once']) app[name] = () => app
  app.listen = (...args) => applications.listen(app, args)
  return app
}

const goesOn = () => (_req, _res, next) => next()

module.exports = Object.assign(express, {
  default: express,
  application: express,
  Router: () => layered(() => {}),
  json: goesOn,
  urlencoded: goesOn,
  text: goesOn,
  raw: goesOn,
  static: goesOn,
})
