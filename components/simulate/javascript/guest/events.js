// node:events. Source: Node's documentation, "Events".
const { abortError } = require('internal/abort')

const kCapture = Symbol('kCapture')

function init(target, options) {
  if (target._events === undefined || target._events === Object.getPrototypeOf(target)._events) {
    target._events = { __proto__: null }
    target._eventsCount = 0
  }
  target._maxListeners = target._maxListeners || undefined
  if (options?.captureRejections) target[kCapture] = true
}

class EventEmitter {
  constructor(options) {
    init(this, options)
  }

  setMaxListeners(count) {
    this._maxListeners = count
    return this
  }

  getMaxListeners() {
    return this._maxListeners ?? EventEmitter.defaultMaxListeners
  }

  emit(type, ...args) {
    const events = this._events
    if (type === 'error' && (events === undefined || events.error === undefined)) {
      const [error] = args
      if (error instanceof Error) throw unheard(this, error)
      const unhandled = new Error(
        `Unhandled error. (${typeof error === 'string' ? `'${error}'` : host.inspect(error)})`,
      )
      throw Object.assign(host.coded(unhandled, 'ERR_UNHANDLED_ERROR'), { context: error })
    }
    const handler = events?.[type]
    if (handler === undefined) return false
    const list = typeof handler === 'function' ? [handler] : [...handler]
    for (const listener of list) {
      const result = Reflect.apply(listener, this, args)
      if (this[kCapture] && result && typeof result.then === 'function')
        result.then(undefined, (error) => this.emit('error', error))
    }
    return true
  }

  on(type, listener) {
    return add(this, type, listener, false)
  }

  addListener(type, listener) {
    return add(this, type, listener, false)
  }

  prependListener(type, listener) {
    return add(this, type, listener, true)
  }

  once(type, listener) {
    check(listener)
    return add(this, type, wrapOnce(this, type, listener), false)
  }

  prependOnceListener(type, listener) {
    check(listener)
    return add(this, type, wrapOnce(this, type, listener), true)
  }

  off(type, listener) {
    return this.removeListener(type, listener)
  }

  removeListener(type, listener) {
    check(listener)
    const handler = this._events?.[type]
    if (handler === undefined) return this
    const list = typeof handler === 'function' ? [handler] : handler
    const index = list.findLastIndex((one) => one === listener || one.listener === listener)
    if (index < 0) return this
    const removed = list[index]
    const left = list.toSpliced(index, 1)
    if (left.length === 0) {
      delete this._events[type]
      this._eventsCount--
    } else this._events[type] = left.length === 1 ? left[0] : left
    if (this._events.removeListener !== undefined)
      this.emit('removeListener', type, removed.listener ?? removed)
    return this
  }

  removeAllListeners(type) {
    if (type === undefined) {
      this._events = { __proto__: null }
      this._eventsCount = 0
    } else if (this._events?.[type] !== undefined) {
      delete this._events[type]
      this._eventsCount--
    }
    return this
  }

  listeners(type) {
    return this.rawListeners(type).map((one) => one.listener ?? one)
  }

  rawListeners(type) {
    const handler = this._events?.[type]
    return handler === undefined ? [] : typeof handler === 'function' ? [handler] : [...handler]
  }

  listenerCount(type, listener) {
    const all = this.rawListeners(type)
    return listener === undefined
      ? all.length
      : all.filter((one) => one === listener || one.listener === listener).length
  }

  eventNames() {
    return Reflect.ownKeys(this._events ?? {})
  }
}

// Node's class is an old-style function: `EventEmitter.call(this)` and `util.inherits` must work.
function Emitter(options) {
  init(this, options)
}
Object.defineProperty(Emitter, 'name', { value: 'EventEmitter' })
for (const name of Object.getOwnPropertyNames(EventEmitter.prototype)) {
  if (name !== 'constructor') Emitter.prototype[name] = EventEmitter.prototype[name]
}
for (const name of Object.keys(Emitter.prototype))
  Object.defineProperty(Emitter.prototype, name, { enumerable: true, value: Emitter.prototype[name] })
EventEmitter.defaultMaxListeners = 10

/** Node says below the error's own stack where it was emitted. */
function unheard(emitter, error) {
  const name = emitter.constructor?.name
  const here = {}
  Error.captureStackTrace(here, Emitter.prototype.emit)
  const frames = here.stack.slice(here.stack.indexOf('\n'))
  host.emitted(
    error,
    `\nEmitted 'error' event${name === 'EventEmitter' ? '' : ` on ${name} instance`} at:${frames}`,
  )
  return error
}

function check(listener) {
  if (typeof listener !== 'function') throw host.wrongType('listener', 'function', listener)
}

function add(target, type, listener, first) {
  check(listener)
  if (target._events === undefined) {
    target._events = { __proto__: null }
    target._eventsCount = 0
  }
  if (target._events.newListener !== undefined)
    target.emit('newListener', type, listener.listener ?? listener)
  const handler = target._events[type]
  if (handler === undefined) {
    target._events[type] = listener
    target._eventsCount++
  } else {
    const list = typeof handler === 'function' ? [handler] : handler
    target._events[type] = first ? [listener, ...list] : [...list, listener]
    warnOfMany(target, type)
  }
  return target
}

function warnOfMany(target, type) {
  const most = target.getMaxListeners()
  const list = target._events[type]
  if (most <= 0 || list.length <= most || list.warned) return
  list.warned = true
  host.print(
    'stderr',
    `(node:4242) MaxListenersExceededWarning: Possible EventEmitter memory leak detected. ${list.length} ${String(type)} listeners added to [${target.constructor.name}]. MaxListeners is ${most}. Use emitter.setMaxListeners() to increase limit\n`,
  )
}

function wrapOnce(target, type, listener) {
  let fired = false
  function wrapped(...args) {
    if (fired) return undefined
    fired = true
    target.removeListener(type, wrapped)
    return Reflect.apply(listener, target, args)
  }
  wrapped.listener = listener
  return wrapped
}

function isTarget(emitter) {
  return typeof emitter.addEventListener === 'function' && typeof emitter.on !== 'function'
}

function once(emitter, name, options) {
  const { promise, resolve, reject } = host.waiting('event', `${String(name)} event`, undefined, String(name))
  const signal = options?.signal
  if (signal?.aborted) {
    reject(abortError(signal))
    return promise
  }
  const isErrorHeard = name !== 'error' && !isTarget(emitter)
  const stop = () => {
    listening(emitter, 'remove', name, onEvent)
    if (isErrorHeard) emitter.removeListener('error', onError)
    signal?.removeEventListener('abort', onAbort)
  }
  const onError = (error) => {
    stop()
    reject(error)
  }
  const onEvent = (...args) => {
    stop()
    resolve(args)
  }
  const onAbort = () => onError(abortError(signal))
  listening(emitter, 'once', name, onEvent)
  if (isErrorHeard) emitter.once('error', onError)
  signal?.addEventListener('abort', onAbort, { once: true })
  return promise
}

/** Adds or removes a listener of an emitter, or of an EventTarget. */
function listening(emitter, how, name, listener) {
  if (!isTarget(emitter)) emitter[how === 'remove' ? 'removeListener' : how](name, listener)
  else if (how === 'remove') emitter.removeEventListener(name, listener)
  else emitter.addEventListener(name, listener, { once: how === 'once' })
}

function on(emitter, name, options) {
  const signal = options?.signal
  if (signal?.aborted) throw abortError(signal)
  const events = []
  const waiting = []
  let failed = null
  let over = false
  const push = (...args) => {
    const next = waiting.shift()
    if (next) next.resolve({ value: args, done: false })
    else events.push(args)
  }
  const isErrorHeard = name !== 'error' && !isTarget(emitter)
  const close = () => {
    listening(emitter, 'remove', name, push)
    if (isErrorHeard) emitter.removeListener('error', fail)
    signal?.removeEventListener('abort', onAbort)
    over = true
    for (const one of waiting.splice(0)) one.resolve({ value: undefined, done: true })
    return Promise.resolve({ value: undefined, done: true })
  }
  const fail = (error) => {
    const next = waiting.shift()
    if (next) next.reject(error)
    else failed = error
    close()
  }
  const onAbort = () => fail(abortError(signal))
  listening(emitter, 'on', name, push)
  if (isErrorHeard) emitter.on('error', fail)
  signal?.addEventListener('abort', onAbort, { once: true })
  for (const end of options?.close ?? []) listening(emitter, 'on', end, close)
  return {
    next() {
      if (events.length > 0) return Promise.resolve({ value: events.shift(), done: false })
      if (failed) {
        const error = failed
        failed = null
        return Promise.reject(error)
      }
      if (over) return Promise.resolve({ value: undefined, done: true })
      const next = host.waiting('event', `${String(name)} event`, undefined, String(name))
      waiting.push(next)
      return next.promise
    },
    return: close,
    throw(error) {
      fail(error)
      return close()
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

Object.assign(Emitter, {
  once,
  on,
  EventEmitter: Emitter,
  defaultMaxListeners: 10,
  init(options) {
    init(this, options)
  },
  listenerCount: (emitter, name) => emitter.listenerCount(name),
  getEventListeners: (emitter, name) => emitter.listeners?.(name) ?? [],
  setMaxListeners: (count, ...emitters) => {
    for (const emitter of emitters) emitter.setMaxListeners?.(count)
  },
  captureRejectionSymbol: Symbol.for('nodejs.rejection'),
  errorMonitor: Symbol('events.errorMonitor'),
})
module.exports = Emitter
