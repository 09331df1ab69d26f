import { statSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'

await mkdir('box')
await writeFile('box/note.txt', 'twelve bytes')
const file = await stat('box/note.txt')
const folder = statSync('box')
console.log(file.size, file.isFile(), file.isDirectory(), file.isSymbolicLink(), file.isSocket())
console.log(folder.isFile(), folder.isDirectory(), (file.mode & 0o170000).toString(8))
console.log(typeof file.uid, typeof file.gid, typeof file.ino, file.nlink, file.blksize, file.blocks)
console.log(file.mtime instanceof Date, file.mtimeMs >= file.birthtimeMs, file.ctime <= new Date())
