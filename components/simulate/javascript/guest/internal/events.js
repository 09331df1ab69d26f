// Event, CustomEvent, EventTarget, AbortController, AbortSignal, DOMException. Source: DOM Standard 2 and 3; Web IDL 2.8.
class DOMException extends Error {
  #name
  constructor(message = '', options = 'Error') {
    super(message, typeof options === 'object' ? options : undefined)
    this.#name = typeof options === 'object' ? (options.name ?? 'Error') : options
  }

  get name() {
    // The engine asks for it while the error is being made, to write its stack.
    return #name in this ? this.#name : 'Error'
  }

  get code() {
    return { AbortError: 20, TimeoutError: 23, DataCloneError: 25 }[this.#name] ?? 0
  }
}

class Event {
  #type
  #prevented = false
  #stopped = false
  #target = null
  #options
  constructor(type, options = {}) {
    this.#type = String(type)
    this.#options = options
    this.timeStamp = host.now()
  }

  get type() {
    return this.#type
  }

  get target() {
    return this.#target
  }

  get currentTarget() {
    return this.#target
  }

  get bubbles() {
    return this.#options.bubbles === true
  }

  get cancelable() {
    return this.#options.cancelable === true
  }

  get defaultPrevented() {
    return this.#prevented
  }

  preventDefault() {
    if (this.cancelable) this.#prevented = true
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    const { name } = this.constructor
    if (depth < 0) return name
    const { type, defaultPrevented, cancelable, timeStamp } = this
    return `${name} ${host.inspect({ type, defaultPrevented, cancelable, timeStamp }, options)}`
  }

  stopPropagation() {}

  stopImmediatePropagation() {
    this.#stopped = true
  }

  static dispatch(event, target, listeners) {
    event.#target = target
    for (const one of [...listeners]) {
      if (event.#stopped) break
      if (one.removed) continue
      if (one.once) one.remove()
      const { listener } = one
      if (typeof listener === 'function') Reflect.apply(listener, target, [event])
      else listener.handleEvent(event)
    }
    return !event.#prevented
  }
}

class CustomEvent extends Event {
  #detail
  constructor(type, options = {}) {
    super(type, options)
    this.#detail = options.detail ?? null
  }

  get detail() {
    return this.#detail
  }
}

class EventTarget {
  #listeners = new Map()
  addEventListener(type, listener, options = {}) {
    if (listener === null || listener === undefined) return
    const set = typeof options === 'boolean' ? {} : options
    if (set.signal?.aborted) return
    const list = this.#listeners.get(type) ?? []
    if (list.some((one) => one.listener === listener)) return
    const entry = {
      listener,
      once: set.once === true,
      removed: false,
      remove: () => this.removeEventListener(type, listener),
    }
    this.#listeners.set(type, [...list, entry])
    set.signal?.addEventListener('abort', entry.remove)
  }

  removeEventListener(type, listener) {
    const list = this.#listeners.get(type) ?? []
    for (const one of list) if (one.listener === listener) one.removed = true
    this.#listeners.set(
      type,
      list.filter((one) => one.listener !== listener),
    )
  }

  dispatchEvent(event) {
    const handler = this[`on${event.type}`]
    const own = typeof handler === 'function' ? [{ listener: handler }] : []
    return Event.dispatch(event, this, [...own, ...(this.#listeners.get(event.type) ?? [])])
  }
}

const kAbort = Symbol('abort')

class AbortSignal extends EventTarget {
  #aborted = false
  #reason = undefined
  onabort = null
  get aborted() {
    return this.#aborted
  }

  get reason() {
    return this.#reason
  }

  throwIfAborted() {
    if (this.#aborted) throw this.#reason
  }

  [kAbort](reason) {
    if (this.#aborted) return
    this.#aborted = true
    this.#reason =
      reason === undefined ? new DOMException('This operation was aborted', 'AbortError') : reason
    this.dispatchEvent(new Event('abort'))
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    return `AbortSignal { aborted: ${this.#aborted} }`
  }

  static abort(reason) {
    const signal = new AbortSignal()
    signal[kAbort](reason)
    return signal
  }

  static timeout(ms) {
    const signal = new AbortSignal()
    const timer = setTimeout(function abort() {
      signal[kAbort](new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
    }, ms)
    timer?.unref?.()
    return signal
  }

  static any(signals) {
    const combined = new AbortSignal()
    for (const signal of signals) {
      if (signal.aborted) {
        combined[kAbort](signal.reason)
        break
      }
      signal.addEventListener('abort', () => combined[kAbort](signal.reason), { once: true })
    }
    return combined
  }
}
delete AbortSignal.prototype.onabort
Object.defineProperty(AbortSignal.prototype, Symbol.toStringTag, { value: 'AbortSignal', configurable: true })

class AbortController {
  #signal = new AbortSignal()
  get signal() {
    return this.#signal
  }

  abort(reason) {
    this.#signal[kAbort](reason)
  }

  [Symbol.for('nodejs.util.inspect.custom')](_depth, _options, inspect) {
    return `AbortController { signal: ${inspect(this.#signal)} }`
  }
}

for (const [made, name] of [
  [Event, 'Event'],
  [CustomEvent, 'CustomEvent'],
  [EventTarget, 'EventTarget'],
  [AbortController, 'AbortController'],
  [DOMException, 'DOMException'],
])
  Object.defineProperty(made.prototype, Symbol.toStringTag, { value: name, configurable: true })

module.exports = { Event, CustomEvent, EventTarget, AbortSignal, AbortController, DOMException }
