import { EventEmitter, on, once } from 'node:events'

const emitter = new EventEmitter()
setTimeout(() => emitter.emit('ready', 1, 2), 10)
console.log(await once(emitter, 'ready'))
setTimeout(() => {
  emitter.emit('data', 'a')
  emitter.emit('data', 'b')
}, 10)
let n = 0
for await (const [value] of on(emitter, 'data')) {
  console.log(value)
  if (++n === 2) break
}
setTimeout(() => emitter.emit('error', new Error('broken')), 5)
await once(emitter, 'never').catch((error) => console.log(error.message))
