const EventEmitter = require('events')
const e = new EventEmitter()
e.on('job', async (n) => {
  console.log('start', n)
  await null
  console.log('end', n)
})
e.emit('job', 1)
e.emit('job', 2)
console.log('emitted')
