// node:util. Source: Node's documentation, "Util".
const custom = Symbol.for('nodejs.util.inspect.custom')
const kPromisify = Symbol.for('nodejs.util.promisify.custom')

function inspect(value, options, ...rest) {
  const set = typeof options === 'boolean' ? { showHidden: options, depth: rest[0] ?? 2 } : options
  return host.inspect(value, set)
}
inspect.custom = custom
inspect.defaultOptions = {}

function promisify(original) {
  if (typeof original !== 'function') throw host.wrongType('original', 'function', original)
  if (original[kPromisify]) return original[kPromisify]
  if (original === globalThis.setTimeout) return require('node:timers/promises').setTimeout
  if (original === globalThis.setImmediate) return require('node:timers/promises').setImmediate
  function fn(...args) {
    return new Promise((resolve, reject) => {
      Reflect.apply(original, this, [
        ...args,
        (error, ...values) => {
          if (error) reject(error)
          else resolve(values[0])
        },
      ])
    })
  }
  Object.setPrototypeOf(fn, Object.getPrototypeOf(original))
  Object.defineProperty(fn, kPromisify, { value: fn, configurable: true })
  return Object.defineProperties(fn, Object.getOwnPropertyDescriptors(original))
}
promisify.custom = kPromisify

function callbackify(original) {
  return function (...args) {
    const callback = args.pop()
    Reflect.apply(original, this, args).then(
      (value) => process.nextTick(callback, null, value),
      (error) => process.nextTick(callback, error ?? new Error('Promise was rejected with falsy value')),
    )
  }
}

function inherits(child, parent) {
  Object.defineProperty(child, 'super_', { value: parent, writable: true, configurable: true })
  Object.setPrototypeOf(child.prototype, parent.prototype)
}

function deprecate(fn, message, code) {
  let warned = false
  return function (...args) {
    if (!warned) {
      warned = true
      host.print('stderr', `(node:4242) ${code ? `[${code}] ` : ''}DeprecationWarning: ${message}\n`)
    }
    return Reflect.apply(fn, this, args)
  }
}

const same = (a, b) => Object.is(a, b)

/** `equal` compares what is no object; where it is not strict, prototypes are not compared either. */
function isDeepStrictEqual(a, b, equal = same, seen = []) {
  if (equal(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (equal === same && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  if (seen.some(([one, other]) => one === a && other === b)) return true
  const next = [...seen, [a, b]]
  const kind = host.kindOf(a)
  if (kind !== host.kindOf(b)) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if (kind === 'Date') return a.getTime() === b.getTime()
  if (kind === 'RegExp') return String(a) === String(b)
  if (kind === 'Error' && (a.message !== b.message || a.name !== b.name)) return false
  if (kind === 'Map')
    return (
      a.size === b.size &&
      [...a].every(([key, value]) => b.has(key) && isDeepStrictEqual(value, b.get(key), equal, next))
    )
  if (kind === 'Set')
    return (
      a.size === b.size &&
      [...a].every(
        (value) => b.has(value) || [...b].some((other) => isDeepStrictEqual(value, other, equal, next)),
      )
    )
  const keys = Reflect.ownKeys(a).filter((key) => Object.prototype.propertyIsEnumerable.call(a, key))
  const others = Reflect.ownKeys(b).filter((key) => Object.prototype.propertyIsEnumerable.call(b, key))
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && isDeepStrictEqual(a[key], b[key], equal, next))
  )
}

/** What leads from one to the other, as `[1 | 0 | -1, value]`. */
function diff(actual, expected) {
  for (const [name, value] of Object.entries({ actual, expected })) {
    if (typeof value === 'string' || Array.isArray(value)) continue
    throw host.wrongType(name, 'of type string or an instance of Array', value)
  }
  const { difference, BOTH } = require('internal/line-diff')
  const steps = difference([...actual], [...expected])
  return steps.every(([kind]) => kind === BOTH) ? [] : steps
}

const isKind = (kind) => (value) => host.kindOf(value) === kind

module.exports = {
  inspect,
  format: (...args) => host.format(undefined, ...args),
  formatWithOptions(options, ...args) {
    if (typeof options !== 'object' || options === null)
      throw host.wrongType('inspectOptions', 'object', options)
    return host.format(options, ...args)
  },
  promisify,
  callbackify,
  inherits,
  deprecate,
  diff,
  isDeepStrictEqual: (a, b, equal) => isDeepStrictEqual(a, b, equal),
  isArray: Array.isArray,
  debuglog: () => () => {},
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences of terminals begin with one.
  stripVTControlCharacters: (text) => text.replaceAll(/\u001b\[[0-9;]*m/g, ''),
  styleText: (_style, text) => text,
  toUSVString: (text) => text.toWellFormed(),
  types: {
    isPromise: isKind('Promise'),
    isMap: isKind('Map'),
    isSet: isKind('Set'),
    isDate: isKind('Date'),
    isRegExp: isKind('RegExp'),
    isNativeError: isKind('Error'),
    isProxy: isKind('Proxy'),
    isTypedArray: isKind('TypedArray'),
    isArrayBuffer: isKind('ArrayBuffer'),
    isAsyncFunction: isKind('AsyncFunction'),
    isGeneratorFunction: isKind('GeneratorFunction'),
    isGeneratorObject: isKind('Generator'),
  },
  get TextEncoder() {
    return globalThis.TextEncoder
  },
  get TextDecoder() {
    return globalThis.TextDecoder
  },
}
