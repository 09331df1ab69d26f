// node:timers/promises. Source: Node's documentation, "Timers Promises API".
function abortError(signal) {
  const error = new Error('The operation was aborted', { cause: signal.reason })
  error.name = 'AbortError'
  error.code = 'ABORT_ERR'
  return error
}

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
  if (options?.signal?.aborted) return Promise.reject(abortError(options.signal))
  const { promise, resolve } = host.waiting('other', 'setImmediate')
  globalThis.setImmediate(resolve, value)
  return promise
}

async function* setInterval(delay, value, options) {
  while (true) {
    await waitFor('setInterval', delay, undefined, options)
    yield value
  }
}

module.exports = {
  setTimeout,
  setImmediate,
  setInterval,
  scheduler: { wait: (delay, options) => setTimeout(delay, undefined, options), yield: () => setImmediate() },
}
