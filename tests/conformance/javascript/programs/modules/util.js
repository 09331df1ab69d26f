const util = require('util')
const readConfig = (name, callback) =>
  setTimeout(() => callback(name ? null : new Error('no name'), { name }), 5)
const read = util.promisify(readConfig)
read('a').then((config) => console.log(config))
read('').catch((error) => console.log(error.message))
util.promisify(setTimeout)(10, 'value').then(console.log)
console.log(
  util.format('%s=%d', 'x', 5),
  util.inspect('text'),
  util.types.isPromise(read('b')),
  util.isDeepStrictEqual({ a: [1] }, { a: [1] }),
)
util.callbackify(async () => 'back')((error, value) => console.log(error, value))
