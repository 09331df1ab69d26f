const sleep = (ms) => new Promise((r) => setTimeout(r, ms))
async function tick(name, ms, times) {
  for (let i = 1; i <= times; i++) {
    await sleep(ms)
    console.log(name, i)
  }
}
Promise.all([tick('fast', 20, 3), tick('slow', 100, 2)]).then(() => console.log('all over'))
