async function runAll(jobs, limit) {
  const results = new Array(jobs.length)
  const queue = jobs.entries()
  const worker = async () => {
    for (const [i, job] of queue) {
      try {
        results[i] = { ok: await job() }
      } catch (e) {
        results[i] = { error: e.message }
      }
    }
  }
  await Promise.all(Array(limit).fill().map(worker))
  return results
}
const sleep = (ms) => new Promise((r) => setTimeout(r, ms))
runAll(
  [
    async () => (await sleep(20), 'a'),
    async () => {
      await sleep(5)
      throw new Error('b failed')
    },
    async () => (await sleep(5), 'c'),
  ],
  2,
).then((r) => console.log(r))
