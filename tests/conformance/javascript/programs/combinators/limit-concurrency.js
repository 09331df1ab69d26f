async function pool(limit, jobs) {
  const results = []
  let next = 0
  async function worker(name) {
    while (next < jobs.length) {
      const index = next++
      console.log(name, 'takes', index)
      results[index] = await jobs[index]()
    }
  }
  await Promise.all(Array.from({ length: limit }, (_, i) => worker(`w${i}`)))
  return results
}
const job = (n, ms) => () => new Promise((r) => setTimeout(r, ms, n * n))
pool(2, [job(1, 30), job(2, 10), job(3, 40), job(4, 5)]).then((r) => console.log(r))
