// p-retry: again after a wait that grows, until it goes well or there were enough attempts. Source: its documentation.
class AbortError extends Error {
  name = 'AbortError'
  constructor(given) {
    super(given?.message ?? given)
    this.originalError = given instanceof Error ? given : new Error(given)
  }
}

const TIMES = { retries: 10, factor: 2, minTimeout: 1000, maxTimeout: Number.POSITIVE_INFINITY }

async function pRetry(run, given = {}) {
  const { retries, factor, minTimeout, maxTimeout, onFailedAttempt, shouldRetry, signal } = {
    ...TIMES,
    ...given,
  }
  for (let attempt = 1; ; attempt += 1) {
    try {
      signal?.throwIfAborted()
      return await run(attempt)
    } catch (error) {
      if (error instanceof AbortError) throw error.originalError
      const failed = Object.assign(error, { attemptNumber: attempt, retriesLeft: retries - attempt + 1 })
      const context = {
        error: failed,
        attemptNumber: attempt,
        retriesLeft: failed.retriesLeft,
        message: error.message,
      }
      await onFailedAttempt?.(Object.setPrototypeOf(context, failed))
      if (attempt > retries || (shouldRetry && !(await shouldRetry(context)))) throw error
    }
    const ms = Math.min(minTimeout * factor ** (attempt - 1), maxTimeout)
    await host.sleep('sleep', 'p-retry', ms).promise
  }
}

module.exports = Object.assign(pRetry, { default: pRetry, AbortError })
