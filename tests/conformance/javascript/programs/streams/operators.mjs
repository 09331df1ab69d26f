import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

const numbers = () => Readable.from([1, 2, 3, 4, 5])

console.log(await numbers().filter((n) => n % 2 === 1).map(async (n) => n * 10).toArray())
console.log(await numbers().drop(1).take(2).toArray())
console.log(await numbers().flatMap((n) => Array(n).fill(n)).take(6).toArray())
console.log(await numbers().reduce((sum, n) => sum + n), await numbers().reduce((sum, n) => sum + n, 100))
console.log(await numbers().some((n) => n > 4), await numbers().every((n) => n > 4))
console.log(await numbers().find((n) => n > 2), await numbers().find((n) => n > 9))
await numbers().forEach((n) => console.log('item', n))

const started = []
const slow = numbers().map(
  async (n) => {
    started.push(n)
    await sleep(40)
    return n
  },
  { concurrency: 2 },
)
console.log(await slow.toArray(), started)

await numbers()
  .map((n) => {
    if (n === 3) throw new Error('no 3')
    return n
  })
  .toArray()
  .catch((error) => console.log(error.message))
try {
  numbers().map('x')
} catch (error) {
  console.log(error.code)
}
