import process from 'node:process'

process.nextTick(() => console.log('tick'))
Promise.resolve().then(() => console.log('then'))
setTimeout(() => console.log('timer'), 0)
console.log('module')
