const { Readable, Transform, Writable } = require('stream')
const upper = new Transform({
  transform(chunk, encoding, callback) {
    callback(null, chunk.toString().toUpperCase())
  },
})
const out = new Writable({
  write(chunk, encoding, callback) {
    console.log(chunk.toString())
    callback()
  },
})
Readable.from(['x', 'y']).pipe(upper).pipe(out).on('finish', () => console.log('finished'))
