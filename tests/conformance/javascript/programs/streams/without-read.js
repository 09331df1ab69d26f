// A stream that is asked for more, and has nowhere to take it from, fails.
const { Readable } = require('node:stream')

const full = new Readable()
full.push('all there is')
full.push(null)
full.on('data', (chunk) => console.log(String(chunk)))

const empty = new Readable()
empty.on('error', ({ code, message }) => console.log(code, message))
empty.on('close', () => console.log('closed'))
empty.resume()
