const { callbackify } = require('util')
const f = callbackify(async (x) => {
  if (x === 0) throw new Error('zero')
  return x * 2
})
f(4, (err, v) => console.log(err, v))
f(0, (err) => console.log(err.message))
