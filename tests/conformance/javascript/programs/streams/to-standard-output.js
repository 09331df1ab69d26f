// What is written or piped to standard output is printed, bytes as text; it is never over.
const { Readable, Transform } = require('node:stream')
const { pipeline } = require('node:stream/promises')

process.stdout.write('first\n', () => console.log('written'))
process.stdout.write(Buffer.from('bytes ✓\n'))
console.log(process.stdout.write('returns '), typeof process.stdout.on)

const doubled = new Transform({
  transform(chunk, _encoding, done) {
    done(null, `${chunk}${chunk}`)
  },
})
const source = new Readable({ read() {} })
source.push('ab')
source.push('\n')
source.push(null)
source.pipe(process.stdout)

setTimeout(async () => {
  await pipeline(Readable.from(['x', 'y', '\n']), doubled, process.stdout)
  console.log('piped')
  Readable.from('one text').on('data', (chunk) => console.log('chunk', chunk))
}, 10)
