const { Writable } = require('stream')
const slow = new Writable({
  highWaterMark: 2,
  write(chunk, _, done) {
    setTimeout(() => {
      console.log('wrote', chunk.toString())
      done()
    }, 5)
  },
})
console.log(slow.write('a'), slow.write('b'))
slow.once('drain', () => {
  console.log('drained')
  slow.end('c')
})
slow.on('finish', () => console.log('finish'))
