const { pipeline, Readable, Writable } = require('stream')
const source = Readable.from(
  (async function* () {
    yield 'ok'
    throw new Error('source broke')
  })(),
)
const sink = new Writable({
  objectMode: true,
  write(c, _, done) {
    console.log('wrote', c)
    done()
  },
})
pipeline(source, sink, (err) => console.log('done with', err.message))
