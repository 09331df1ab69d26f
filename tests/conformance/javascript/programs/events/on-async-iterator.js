const { on, EventEmitter } = require('events')
const e = new EventEmitter()
setTimeout(() => {
  e.emit('tick', 'a')
  e.emit('tick', 'b')
}, 5)
setTimeout(() => e.emit('tick', 'stop'), 15)
;(async () => {
  for await (const [value] of on(e, 'tick')) {
    console.log(value)
    if (value === 'stop') break
  }
  console.log('over', e.listenerCount('tick'))
})()
