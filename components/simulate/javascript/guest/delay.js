// delay: a promise after so many milliseconds. Source: its documentation.
const { DOMException } = require('internal/events')

function delay(ms, { value, signal } = {}) {
  if (signal?.aborted) return Promise.reject(signal.reason)
  const sleeping = host.sleep('sleep', 'delay', ms, value)
  signal?.addEventListener('abort', () =>
    sleeping.reject(signal.reason ?? new DOMException('Aborted', 'AbortError')),
  )
  return sleeping.promise
}

module.exports = Object.assign(delay, {
  default: delay,
  rangeDelay: (least, most, options) =>
    delay(least + Math.floor(Math.random() * (most - least + 1)), options),
})
