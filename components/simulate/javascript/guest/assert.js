// node:assert. Source: Node's documentation, "Assert".
const util = require('node:util')
const { isSimulated } = require('internal/handed-over')

class AssertionError extends Error {
  constructor({ message, actual, expected, operator }) {
    super(message)
    Object.defineProperty(this, 'name', { value: 'AssertionError', configurable: true, writable: true })
    this.generatedMessage = false
    host.coded(this, 'ERR_ASSERTION')
    this.actual = actual
    this.expected = expected
    this.operator = operator
  }
}

function fail(message, given, actual, expected, operator) {
  if (isSimulated(actual) || isSimulated(expected)) {
    host.assume('other', 'This assertion is about something simulated: it was taken to hold.')
    return
  }
  if (given instanceof Error) throw given
  throw new AssertionError({ message: given ?? message, actual, expected, operator })
}

function assert(value, message) {
  if (!value) fail('The expression evaluated to a falsy value', message, value, true, '==')
}

const show = (value) => util.inspect(value)

function strictEqual(actual, expected, message) {
  if (Object.is(actual, expected)) return
  fail(
    `Expected values to be strictly equal:\n\n${show(actual)} !== ${show(expected)}\n`,
    message,
    actual,
    expected,
    'strictEqual',
  )
}

function deepStrictEqual(actual, expected, message) {
  if (util.isDeepStrictEqual(actual, expected)) return
  fail(
    `Expected values to be strictly deep-equal:\n${show(actual)}\n\nshould loosely deep-equal\n\n${show(expected)}`,
    message,
    actual,
    expected,
    'deepStrictEqual',
  )
}

function matches(error, expected) {
  if (expected === undefined || typeof expected === 'string') return true
  if (host.kindOf(expected) === 'RegExp') return expected.test(String(error))
  if (typeof expected === 'function')
    return expected.prototype !== undefined && error instanceof expected
      ? true
      : Object.prototype.isPrototypeOf.call(Error, expected)
        ? false
        : expected(error) === true
  return Object.keys(expected).every((key) =>
    host.kindOf(expected[key]) === 'RegExp'
      ? expected[key].test(error[key])
      : util.isDeepStrictEqual(error[key], expected[key]),
  )
}

function throws(fn, expected, message) {
  try {
    fn()
  } catch (error) {
    if (!matches(error, expected)) throw error
    return
  }
  fail('Missing expected exception.', message, undefined, expected, 'throws')
}

async function rejects(promise, expected, message) {
  try {
    await (typeof promise === 'function' ? promise() : promise)
  } catch (error) {
    if (!matches(error, expected)) throw error
    return
  }
  fail('Missing expected rejection.', message, undefined, expected, 'rejects')
}

Object.assign(assert, {
  AssertionError,
  ok: assert,
  equal: (actual, expected, message) => {
    // biome-ignore lint/suspicious/noDoubleEquals: that is what assert.equal compares with.
    if (!(actual == expected || (Number.isNaN(actual) && Number.isNaN(expected))))
      fail(`${show(actual)} == ${show(expected)}`, message, actual, expected, '==')
  },
  notEqual: (actual, expected, message) => {
    // biome-ignore lint/suspicious/noDoubleEquals: that is what assert.notEqual compares with.
    if (actual == expected) fail(`${show(actual)} != ${show(expected)}`, message, actual, expected, '!=')
  },
  strictEqual,
  notStrictEqual: (actual, expected, message) => {
    if (Object.is(actual, expected))
      fail(
        `Expected "actual" to be strictly unequal to: ${show(expected)}`,
        message,
        actual,
        expected,
        'notStrictEqual',
      )
  },
  deepEqual: deepStrictEqual,
  deepStrictEqual,
  notDeepStrictEqual: (actual, expected, message) => {
    if (util.isDeepStrictEqual(actual, expected))
      fail('Expected values not to be deep-equal', message, actual, expected, 'notDeepStrictEqual')
  },
  match: (text, pattern, message) => {
    if (!pattern.test(text))
      fail(
        `The input did not match the regular expression ${pattern}. Input:\n\n${show(text)}\n`,
        message,
        text,
        pattern,
        'match',
      )
  },
  throws,
  rejects,
  doesNotThrow: (fn) => fn(),
  doesNotReject: async (promise) => void (await (typeof promise === 'function' ? promise() : promise)),
  fail: (message = 'Failed') => fail(message, undefined, undefined, undefined, 'fail'),
  ifError: (value) => {
    if (value !== null && value !== undefined) throw value
  },
})
assert.strict = assert
module.exports = assert
