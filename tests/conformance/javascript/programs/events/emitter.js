const EventEmitter = require('node:events')
class Chat extends EventEmitter {}
const chat = new Chat()
chat.on('message', (who, text) => console.log(who, 'says', text))
chat.once('message', () => console.log('only once'))
chat.prependListener('message', () => console.log('first'))
console.log(chat.emit('message', 'Ann', 'hi'), chat.emit('nothing'))
chat.emit('message', 'Bob', 'ho')
console.log(chat.listenerCount('message'), chat.eventNames())
chat.removeAllListeners('message')
console.log(chat.emit('message'))
try {
  chat.emit('error', new Error('unheard'))
} catch (error) {
  console.log(error.message)
}
