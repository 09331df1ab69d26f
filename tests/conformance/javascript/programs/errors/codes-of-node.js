const EventEmitter = require('events')
const util = require('util')
const { Readable } = require('stream')

const attempts = [
  () => new EventEmitter().on('tick', 3),
  () => new EventEmitter().emit('error', 'no listener'),
  () => util.promisify(null),
  () => setTimeout('a text that is longer than it may be'),
  () => setImmediate({ at: 1 }),
  () => process.nextTick(2n),
  () => queueMicrotask(true),
]
for (const attempt of attempts) {
  try {
    attempt()
  } catch (error) {
    console.log(error.name, error.code, Object.keys(error))
    console.log(String(error))
    console.log(error.stack.split('\n')[0] === String(error))
  }
}
new Readable().on('error', (error) => console.log(`${error}`)).read()
