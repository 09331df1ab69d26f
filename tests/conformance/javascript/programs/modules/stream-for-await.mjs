import { Readable } from 'node:stream'

async function* lines() {
  yield 'one'
  yield 'two'
}
for await (const chunk of Readable.from(lines())) console.log(chunk)
console.log('end')
