const assert = require('assert')
assert.equal(1, 1)
assert.deepStrictEqual({ a: [1] }, { a: [1] })
try {
  assert.strictEqual(1, 2)
} catch (e) {
  console.log(e.name, e.code)
}
assert.rejects(Promise.reject(new Error('x')), /x/).then(() => console.log('rejects is fine'))
assert.throws(() => { throw new TypeError('t') }, TypeError)
console.log('passed')
