// fastify: hooks around a handler whose result is the answer. Source: Fastify's documentation, "Lifecycle", "Hooks", "Testing".
const { simulated } = require('internal/simulated')
const { isSimulated } = require('internal/handed-over')
const applications = require('internal/applications')

const METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options']
const BEFORE = ['onRequest', 'preParsing', 'preValidation', 'preHandler']
/** Hooks that are given what is to be sent. */
const WITH_PAYLOAD = /^(?:preSerialization|onSend|preParsing)$/

function fastify(options = {}) {
  const routes = []
  const hooks = []
  const plugins = []
  const failing = []
  const app = simulated('fastify', 'object')
  const hooksOf = (name, route) => [
    ...hooks.filter((one) => one.name === name).map(({ run }) => run),
    ...[route?.[name] ?? (name === 'preHandler' ? route?.beforeHandler : undefined) ?? []].flat(),
  ]
  const add = (method, url, ...rest) => {
    const given = rest.find((one) => typeof one !== 'function') ?? {}
    const handler = rest.findLast((one) => typeof one === 'function') ?? given.handler
    routes.push({
      ...given,
      method: method.toUpperCase(),
      url: applications.under(app.prefix ?? '', url),
      handler,
    })
    return app
  }
  const ready = async () => {
    for (const { plugin, given } of plugins.splice(0)) await registered(app, plugin, given)
    return app
  }
  const ask = (request) => {
    const waiting = host.waiting('other', `${request.method} ${request.url}`)
    const name = `${request.method} ${request.url}`
    const start = async () => {
      await ready()
      await lifecycle(request, waiting.resolve)
    }
    host.task('message', name, Object.defineProperty(start, 'name', { value: name }), undefined)
    return waiting.promise
  }
  const lifecycle = async (request, resolve) => {
    const asked = applications.requestOf('request', request)
    const reply = replyOf(resolve, (body) => sending(body))
    const path = asked.path
    const found = routes.find(
      (one) =>
        (one.method === 'ALL' || one.method === request.method) && applications.matched(one.url, path, true),
    )
    const sending = async (body) => {
      let payload = body
      for (const name of ['preSerialization', 'onSend'])
        for (const hook of hooksOf(name, found))
          payload = (await hooked(name, hook, asked, reply, payload)) ?? payload
      reply.finish(payload)
      for (const hook of hooksOf('onResponse', found)) await hooked('onResponse', hook, asked, reply)
    }
    try {
      asked.params = found === undefined ? {} : applications.matched(found.url, path, true)
      for (const name of BEFORE)
        for (const hook of hooksOf(name, found)) if (!reply.sent) await hooked(name, hook, asked, reply)
      if (reply.sent) return
      if (found === undefined) return void reply.code(404).send({ error: 'Not Found', statusCode: 404 })
      const result = await found.handler.call(app, asked, reply)
      if (result !== undefined && result !== reply && !reply.sent) reply.send(result)
    } catch (error) {
      if (failing.length > 0) {
        const result = await failing.at(-1).call(app, error, asked, reply)
        if (result !== undefined && !reply.sent) reply.send(result)
      } else if (!reply.sent)
        reply.code(error?.statusCode ?? 500).send({ error: 'Error', message: error?.message })
    }
  }
  const own = {
    isAsked: false,
    prefix: '',
    ask,
    examples: () => examplesOf(routes, hooks),
    route: (given) => {
      for (const method of [given.method].flat()) add(method, given.url ?? given.path, given)
      return app
    },
    all: (url, ...rest) => add('all', url, ...rest),
    addHook: (name, run) => {
      hooks.push({ name, run })
      return app
    },
    register: (plugin, given = {}) => {
      plugins.push({ plugin, given })
      return app
    },
    decorate: (name, value) => {
      app[name] = value
      return app
    },
    decorateRequest: () => app,
    decorateReply: () => app,
    setErrorHandler: (run) => {
      failing.push(run)
      return app
    },
    setNotFoundHandler: () => app,
    after: (run) => {
      run?.()
      return app
    },
    ready: (run) => (run ? ready().then(() => run()) : ready()),
    close: async () => {},
    listen: async (...args) => {
      app.isAsked = false
      await ready()
      const { port } = applications.listen(
        app,
        args.filter((one) => typeof one !== 'function'),
      )
      const address = ['http:', '', `127.0.0.1:${port}`].join('/')
      const done = args.find((one) => typeof one === 'function')
      if (done) host.task('message', 'listening', done, undefined, null, address)
      return address
    },
    inject: (given, done) => {
      app.isAsked = true
      const {
        method = 'GET',
        url = '/',
        path,
        payload,
        body,
        headers,
        query,
      } = typeof given === 'string' ? { url: given } : given
      const address = `${url ?? path}${query === undefined ? '' : `?${new URLSearchParams(query)}`}`
      const request = {
        method: method.toUpperCase(),
        url: address,
        headers,
        body: applications.textOf(payload ?? body),
      }
      const answered = ask(request).then((answer) => ({
        statusCode: answer.status,
        headers: answer.headers,
        payload: answer.body,
        body: answer.body,
        json: () => JSON.parse(answer.body),
      }))
      if (done) void answered.then((answer) => host.task('message', 'inject', done, undefined, null, answer))
      return answered
    },
  }
  for (const [key, value] of Object.entries(own)) app[key] = value
  for (const method of METHODS) app[method] = (url, ...rest) => add(method, url, ...rest)
  if (!options.logger) app.log = simulated('fastify.log', 'object')
  applications.askedByNobody(app)
  return app
}

function examplesOf(routes, hooks) {
  if (routes.length === 0) return hooks.length === 0 ? [] : [{ method: 'GET', url: '/' }]
  return routes.map(({ method, url }) => ({
    method: method === 'ALL' ? 'GET' : method,
    url: applications.exampleOf(url),
  }))
}

/** A plugin is async, or calls `done`. */
async function registered(app, plugin, given) {
  const run = plugin?.default ?? plugin
  if (isSimulated(run) || typeof run !== 'function') return
  if (run.length < 3) return void (await run(app, given))
  const { promise, resolve, reject } = host.waiting('other', 'a plugin')
  run(app, given, (error) => (error ? reject(error) : resolve()))
  await promise
}

/** A hook is async, or calls `done` with an error or with what is to be sent. */
async function hooked(name, hook, request, reply, payload) {
  const args = WITH_PAYLOAD.test(name) ? [request, reply, payload] : [request, reply]
  if (isSimulated(hook)) return undefined
  if (hook.length <= args.length) return hook(...args)
  const { promise, resolve, reject } = host.waiting('other', name)
  hook(...args, (error, changed) => (error ? reject(error) : resolve(changed)))
  return promise
}

function replyOf(resolve, send) {
  const reply = simulated('reply', 'object')
  const headers = {}
  const code = (status) => {
    reply.statusCode = status
    return reply
  }
  const header = (name, value) => {
    headers[String(name).toLowerCase()] = value
    return reply
  }
  const own = {
    statusCode: 200,
    sent: false,
    code,
    status: code,
    header,
    headers: (all) => {
      for (const [name, value] of Object.entries(all)) header(name, value)
      return reply
    },
    type: (value) => header('content-type', value),
    redirect: (...args) => code(302).send(args.at(-1)),
    send: (body) => {
      reply.sent = true
      if (body instanceof Error) code(body.statusCode ?? 500)
      void send(body instanceof Error ? { error: 'Error', message: body.message } : body)
      return reply
    },
    finish: (body) => resolve({ status: reply.statusCode, headers, body: applications.textOf(body) }),
  }
  for (const [key, value] of Object.entries(own)) reply[key] = value
  return reply
}

module.exports = Object.assign(fastify, { default: fastify, fastify })
