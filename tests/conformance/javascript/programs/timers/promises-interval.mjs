import { setInterval } from 'node:timers/promises'
let n = 0
for await (const value of setInterval(10, 'beat')) {
  console.log(value, ++n)
  if (n === 3) break
}
console.log('over')
