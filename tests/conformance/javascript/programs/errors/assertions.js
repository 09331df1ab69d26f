// What each assertion says of values that are not as they should be.
const assert = require('node:assert')

const basket = { fruit: ['apple', 'pear', 'plum'], count: 3 }
const numbers = (last) => [...Array(20).keys(), last]
const claims = {
  'a plain one': () => assert(basket.count === 4),
  'of a call': () => assert.ok(basket.fruit.includes('fig')),
  'without anything': () => assert.ok(),
  'in own words': () => assert(false, 'the basket is wrong'),
  equal: () => assert.equal(basket.count, 5),
  strictEqual: () => assert.strictEqual('3', 3),
  'long texts': () => assert.strictEqual('the quick brown fox', 'the quick green fox'),
  'two objects': () => assert.strictEqual(basket, { ...basket }),
  'with a message': () => assert.strictEqual(1, 2, 'one is two'),
  deepEqual: () => assert.deepEqual({ a: 1 }, { a: 2 }),
  deepStrictEqual: () => assert.deepStrictEqual(basket, { fruit: ['apple', 'plum'], count: 3 }),
  'many lines': () => assert.deepStrictEqual(numbers(1), numbers(2)),
  notStrictEqual: () => assert.notStrictEqual('the same', 'the same'),
  notDeepStrictEqual: () => assert.notDeepStrictEqual([1], [1]),
  'nothing thrown': () => assert.throws(() => {}, RangeError),
  'another text': () => assert.throws(() => { throw new Error('late') }, /early/),
  'another class': () => assert.throws(() => { throw new Error('late') }, RangeError),
  'another property': () => assert.throws(() => { throw new Error('late') }, { message: 'early' }),
  'said no': () => assert.throws(() => { throw new Error('late') }, () => false),
  doesNotThrow: () => assert.doesNotThrow(() => { throw new Error('late') }),
  match: () => assert.match('basket', /^b.*y$/),
  fail: () => assert.fail(),
  ifError: () => assert.ifError(new Error('broken')),
}
for (const [name, claim] of Object.entries(claims))
  try {
    claim()
    console.log(name, 'holds')
  } catch (error) {
    console.log(`${name}: ${error.name} ${error.code} ${error.operator} ${error.generatedMessage}\n${error.message}`)
  }
assert.deepEqual({ n: 1 }, { n: '1' })
assert.throws(() => assert.strict.deepEqual({ n: 1 }, { n: '1' }), { code: 'ERR_ASSERTION' })
assert.rejects(Promise.resolve(), TypeError).catch((error) => console.log(error.message))
