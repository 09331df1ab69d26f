const { Readable, Transform, pipeline } = require('node:stream')
const source = Readable.from(['a', 'b', 'c'])
const upper = new Transform({
  objectMode: true,
  transform(chunk, _encoding, done) {
    done(null, chunk.toString().toUpperCase())
  },
})
upper.on('data', (chunk) => console.log(String(chunk)))
pipeline(source, upper, (error) => console.log('over', error))
