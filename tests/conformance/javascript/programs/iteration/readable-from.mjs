import { Readable } from 'node:stream'
for await (const chunk of Readable.from(['one', 'two', 'three'])) console.log(chunk)
console.log('end')
