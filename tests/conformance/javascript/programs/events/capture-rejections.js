const EventEmitter = require('events')
const e = new EventEmitter({ captureRejections: true })
e.on('work', async () => {
  throw new Error('in an async listener')
})
e.on('error', (err) => console.log('caught', err.message))
e.emit('work')
console.log('emitted')
