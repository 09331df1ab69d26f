// p-limit: so many at a time. Source: its documentation.
function pLimit(given) {
  let concurrency = given?.concurrency ?? given
  let active = 0
  const queue = []
  const next = () => {
    if (active >= concurrency || queue.length === 0) return
    active += 1
    queue.shift()()
  }
  const limit = (task, ...args) => {
    const { promise, resolve, reject } = host.waiting('semaphore', `p-limit, ${concurrency} at a time`)
    queue.push(async () => {
      try {
        resolve(await task(...args))
      } catch (error) {
        reject(error)
      }
      active -= 1
      next()
    })
    Promise.resolve().then(next)
    return promise
  }
  Object.defineProperties(limit, {
    activeCount: { get: () => active },
    pendingCount: { get: () => queue.length },
    clearQueue: { value: () => queue.splice(0) },
    concurrency: {
      get: () => concurrency,
      set: (most) => {
        concurrency = most
        while (active < concurrency && queue.length > 0) next()
      },
    },
    map: { value: (items, run) => Promise.all(Array.from(items, (item, index) => limit(run, item, index))) },
  })
  return limit
}

module.exports = Object.assign(pLimit, {
  limitFunction: (task, options) => {
    const limit = pLimit(options)
    return (...args) => limit(task, ...args)
  },
})
