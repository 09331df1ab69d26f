// p-map: a function for each item, so many at a time; the first failure is that of all. Source: its documentation.
const SKIP = Symbol('skip')

async function pMap(input, mapper, { concurrency = Number.POSITIVE_INFINITY, stopOnError = true } = {}) {
  const iterator = (input[Symbol.asyncIterator] ?? input[Symbol.iterator]).call(input)
  const results = []
  const errors = []
  let next = 0
  let done = false
  const work = async () => {
    while (!done) {
      const index = next
      next += 1
      const item = await iterator.next()
      if (item.done) return
      try {
        results[index] = await mapper(await item.value, index)
      } catch (error) {
        done = stopOnError
        if (stopOnError) throw error
        errors.push(error)
      }
    }
  }
  const most = Array.isArray(input) ? Math.min(concurrency, input.length) : Math.min(concurrency, MOST)
  await Promise.all(Array.from({ length: most }, work))
  if (errors.length > 0) throw new AggregateError(errors)
  return results.filter((result) => result !== SKIP)
}

/** Of an input whose length nobody knows. */
const MOST = 100

module.exports = Object.assign(pMap, { default: pMap, pMapSkip: SKIP })
