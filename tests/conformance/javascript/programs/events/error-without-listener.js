const EventEmitter = require('events')
const e = new EventEmitter()
try {
  e.emit('error', new Error('unheard'))
} catch (error) {
  console.log('thrown:', error.message)
}
e.on('error', (error) => console.log('heard:', error.message))
e.emit('error', new Error('now heard'))
