let calls = 0
const status = async () => (++calls >= 3 ? 'ready' : 'busy')
async function until(test, ms) {
  while (!(await test())) {
    console.log('not yet')
    await new Promise((r) => setTimeout(r, ms))
  }
}
until(async () => (await status()) === 'ready', 5).then(() => console.log('ready after', calls))
