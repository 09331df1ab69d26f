const { AsyncLocalStorage } = require('node:async_hooks')
const storage = new AsyncLocalStorage()
const log = (words) => console.log(storage.getStore()?.id ?? '-', words)
async function handle() {
  log('start')
  await new Promise((resolve) => setTimeout(resolve, 10))
  log('after sleep')
  Promise.resolve().then(() => log('then'))
  setTimeout(() => log('timer'), 5)
  process.nextTick(() => log('tick'))
}
for (const id of [1, 2]) storage.run({ id }, handle)
log('outside')
