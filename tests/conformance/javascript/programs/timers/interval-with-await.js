import_timers()
async function import_timers() {
  const { setTimeout: sleep } = require('timers/promises')
  for (let i = 0; i < 3; i++) {
    await sleep(10)
    console.log('slept', i)
  }
  console.log(await sleep(5, 'with a value'))
}
