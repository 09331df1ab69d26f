import { readFile, rm, writeFile, appendFile } from 'node:fs/promises'
await writeFile('list.txt', 'one\n')
await appendFile('list.txt', 'two\n')
const text = await readFile('list.txt', { encoding: 'utf8' })
console.log(text.trim().split('\n'))
await rm('list.txt')
await readFile('list.txt').catch((e) => console.log(e.code))
