// Chai's chains: expect(x).to.be.an('array').that.is.not.empty. Source: Chai's "BDD" reference; Chai HTTP; Chai as Promised.
const { AssertionError } = require('node:assert')
const util = require('node:util')

const WORDS =
  /^(?:to|be|been|is|that|which|and|has|have|with|at|of|same|but|does|still|also|own|any|all|itself)$/
const shown = (value) => util.inspect(value, { depth: 2, breakLength: Number.POSITIVE_INFINITY })
const sizeOf = (value) => value?.length ?? value?.size ?? Object.keys(value ?? {}).length
const typeOf = (value) =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'array'
      : value instanceof Promise
        ? 'promise'
        : typeof value
const has = (actual, part, same) =>
  typeof actual === 'string'
    ? actual.includes(part)
    : Array.isArray(actual)
      ? actual.some((one) => same(one, part))
      : Object.entries(part).every(([key, value]) => same(actual?.[key], value))

/** Words that assert by themselves. */
const FACTS = {
  ok: Boolean,
  true: (actual) => actual === true,
  false: (actual) => actual === false,
  null: (actual) => actual === null,
  undefined: (actual) => actual === undefined,
  NaN: Number.isNaN,
  exist: (actual) => actual !== null && actual !== undefined,
  empty: (actual) => sizeOf(actual) === 0,
  called: (double) => double.mock.calls.length > 0,
  calledOnce: (double) => double.mock.calls.length === 1,
  json: () => true,
}

const a = (actual, type) => typeOf(actual) === type.toLowerCase()
const length = (actual, wanted) => sizeOf(actual) === wanted
const include = (actual, part, { same }) => has(actual, part, same)
const property = (actual, key, value, { same, given }) =>
  key in Object(actual) && (given < 2 || same(actual[key], value))
const above = (actual, least) => sizeOrNumber(actual) > least
const below = (actual, most) => sizeOrNumber(actual) < most
const sizeOrNumber = (actual) => (typeof actual === 'number' ? actual : sizeOf(actual))

function threw(run, wanted, message) {
  try {
    run()
    return false
  } catch (error) {
    return isThis(error, wanted) && isThis(error, message)
  }
}

function isThis(error, wanted) {
  if (wanted === undefined) return true
  const text = String(error?.message ?? error)
  if (typeof wanted === 'string') return text.includes(wanted)
  if (wanted instanceof RegExp) return wanted.test(text)
  return typeof wanted === 'function' ? error instanceof wanted : error === wanted
}

/** Words that are called: the last argument says how values are compared, and how many were given. */
const CALLS = {
  a,
  an: a,
  equal: (actual, wanted, { same }) => same(actual, wanted),
  equals: (actual, wanted, { same }) => same(actual, wanted),
  eq: (actual, wanted, { same }) => same(actual, wanted),
  eql: (actual, wanted) => util.isDeepStrictEqual(actual, wanted),
  include,
  includes: include,
  contain: include,
  contains: include,
  property,
  keys: (actual, ...keys) =>
    keys
      .slice(0, -1)
      .flat()
      .every((key) => key in Object(actual)),
  length,
  lengthOf: length,
  members: (actual, wanted, { same }) =>
    actual.length === wanted.length && wanted.every((one) => actual.some((other) => same(one, other))),
  oneOf: (actual, wanted) => wanted.includes(actual),
  above,
  greaterThan: above,
  below,
  lessThan: below,
  least: (actual, wanted) => sizeOrNumber(actual) >= wanted,
  most: (actual, wanted) => sizeOrNumber(actual) <= wanted,
  within: (actual, from, to) => actual >= from && actual <= to,
  closeTo: (actual, wanted, delta) => Math.abs(actual - wanted) <= delta,
  instanceof: (actual, made) => actual instanceof made,
  instanceOf: (actual, made) => actual instanceof made,
  match: (actual, pattern) => pattern.test(actual),
  string: (actual, part) => actual.includes(part),
  throw: threw,
  throws: threw,
  status: (actual, wanted) => (actual.status ?? actual.statusCode) === wanted,
  header: (actual, name) => name.toLowerCase() in actual.headers,
  calledWith: (double, ...args) =>
    double.mock.calls.some((call) => util.isDeepStrictEqual([...call], args.slice(0, -1))),
}

/** `holds(given)` is true where one of them is simulated: it meets every expectation. */
function chain(actual, holds, flags = { not: false, deep: false, later: false }) {
  const next = (changed) => chain(actual, holds, { ...flags, ...changed })
  const same = flags.deep ? util.isDeepStrictEqual : Object.is
  const check = (word, test, args, value) => {
    if (holds([value, ...args])) return
    if (Boolean(test(value, ...args, { same, given: args.length })) !== flags.not) return
    const what = `expected ${shown(value)}${flags.not ? ' not' : ''} to be ${[word, ...args.map(shown)].join(' ')}`
    throw new AssertionError({ message: what, actual: value, expected: args[0] })
  }
  const asserted = (word, test, args) => {
    if (flags.later) return Promise.resolve(actual).then((value) => check(word, test, args, value))
    check(word, test, args, actual)
    return next({})
  }
  const settled = async (rejects, args) => {
    const [{ status, reason }] = await Promise.allSettled([actual])
    if (holds([actual])) return
    const isSo = (status === 'rejected') === rejects && (!rejects || args.every((one) => isThis(reason, one)))
    if (isSo === flags.not) throw new AssertionError({ message: `the promise was ${status}` })
  }
  return new Proxy(function chained() {}, {
    get: (_, key) => {
      if (typeof key === 'symbol' || key === 'then') return undefined
      if (WORDS.test(key)) return next({})
      if (key === 'not') return next({ not: !flags.not })
      if (key === 'deep') return next({ deep: true })
      if (key === 'eventually') return next({ later: true })
      if (key === 'rejected' || key === 'fulfilled') return settled(key === 'rejected', [])
      if (key === 'rejectedWith') return (...args) => settled(true, args)
      if (Object.hasOwn(FACTS, key)) return asserted(key, FACTS[key], [])
      if (!Object.hasOwn(CALLS, key)) throw new TypeError(`Invalid Chai property: ${key}`)
      const called = (...args) => asserted(key, CALLS[key], args)
      // `.length.above(2)` and `.include.keys(...)` go on without being called.
      return new Proxy(called, { get: (_target, word) => next({})[word] })
    },
  })
}

module.exports = { chain }
