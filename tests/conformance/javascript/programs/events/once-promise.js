const { once, EventEmitter } = require('events')
const e = new EventEmitter()
async function main() {
  setTimeout(() => e.emit('ready', 1, 2), 10)
  const args = await once(e, 'ready')
  console.log(args)
  process.nextTick(() => e.emit('error', new Error('instead')))
  try {
    await once(e, 'ready')
  } catch (error) {
    console.log(error.message)
  }
}
main()
