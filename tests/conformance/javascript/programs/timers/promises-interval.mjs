import { setInterval as every, setTimeout as sleep } from 'node:timers/promises'

const start = performance.now()
const tenths = () => ((performance.now() - start) / 1000 + 0.02).toFixed(1)

let turns = 0
for await (const word of every(100, 'tick')) {
  turns += 1
  console.log(turns, word, tenths())
  // The interval goes on ringing while its reader is busy with something else.
  if (turns === 1) await sleep(250)
  if (turns === 4) break
}

const controller = new AbortController()
setTimeout(() => controller.abort(), 150)
try {
  for await (const word of every(100, 'tock', { signal: controller.signal })) console.log(word)
} catch (error) {
  console.log(error.name, tenths())
}

const given = every(10, 'once')
console.log(await given.next())
console.log(await given.return())
console.log(await given.next())
