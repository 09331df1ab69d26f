const querystring = require('node:querystring')
const { StringDecoder } = require('node:string_decoder')

console.log({ ...querystring.parse('a=1&b=x%20y&a=2&c') })
console.log(querystring.stringify({ a: [1, 2], b: 'x y', c: '' }))
const decoder = new StringDecoder('utf8')
const bytes = Buffer.from('a€b')
for (const byte of bytes) console.log(JSON.stringify(decoder.write(Buffer.from([byte]))))
console.log(JSON.stringify(decoder.end()))
