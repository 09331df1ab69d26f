const { join } = await import('node:path')
console.log(join('a', 'b'))
const events = await import('node:events')
console.log(typeof events.default, typeof events.EventEmitter)
