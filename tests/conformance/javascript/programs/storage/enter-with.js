const { AsyncLocalStorage } = require('async_hooks')
const s = new AsyncLocalStorage()
async function f() {
  s.enterWith({ id: 1 })
  await null
  console.log('f', s.getStore())
}
f().then(() => console.log('then', typeof s.getStore()))
