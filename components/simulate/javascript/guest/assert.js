// node:assert. Source: Node's documentation, "Assert".
const util = require('node:util')
const { AssertionError } = require('internal/assertion-error')
const { isSimulated } = require('internal/handed-over')

/** Made-up values are nobody's mistake. */
function isMadeUp(...values) {
  if (!values.some(isSimulated)) return false
  host.assume('other', 'This assertion is about something simulated: it was taken to hold.')
  return true
}

function fail(caller, actual, expected, message, operator = caller.name) {
  if (isMadeUp(actual, expected)) return
  if (message instanceof Error) throw message
  throw new AssertionError({ message, actual, expected, operator, stackStartFn: caller })
}

/** The same with a sentence where the program has none of its own. */
function failWith(caller, actual, expected, given, sentence, operator) {
  if (isMadeUp(actual, expected)) return
  if (given instanceof Error) throw given
  const message = given ?? sentence
  const error = new AssertionError({
    message,
    actual,
    expected,
    operator: operator ?? caller.name,
    stackStartFn: caller,
  })
  error.generatedMessage = !given
  throw error
}

/** The call as it stands on its line, from its first name to its last parenthesis. */
function callText(caller) {
  const at = {}
  Error.captureStackTrace(at, caller)
  const [, line, column] = /:(\d+):(\d+)\)?$/m.exec(at.stack) ?? []
  const text = line === undefined ? undefined : host.source().split('\n')[line - 1]
  if (text === undefined) return undefined
  const start = column - 1 - (/[\w$.?]*$/.exec(text.slice(0, column - 1))?.[0].length ?? 0)
  const rest = text.slice(start)
  let depth = 0
  for (const token of rest.matchAll(/(["'`])(?:\\.|(?!\1).)*\1|[();]/g)) {
    if (token[0] === '(') depth++
    else if ((token[0] === ')' && --depth === 0) || (token[0] === ';' && depth === 0))
      return rest.slice(0, token.index + (token[0] === ')' ? 1 : 0))
  }
  return rest
}

function checkTrue(caller, args) {
  const [value, message] = args
  if (value) return
  const source = args.length > 0 && message === undefined ? callText(caller) : undefined
  const sentence =
    args.length === 0
      ? 'No value argument passed to `assert.ok()`'
      : source && `The expression evaluated to a falsy value:\n\n  ${source}\n`
  failWith(caller, value, true, message, sentence, '==')
}

function assert(...args) {
  checkTrue(assert, args)
}

// biome-ignore lint/suspicious/noDoubleEquals: that is what these compare with.
const loosely = (one, other) => one == other || (Number.isNaN(one) && Number.isNaN(other))

/** Undefined where the error is as it should be; otherwise the sentence that says what it is instead. */
function misfit(error, expected) {
  if (host.kindOf(expected) === 'RegExp') {
    if (expected.test(String(error))) return undefined
    return `The input did not match the regular expression ${util.inspect(expected)}. Input:\n\n${util.inspect(String(error))}\n`
  }
  if (expected.prototype !== undefined && error instanceof expected) return undefined
  if (Object.prototype.isPrototypeOf.call(Error, expected)) {
    const wanted = `The error is expected to be an instance of "${expected.name}". Received `
    if (!(error instanceof Error)) return `${wanted}"${util.inspect(error, { depth: -1 })}"`
    const name = error.constructor?.name || error.name
    const received =
      name === expected.name ? 'an error with identical name but a different prototype.' : `"${name}"`
    return `${wanted}${received}${error.message ? `\n\nError message:\n\n${error.message}` : ''}`
  }
  const answer = expected.call({}, error)
  if (answer === true) return undefined
  const title = expected.name ? `"${expected.name}" ` : ''
  const caught = error instanceof Error ? `\n\nCaught error:\n\n${error}` : ''
  return `The ${title}validation function is expected to return "true". Received ${util.inspect(answer)}${caught}`
}

function checkProperties(caller, error, expected, message) {
  const keys = [...Object.keys(expected), ...(expected instanceof Error ? ['name', 'message'] : [])]
  const fits = (key) =>
    (typeof error[key] === 'string' &&
      host.kindOf(expected[key]) === 'RegExp' &&
      expected[key].test(error[key])) ||
    (key in error && util.isDeepStrictEqual(error[key], expected[key]))
  if (keys.every(fits)) return
  if (message) fail(caller, error, expected, message)
  // The parts that are compared, without the rest of the error.
  const part = (from, other) => {
    const made = new Comparison()
    for (const key of keys)
      if (key in from)
        made[key] =
          typeof other?.[key] === 'string' &&
          host.kindOf(from[key]) === 'RegExp' &&
          from[key].test(other[key])
            ? other[key]
            : from[key]
    return made
  }
  const made = new AssertionError({
    actual: part(error),
    expected: part(expected, error),
    operator: 'deepStrictEqual',
    stackStartFn: caller,
  })
  throw Object.assign(made, { actual: error, expected, operator: caller.name })
}

/** What is compared of an error, under the name that Node gives it. */
class Comparison {}

const NOTHING = Symbol('nothing was thrown')

function checkFailure(caller, error, args) {
  let [expected, message] = args
  if (typeof expected === 'string') [expected, message] = [undefined, expected]
  if (error === NOTHING) {
    const kind = caller === assert.rejects ? 'rejection' : 'exception'
    const details = `${expected?.name ? ` (${expected.name})` : ''}${message ? `: ${message}` : '.'}`
    return fail(caller, undefined, expected, `Missing expected ${kind}${details}`)
  }
  if (!expected || isMadeUp(error)) return
  if (
    typeof expected === 'object' &&
    host.kindOf(expected) !== 'RegExp' &&
    typeof error === 'object' &&
    error !== null
  )
    return checkProperties(caller, error, expected, message)
  const sentence = misfit(error, expected)
  if (sentence !== undefined) failWith(caller, error, expected, message, sentence)
}

function checkNoFailure(caller, error, args) {
  if (error === NOTHING) return
  let [expected, message] = args
  if (typeof expected === 'string') [expected, message] = [undefined, expected]
  if (expected && misfit(error, expected) !== undefined) throw error
  const kind = caller === assert.doesNotReject ? 'rejection' : 'exception'
  fail(
    caller,
    error,
    expected,
    `Got unwanted ${kind}${message ? `: ${message}` : '.'}\nActual message: "${error?.message}"`,
  )
}

function thrownBy(fn) {
  if (typeof fn !== 'function') throw host.wrongType('fn', 'function', fn)
  try {
    fn()
  } catch (error) {
    return error
  }
  return NOTHING
}

async function rejectedBy(given) {
  const promise = typeof given === 'function' ? given() : given
  if (typeof promise?.then !== 'function')
    throw host.wrongType('promiseFn', 'of type function or an instance of Promise', given)
  try {
    await promise
  } catch (error) {
    return error
  }
  return NOTHING
}

function matches(caller, text, pattern, message, wanted) {
  if (host.kindOf(pattern) !== 'RegExp') throw host.wrongType('regexp', 'an instance of RegExp', pattern)
  if (typeof text === 'string' && pattern.test(text) === wanted) return
  const words = wanted ? 'The input did not match' : 'The input was expected to not match'
  const sentence =
    typeof text === 'string'
      ? `${words} the regular expression ${util.inspect(pattern)}. Input:\n\n${util.inspect(text)}\n`
      : `The "string" argument must be of type string. Received type ${typeof text} (${util.inspect(text)})`
  failWith(caller, text, pattern, message, sentence)
}

Object.assign(assert, {
  AssertionError,
  ok(...args) {
    checkTrue(assert.ok, args)
  },
  equal(actual, expected, message) {
    if (!loosely(actual, expected)) fail(assert.equal, actual, expected, message, '==')
  },
  notEqual(actual, expected, message) {
    if (loosely(actual, expected)) fail(assert.notEqual, actual, expected, message, '!=')
  },
  strictEqual(actual, expected, message) {
    if (!Object.is(actual, expected)) fail(assert.strictEqual, actual, expected, message, 'strictEqual')
  },
  notStrictEqual(actual, expected, message) {
    if (Object.is(actual, expected)) fail(assert.notStrictEqual, actual, expected, message, 'notStrictEqual')
  },
  deepEqual(actual, expected, message) {
    if (!util.isDeepStrictEqual(actual, expected, loosely))
      fail(assert.deepEqual, actual, expected, message, 'deepEqual')
  },
  notDeepEqual(actual, expected, message) {
    if (util.isDeepStrictEqual(actual, expected, loosely))
      fail(assert.notDeepEqual, actual, expected, message, 'notDeepEqual')
  },
  deepStrictEqual(actual, expected, message) {
    if (!util.isDeepStrictEqual(actual, expected))
      fail(assert.deepStrictEqual, actual, expected, message, 'deepStrictEqual')
  },
  notDeepStrictEqual(actual, expected, message) {
    if (util.isDeepStrictEqual(actual, expected))
      fail(assert.notDeepStrictEqual, actual, expected, message, 'notDeepStrictEqual')
  },
  match(text, pattern, message) {
    matches(assert.match, text, pattern, message, true)
  },
  doesNotMatch(text, pattern, message) {
    matches(assert.doesNotMatch, text, pattern, message, false)
  },
  throws(fn, ...args) {
    checkFailure(assert.throws, thrownBy(fn), args)
  },
  async rejects(promise, ...args) {
    checkFailure(assert.rejects, await rejectedBy(promise), args)
  },
  doesNotThrow(fn, ...args) {
    checkNoFailure(assert.doesNotThrow, thrownBy(fn), args)
  },
  async doesNotReject(promise, ...args) {
    checkNoFailure(assert.doesNotReject, await rejectedBy(promise), args)
  },
  fail(message) {
    failWith(assert.fail, undefined, undefined, message, 'Failed', 'fail')
  },
  ifError(value) {
    if (value === null || value === undefined) return
    const said =
      typeof value.message === 'string' ? value.message || value.constructor.name : util.inspect(value)
    fail(assert.ifError, value, null, `ifError got unwanted exception: ${said}`)
  },
})

/** The same under the same names, where loose comparison is strict. */
function strict(...args) {
  checkTrue(strict, args)
}
assert.strict = Object.assign(strict, assert, {
  equal: assert.strictEqual,
  notEqual: assert.notStrictEqual,
  deepEqual: assert.deepStrictEqual,
  notDeepEqual: assert.notDeepStrictEqual,
})
strict.strict = strict
module.exports = assert
