import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import callbacks from 'node:readline'
import readline from 'node:readline/promises'

const input = new PassThrough()
const asking = readline.createInterface({ input, output: new PassThrough() })
setTimeout(() => input.write('Ada\n'), 20)
console.log('answer:', await asking.question('Name? '))

const controller = new AbortController()
setTimeout(() => controller.abort(), 30)
await asking.question('Still there? ', { signal: controller.signal }).catch((error) => console.log(error.name))
await asking.question('And now? ', { signal: AbortSignal.abort() }).catch((error) => console.log(error.code))
asking.close()

const closing = new AbortController()
const lines = callbacks.createInterface({ input: new PassThrough(), signal: closing.signal })
setTimeout(() => closing.abort(), 20)
await once(lines, 'close')
console.log('closed')
