const EventEmitter = require('events')
const e = new EventEmitter()
e.on('newListener', (name) => console.log('listener added for', name))
e.on('removeListener', (name) => console.log('listener removed for', name))
const f = () => {}
e.on('data', f)
e.removeListener('data', f)
