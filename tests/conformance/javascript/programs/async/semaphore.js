const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
async function pool(limit, jobs) {
  const results = []
  let next = 0
  const worker = async () => {
    while (next < jobs.length) {
      const index = next++
      results[index] = await jobs[index]()
    }
  }
  await Promise.all(Array.from({ length: limit }, worker))
  return results
}
const job = (name, ms) => async () => {
  console.log('start', name)
  await sleep(ms)
  console.log('end', name)
  return name.toUpperCase()
}
pool(2, [job('a', 50), job('b', 20), job('c', 60), job('d', 15)]).then(console.log)
