const { AsyncLocalStorage } = require('async_hooks')
const storage = new AsyncLocalStorage()
const log = (text) => console.log(storage.getStore() ?? '-', text)
async function handle() {
  log('start')
  await new Promise((r) => setTimeout(r, 5))
  log('after a wait')
  setTimeout(() => log('in a timer'), 5)
}
storage.run('request 1', handle)
storage.run('request 2', handle)
log('outside')
