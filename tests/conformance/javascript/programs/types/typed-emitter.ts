import { EventEmitter } from 'node:events'
type Events = { data: [text: string]; end: [] }
const e = new EventEmitter<Events>()
e.on('data', (text: string) => console.log(text.toUpperCase()))
e.once('end', () => console.log('end'))
e.emit('data', 'x')
e.emit('end')
