function throttle(fn, ms) {
  let waiting = false
  let last = null
  return function wrapper(...args) {
    if (waiting) {
      last = args
      return
    }
    fn(...args)
    waiting = true
    setTimeout(() => {
      waiting = false
      if (last) {
        wrapper(...last)
        last = null
      }
    }, ms)
  }
}
const log = throttle((n) => console.log('call', n), 40)
log(1)
log(2)
log(3)
setTimeout(() => log(4), 60)
setTimeout(() => log(5), 150)
