// node:timers/promises. Source: Node's documentation, "Timers Promises API".
const { abortError } = require('internal/abort')

function waitFor(label, ms, value, options) {
  const signal = options?.signal
  if (signal?.aborted) return Promise.reject(abortError(signal))
  const waiting = host.sleep('sleep', label, ms, value)
  if (options?.ref === false) waiting.unref()
  signal?.addEventListener('abort', () => waiting.reject(abortError(signal)), { once: true })
  return waiting.promise
}

function setTimeout(delay, value, options) {
  return waitFor('setTimeout', delay, value, options)
}

function setImmediate(value, options) {
  const signal = options?.signal
  if (signal?.aborted) return Promise.reject(abortError(signal))
  const { promise, resolve, reject } = host.waiting('other', 'setImmediate')
  const immediate = globalThis.setImmediate(resolve, value)
  if (options?.ref === false) immediate.unref()
  const onAbort = () => {
    globalThis.clearImmediate(immediate)
    reject(abortError(signal))
  }
  signal?.addEventListener('abort', onAbort, { once: true })
  return promise
}

/** Rings every `delay` ms from its first `next` on; what rang while nobody asked is given without a wait. */
function setInterval(delay, value, options) {
  const every = delay >= 1 ? Math.trunc(delay) : 1
  let due = null
  let over = false
  const end = () => {
    over = true
    return Promise.resolve({ value: undefined, done: true })
  }
  return {
    next() {
      if (over) return end()
      const now = host.now()
      due = (due ?? now) + every
      const aborted = options?.signal?.aborted
      if (due <= now && !aborted) return Promise.resolve({ value, done: false })
      over = aborted
      return waitFor('setInterval', due - now, { value, done: false }, options)
    },
    return: end,
    throw(error) {
      over = true
      return Promise.reject(error)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

module.exports = {
  setTimeout,
  setImmediate,
  setInterval,
  scheduler: { wait: (delay, options) => setTimeout(delay, undefined, options), yield: () => setImmediate() },
}
