const { EventEmitter } = require('events')
const emitter = new EventEmitter()
emitter.on('go', () => {
  console.log('listener')
  Promise.resolve().then(() => console.log('then of listener'))
})
console.log('before')
emitter.emit('go')
console.log('after')
