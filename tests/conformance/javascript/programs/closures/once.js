const once = (fn) => {
  let result
  let called = false
  return (...args) => (called ? result : ((called = true), (result = fn(...args))))
}
const init = once(async () => {
  console.log('init')
  return 'ready'
})
init().then(console.log)
init().then(console.log)
console.log(init() === init())
