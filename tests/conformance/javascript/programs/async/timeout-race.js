const sleep = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value))
function withTimeout(promise, ms) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('timed out')), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
;(async () => {
  console.log(await withTimeout(sleep(10, 'quick'), 50))
  await withTimeout(sleep(80, 'slow'), 30).catch((error) => console.log(error.message))
})()
