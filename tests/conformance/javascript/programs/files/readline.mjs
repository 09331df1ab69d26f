import { createReadStream, writeFileSync, unlinkSync } from 'node:fs'
import { createInterface } from 'node:readline'
writeFileSync('r.txt', 'alpha\nbeta\n')
const lines = createInterface({ input: createReadStream('r.txt') })
for await (const line of lines) console.log('>', line)
unlinkSync('r.txt')
