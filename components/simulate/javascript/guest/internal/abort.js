// What Node's functions do with an AbortSignal. Source: Node's documentation, "AbortError"; lib/internal/errors.js.
class AbortError extends Error {
  constructor(signal) {
    super('The operation was aborted', { cause: signal?.reason })
    this.name = 'AbortError'
    this.code = 'ABORT_ERR'
  }
}

const abortError = (signal) => new AbortError(signal)

/** Calls back with the error when the signal is aborted, at once where it is already; gives what stops listening. */
function onAbort(signal, stop) {
  if (!signal) return () => {}
  const aborted = () => stop(abortError(signal))
  if (signal.aborted) aborted()
  else signal.addEventListener('abort', aborted, { once: true })
  return () => signal.removeEventListener('abort', aborted)
}

module.exports = { abortError, onAbort }
