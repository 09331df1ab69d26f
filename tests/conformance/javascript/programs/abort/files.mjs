import { readFile as readWithCallback } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'

const stopped = AbortSignal.abort()
await writeFile('kept.txt', 'kept')

for (const task of [
  () => readFile('kept.txt', { signal: stopped }),
  () => writeFile('kept.txt', 'changed', { signal: stopped }),
]) {
  await task().catch((error) => console.log(error.name, error.code))
}
readWithCallback('kept.txt', { signal: stopped }, (error, data) => console.log(error.name, data))
console.log(await readFile('kept.txt', { encoding: 'utf8', signal: new AbortController().signal }))
