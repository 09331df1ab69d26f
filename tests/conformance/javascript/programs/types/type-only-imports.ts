import type { Readable } from 'node:stream'
import { type Stats, existsSync } from 'node:fs'
const f = (r?: Readable, s?: Stats): boolean => r === undefined && s === undefined
console.log(f(), existsSync('not-here'))
