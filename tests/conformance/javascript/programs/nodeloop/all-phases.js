const { readFile } = require('fs')
console.log('1 main')
setTimeout(() => {
  console.log('4 timer')
  process.nextTick(() => console.log('5 tick of the timer'))
  Promise.resolve().then(() => console.log('6 promise of the timer'))
}, 0)
process.nextTick(() => console.log('2 tick'))
Promise.resolve().then(() => console.log('3 promise'))
setTimeout(() => {
  readFile(__filename, () => {
    console.log('7 file')
    setImmediate(() => console.log('8 check'))
    setTimeout(() => console.log('9 next timers'), 0)
  })
}, 10)
