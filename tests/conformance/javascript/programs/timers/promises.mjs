import { setImmediate, setInterval, setTimeout as sleep } from 'node:timers/promises'

console.log(await sleep(10, 'slept'))
console.log(await setImmediate('soon'))
let n = 0
for await (const value of setInterval(5, 'tick')) {
  console.log(value)
  if (++n === 2) break
}
const controller = new AbortController()
setTimeout(() => controller.abort(), 5)
try {
  await sleep(1000, null, { signal: controller.signal })
} catch (error) {
  console.log(error.name, error.code)
}
