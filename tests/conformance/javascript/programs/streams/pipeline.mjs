import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
await pipeline(
  Readable.from([1, 2, 3]),
  async function* (source) {
    for await (const n of source) yield n * 10
  },
  async function (source) {
    for await (const n of source) console.log(n)
  },
)
console.log('pipeline over')
