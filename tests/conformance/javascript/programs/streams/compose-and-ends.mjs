import { PassThrough, Readable, finished } from 'node:stream'
import { finished as whenFinished, pipeline } from 'node:stream/promises'

const words = Readable.from(['one two', 'three'])
const each = words.compose(async function* (source) {
  for await (const line of source) yield* line.split(' ')
})
console.log(await each.toArray())

const early = new PassThrough()
finished(early, (error) => console.log('finished:', error.code))
early.destroy()
await new Promise((resolve) => setTimeout(resolve, 20))

const broken = new PassThrough()
setTimeout(() => broken.destroy(), 20)
await pipeline(broken, new PassThrough()).catch((error) => console.log('pipeline:', error.message))

const read = Readable.from(['a'])
read.resume()
await whenFinished(read)
console.log('read to its end')
