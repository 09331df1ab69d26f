// What Node's functions do with an AbortSignal. Source: Node's documentation, "AbortError"; lib/internal/errors.js.
function abortError(signal) {
  const error = new Error('The operation was aborted', { cause: signal?.reason })
  error.name = 'AbortError'
  error.code = 'ABORT_ERR'
  return error
}

/** Calls back with the error when the signal is aborted, at once where it is already; gives what stops listening. */
function onAbort(signal, stop) {
  if (!signal) return () => {}
  const aborted = () => stop(abortError(signal))
  if (signal.aborted) aborted()
  else signal.addEventListener('abort', aborted, { once: true })
  return () => signal.removeEventListener('abort', aborted)
}

module.exports = { abortError, onAbort }
