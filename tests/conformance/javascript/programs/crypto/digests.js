const { createHash, createHmac, timingSafeEqual, randomBytes, randomUUID, randomInt } = require('node:crypto')

for (const name of ['md5', 'sha1', 'sha256', 'sha512']) console.log(name, createHash(name).update('hello').digest('hex'))
console.log(createHash('sha256').update('hé').update('llo').digest('base64'))
console.log(createHmac('sha256', 'key').update('message').digest('hex'))
console.log(timingSafeEqual(Buffer.from('a'), Buffer.from('a')), randomBytes(8).length)
console.log(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(randomUUID()))
console.log(randomInt(10) < 10, createHash('sha1').digest())
try {
  createHash('nothing')
} catch (error) {
  console.log(error.message)
}
