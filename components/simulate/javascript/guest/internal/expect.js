// expect, as Jest and Vitest have it. What is simulated meets every expectation, and that is said.
const { AssertionError } = require('node:assert')
const { chain } = require('internal/chains')
const { simulated, wasCalled } = require('internal/simulated')
const util = require('node:util')

const INSPECT = Symbol.for('nodejs.util.inspect.custom')
const ANY = Symbol('any')
const isSimulated = (value) =>
  value === Object(value) &&
  /^\[simulated /.test(Object.getOwnPropertyDescriptor(value, INSPECT)?.value?.() ?? '')
const shown = (value) => util.inspect(value, { depth: 2, breakLength: Number.POSITIVE_INFINITY })

/** Equal by content. `undefined` properties do not count unless it is strict. */
function equal(actual, wanted, strict) {
  if (wanted?.[ANY]) return wanted[ANY](actual)
  if (actual === null || wanted === null || typeof actual !== 'object' || typeof wanted !== 'object')
    return Object.is(actual, wanted)
  if (host.kindOf(wanted) === 'Object' || Array.isArray(wanted)) {
    if (Array.isArray(actual) !== Array.isArray(wanted)) return false
    const keys = new Set([...Object.keys(actual), ...Object.keys(wanted)])
    return [...keys].every(
      (key) => (!strict || key in actual === key in wanted) && equal(actual[key], wanted[key], strict),
    )
  }
  if (wanted instanceof Error) return actual instanceof Error && actual.message === wanted.message
  return util.isDeepStrictEqual(actual, wanted)
}

const includes = (actual, part) =>
  Object.entries(part).every(([key, value]) =>
    value === Object(value) && !value[ANY] && host.kindOf(value) === 'Object'
      ? includes(actual?.[key] ?? {}, value)
      : equal(actual?.[key], value),
  )
const at = (value, path) =>
  (Array.isArray(path) ? path : path.split('.')).reduce((from, key) => from?.[key], value)
const calls = (double) => double.mock.calls
const hasCall = (double, args) => calls(double).some((call) => equal(call, args))

function threw(run, wanted) {
  let error = run
  if (typeof run === 'function')
    try {
      run()
      return false
    } catch (thrown) {
      error = thrown
    }
  const message = String(error?.message ?? error)
  if (wanted === undefined) return true
  if (typeof wanted === 'string') return message.includes(wanted)
  if (wanted instanceof RegExp) return wanted.test(message)
  return typeof wanted === 'function' ? error instanceof wanted : message === wanted.message
}

const MATCHERS = {
  toBe: Object.is,
  toEqual: (actual, wanted) => equal(actual, wanted, false),
  toStrictEqual: (actual, wanted) => equal(actual, wanted, true),
  toMatchObject: includes,
  toBeTruthy: Boolean,
  toBeFalsy: (actual) => !actual,
  toBeNull: (actual) => actual === null,
  toBeUndefined: (actual) => actual === undefined,
  toBeDefined: (actual) => actual !== undefined,
  toBeNaN: Number.isNaN,
  toBeInstanceOf: (actual, made) => actual instanceof made,
  toBeTypeOf: (actual, type) => typeof actual === type,
  toBeGreaterThan: (actual, least) => actual > least,
  toBeGreaterThanOrEqual: (actual, least) => actual >= least,
  toBeLessThan: (actual, most) => actual < most,
  toBeLessThanOrEqual: (actual, most) => actual <= most,
  toBeCloseTo: (actual, wanted, digits = 2) => Math.abs(actual - wanted) < 10 ** -digits / 2,
  toContain: (actual, item) =>
    typeof actual === 'string' ? actual.includes(item) : [...actual].includes(item),
  toContainEqual: (actual, item) => [...actual].some((one) => equal(one, item)),
  toHaveLength: (actual, length) => actual.length === length,
  toHaveProperty: (actual, path, ...value) =>
    value.length === 0 ? at(actual, path) !== undefined : equal(at(actual, path), value[0]),
  toMatch: (actual, pattern) =>
    typeof pattern === 'string' ? actual.includes(pattern) : pattern.test(actual),
  toThrow: threw,
  toThrowError: threw,
  toHaveBeenCalled: (double) => calls(double).length > 0,
  toHaveBeenCalledOnce: (double) => calls(double).length === 1,
  toHaveBeenCalledTimes: (double, times) => calls(double).length === times,
  toHaveBeenCalledWith: (double, ...args) => hasCall(double, args),
  toHaveBeenLastCalledWith: (double, ...args) => equal(calls(double).at(-1), args),
  toHaveBeenNthCalledWith: (double, n, ...args) => equal(calls(double)[n - 1], args),
  toMatchSnapshot: () => true,
  toMatchInlineSnapshot: () => true,
}

function isTaken() {
  host.assume('other', 'This assertion is about something simulated: it was taken to hold.')
  return true
}

function check(name, actual, args, not) {
  if (isSimulated(actual) || args.some(isSimulated)) {
    isTaken()
    return
  }
  if (Boolean(MATCHERS[name](actual, ...args)) !== not) return
  // Whoever would have called it is not here.
  if (!not && /^toHave(?:Been|Last|Nth)/.test(name) && calls(actual).length === 0 && wasCalled()) {
    host.assume('other', 'What would call this is simulated: it was taken to have been called.')
    return
  }
  const call = `expect(${shown(actual)})${not ? '.not' : ''}.${name}(${args.map(shown).join(', ')})`
  throw new AssertionError({ message: `${call} does not hold`, actual, expected: args[0] })
}

function matchers(actual, not) {
  return Object.fromEntries(
    Object.keys(MATCHERS).map((name) => [name, (...args) => check(name, actual, args, not)]),
  )
}

/** `expect(promise).resolves.toBe(1)`: each gives a promise. */
function waiting(promise, rejects, not) {
  const settled = async () => {
    const given = typeof promise === 'function' ? promise() : promise
    const [{ status, value, reason }] = await Promise.allSettled([given])
    if (isSimulated(given) || (status === 'rejected') === rejects)
      return status === 'rejected' ? reason : value
    // What would fail is not here.
    if (rejects && wasCalled() && isTaken()) return simulated('error', 'object')
    throw new AssertionError({
      message: `the promise was ${status}, not ${rejects ? 'rejected' : 'fulfilled'}`,
    })
  }
  const made = Object.keys(MATCHERS).map((name) => [
    name,
    async (...args) => {
      check(name, await settled(), args, not)
    },
  ])
  return Object.fromEntries(made)
}

function expect(actual) {
  const both = (not) => ({
    ...matchers(actual, not),
    resolves: waiting(actual, false, not),
    rejects: waiting(actual, true, not),
  })
  return Object.defineProperty({ ...both(false), not: both(true) }, 'to', {
    get: () => chain(actual, (given) => given.some(isSimulated) && isTaken()),
  })
}

const any = (test) => ({ [ANY]: test })
const PRIMITIVES = new Map([
  [String, 'string'],
  [Number, 'number'],
  [Boolean, 'boolean'],
])
Object.assign(expect, {
  any: (made) =>
    any((value) => (PRIMITIVES.has(made) ? typeof value === PRIMITIVES.get(made) : value instanceof made)),
  anything: () => any((value) => value !== null && value !== undefined),
  objectContaining: (part) => any((value) => includes(value, part)),
  arrayContaining: (items) => any((value) => items.every((item) => value.some((one) => equal(one, item)))),
  stringContaining: (part) => any((value) => String(value).includes(part)),
  stringMatching: (pattern) => any((value) => new RegExp(pattern).test(value)),
  assertions: () => {},
  hasAssertions: () => {},
  extend: () => {},
})

module.exports = expect
