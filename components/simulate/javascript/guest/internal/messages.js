// MessageChannel and structuredClone. Source: HTML 9.4 "Channel messaging", 2.7 "Safe passing of structured data".
const { EventTarget, Event, DOMException } = require('internal/events')

function refuse(value) {
  const shown =
    typeof value === 'function'
      ? String(value)
      : typeof value === 'symbol'
        ? String(value)
        : host.inspect(value)
  throw new DOMException(`${shown} could not be cloned.`, 'DataCloneError')
}

function clone(value, seen) {
  if (typeof value === 'function' || typeof value === 'symbol') refuse(value)
  if (typeof value !== 'object' || value === null) return value
  if (seen.has(value)) return seen.get(value)
  const keep = (copy) => {
    seen.set(value, copy)
    return copy
  }
  switch (host.kindOf(value)) {
    case 'Date':
      return keep(new Date(value.getTime()))
    case 'RegExp':
      return keep(new RegExp(value.source, value.flags))
    case 'Map': {
      const copy = keep(new Map())
      for (const [key, one] of value) copy.set(clone(key, seen), clone(one, seen))
      return copy
    }
    case 'Set': {
      const copy = keep(new Set())
      for (const one of value) copy.add(clone(one, seen))
      return copy
    }
    case 'Error': {
      const known = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
      const copy = keep(new (known[value.name] ?? Error)(value.message))
      if ('cause' in value) copy.cause = clone(value.cause, seen)
      return copy
    }
    case 'ArrayBuffer':
      return keep(value.slice(0))
    case 'TypedArray':
      return keep(new value.constructor(value))
    case 'Promise':
      throw new DOMException('#<Promise> could not be cloned.', 'DataCloneError')
  }
  if (value instanceof Number || value instanceof String || value instanceof Boolean)
    return keep(Object(value.valueOf()))
  const copy = keep(Array.isArray(value) ? new Array(value.length) : {})
  for (const key of Object.keys(value)) copy[key] = clone(value[key], seen)
  return copy
}

const structuredClone = (value) => clone(value, new Map())

class MessageEvent extends Event {
  constructor(type, options = {}) {
    super(type)
    this.data = options.data ?? null
  }
}

class MessagePort extends EventTarget {
  #other = null
  #handler = null
  #waiting = []
  #started = false
  #heard = []
  static join(a, b) {
    a.#other = b
    b.#other = a
  }

  postMessage(message) {
    const data = structuredClone(message)
    const port = this.#other
    if (port === null) return
    if (port.#started) port.#post(data)
    else port.#waiting.push(data)
  }

  #post(data) {
    const deliver = () => this.dispatchEvent(new MessageEvent('message', { data }))
    host.task('message', 'message', deliver, undefined)
  }

  get onmessage() {
    return this.#handler
  }

  set onmessage(handler) {
    this.#handler = handler
    this.start()
  }

  on(type, listener) {
    return this.#hear(type, listener, false)
  }

  once(type, listener) {
    return this.#hear(type, listener, true)
  }

  off(type, listener) {
    const at = this.#heard.findIndex((one) => one.type === type && one.listener === listener)
    if (at >= 0) this.removeEventListener(type, this.#heard.splice(at, 1)[0].called)
    else this.removeEventListener(type, listener)
    return this
  }

  addListener(type, listener) {
    return this.on(type, listener)
  }

  removeListener(type, listener) {
    return this.off(type, listener)
  }

  removeAllListeners(type) {
    for (const one of this.#heard.filter((each) => type === undefined || each.type === type))
      this.off(one.type, one.listener)
    return this
  }

  listenerCount(type) {
    return this.#heard.filter((one) => one.type === type).length
  }

  /** Node's listeners are given what was sent, not an event. */
  #hear(type, listener, once) {
    const called = (event) => {
      if (once) this.#heard = this.#heard.filter((one) => one.called !== called)
      return listener(event.data)
    }
    this.#heard.push({ type, listener, called })
    this.addEventListener(type, called, { once })
    this.start()
    return this
  }

  start() {
    this.#started = true
    for (const data of this.#waiting.splice(0)) this.#post(data)
  }

  close() {
    this.#other = null
  }

  ref() {}
  unref() {}
}

class MessageChannel {
  constructor() {
    this.port1 = new MessagePort()
    this.port2 = new MessagePort()
    MessagePort.join(this.port1, this.port2)
  }
}

const channels = new Map()

class BroadcastChannel extends EventTarget {
  constructor(name) {
    super()
    this.name = name
    channels.set(name, [...(channels.get(name) ?? []), this])
  }

  postMessage(message) {
    const data = structuredClone(message)
    for (const other of channels.get(this.name) ?? [])
      if (other !== this)
        host.task(
          'message',
          'message',
          () => other.dispatchEvent(new MessageEvent('message', { data })),
          undefined,
        )
  }

  close() {
    channels.set(
      this.name,
      (channels.get(this.name) ?? []).filter((other) => other !== this),
    )
  }
}

module.exports = { structuredClone, MessageEvent, MessagePort, MessageChannel, BroadcastChannel }
