// koa: middleware around middleware, by `await next()`. Source: Koa's documentation, "Context", "Application".
const { simulated } = require('internal/simulated')
const { isSimulated } = require('internal/handed-over')
const applications = require('internal/applications')

class Koa {
  #steps = []
  #listeners = []
  isAsked = false
  context = {}

  constructor() {
    applications.askedByNobody(this)
  }

  use(step) {
    this.#steps.push(step)
    return this
  }

  on(event, listener) {
    if (event === 'error') this.#listeners.push(listener)
    return this
  }

  listen(...args) {
    return applications.listen(this, args)
  }

  callback() {
    return (request) => this.ask(request)
  }

  examples() {
    const routes = this.#steps.flatMap((step) => step.routes?.() ?? [])
    if (this.#steps.length === 0) return []
    return routes.length === 0 ? [{ method: 'GET', url: '/' }] : routes
  }

  ask(request) {
    const { promise, resolve } = host.waiting('other', `${request.method} ${request.url}`)
    const ctx = contextOf(request, this)
    const name = `${request.method} ${request.url}`
    const start = async () => {
      try {
        await composed(this.#steps, ctx)
      } catch (error) {
        ctx.status = error?.status ?? 500
        for (const listener of this.#listeners) listener(error, ctx)
        if (this.#listeners.length === 0) host.print('stderr', `${error?.stack ?? error}\n`)
      }
      resolve({ status: ctx.status, headers: ctx.headersSet, body: applications.textOf(ctx.body) })
    }
    host.task('message', name, Object.defineProperty(start, 'name', { value: name }), undefined)
    return promise
  }
}

function contextOf(request, app) {
  const req = applications.requestOf('ctx.request', request)
  const headersSet = {}
  const own = { status: 404, body: undefined }
  const base = simulated('ctx', 'object')
  const known = {
    app,
    request: req,
    req,
    method: req.method,
    url: req.url,
    path: req.path,
    state: {},
    params: {},
    headersSet,
    set: (name, value) => {
      headersSet[String(name).toLowerCase()] = value
    },
    throw: (status, message) => {
      throw Object.assign(new Error(typeof status === 'string' ? status : message), {
        status: typeof status === 'number' ? status : 500,
        expose: true,
      })
    },
  }
  return new Proxy(base, {
    get: (_, key) => (key in own ? own[key] : Object.hasOwn(known, key) ? known[key] : base[key]),
    set: (_, key, value) => {
      if (key === 'status' || key === 'body') own[key] = value
      else known[key] = value
      if (key === 'body' && own.status === 404 && value !== undefined) own.status = 200
      return true
    },
  })
}

/** Each is given what calls the next one. */
function composed(steps, ctx, last = () => {}) {
  const run = async (index) => {
    const step = steps[index]
    if (step === undefined) return last()
    return isSimulated(step) ? run(index + 1) : step(ctx, () => run(index + 1))
  }
  return run(0)
}

class Router {
  #routes = []
  #prefix

  constructor({ prefix = '' } = {}) {
    this.#prefix = prefix
  }

  prefix(path) {
    this.#prefix = path
    return this
  }

  use(...args) {
    const steps = args.filter((one) => typeof one === 'function')
    this.#routes.push({ method: null, path: '/', steps })
    return this
  }

  routes() {
    const step = (ctx, next) => {
      const steps = this.#routes.flatMap(({ method, path, steps: all }) => {
        const fits = method === null || method === 'ALL' || method === ctx.method
        const full = applications.under(this.#prefix, path)
        const params = fits ? applications.matched(full, ctx.path, method !== null) : null
        if (params !== null && method !== null) ctx.params = params
        return params === null ? [] : all
      })
      return composed(steps, ctx, next)
    }
    step.routes = () =>
      this.#routes.flatMap(({ method, path }) =>
        method === null
          ? []
          : [
              {
                method: method === 'ALL' ? 'GET' : method,
                url: applications.exampleOf(applications.under(this.#prefix, path)),
              },
            ],
      )
    return step
  }

  allowedMethods() {
    return (_ctx, next) => next()
  }

  add(method, args) {
    const steps = args.filter((one) => typeof one === 'function')
    const path = args.findLast((one) => typeof one === 'string' || one instanceof RegExp) ?? '/'
    this.#routes.push({ method, path, steps })
    return this
  }
}

for (const method of ['get', 'post', 'put', 'patch', 'delete', 'del', 'head', 'options', 'all'])
  Router.prototype[method] = function (...args) {
    return this.add(method === 'del' ? 'DELETE' : method.toUpperCase(), args)
  }

module.exports = Object.assign(Koa, { default: Koa, Router })
