async function withTimeout(promise, ms) {
  let timer
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('timeout')), ms)
  })
  try {
    return await Promise.race([promise, limit])
  } finally {
    clearTimeout(timer)
    console.log('timer cleared')
  }
}
const work = (ms) => new Promise((r) => setTimeout(r, ms, `worked ${ms}`))
withTimeout(work(10), 50)
  .then(console.log)
  .then(() => withTimeout(work(50), 10))
  .catch((e) => console.log(e.message))
