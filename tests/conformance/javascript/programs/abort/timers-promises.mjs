import { setTimeout as sleep } from 'node:timers/promises'
const ac = new AbortController()
setTimeout(() => ac.abort(), 10)
try {
  await sleep(1000, null, { signal: ac.signal })
} catch (e) {
  console.log(e.name, e.code)
}
