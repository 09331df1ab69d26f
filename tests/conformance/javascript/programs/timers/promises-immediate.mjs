import { setImmediate, setTimeout } from 'node:timers/promises'
console.log(await setImmediate('immediate'))
console.log(await setTimeout(5, 'timeout'))
