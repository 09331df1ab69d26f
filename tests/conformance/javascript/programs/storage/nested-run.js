const { AsyncLocalStorage } = require('node:async_hooks')
const s = new AsyncLocalStorage()
s.run(1, () => {
  console.log(s.getStore())
  s.run(2, () => Promise.resolve().then(() => console.log('inner', s.getStore())))
  Promise.resolve().then(() => console.log('outer', s.getStore()))
  s.exit(() => console.log('exit', s.getStore()))
})
console.log(s.getStore())
