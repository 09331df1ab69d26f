const EventEmitter = require('events')
class Gate extends EventEmitter {}
const gate = new Gate()
gate.on('open', () => console.log('open'))
gate.emit('open')
setTimeout(() => gate.emit('error', Object.assign(new TypeError('jammed'), { code: 'E_JAM' })), 20)
