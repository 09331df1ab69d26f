// Objects that stand for something that is not here. Whatever a program reads of one, calls or makes is again such an
// object, named after how it was reached; waiting for one takes a made-up time. Its text says that it was made up.
const MADE_UP = 'whose answers and waits are made up'
const INSPECT = Symbol.for('nodejs.util.inspect.custom')
/** What a list that is not here holds. */
const ITEMS = 3
/** Of a list when they are given a function; else they are calls like any other: `users.find({ id: 1 })`. */
const OF_LISTS = new Set(
  'map forEach filter reduce some every flatMap sort findIndex findLast toSorted reduceRight'.split(' '),
)
/** The same arguments give the same object: `document.querySelector('#a')`. */
const LOOK_UPS = /^(?:getElementById|querySelector|getElementsBy\w+|querySelectorAll|\$|jQuery)$/
const FACTS = { status: 200, statusCode: 200, statusText: 'OK', ok: true }
/** Calls whose number is a time in milliseconds: `delay(200)`. */
const TIMED = /(?:delay|sleep|wait|pause|after|timeout|slow)/i
const LONGEST_MS = 3_600_000
/** Events that nothing here ever makes: what is simulated does not fail. */
const FAILURES = /error|abort|timeout|disconnect|reject|^SIG/i
/** Objects in objects that are searched for functions. */
const MOST_DEEP = 3
/** When the last function that was handed over is called: they are called in the order in which they were given. */
let lastDue = 0
/** Functions that were handed over and called: each once, by whatever it was given to. */
const called = new WeakSet()

/** `use` is what the program does with it: see `Use` in runnable/types.ts. */
function simulated(name, use) {
  if (use === 'iterable') return listOf(name)
  if (use === 'async-iterable') return stream(name)
  return make(name, {})
}

/** A module that is not here. */
function simulatedModule(name) {
  host.assume('module', `${name} is not on this page: whatever it has is simulated, ${MADE_UP}.`)
  return make(shortName(name), { isModule: true })
}

function make(name, facts) {
  const target = function simulated() {}
  // A proxy may answer for it only if it can be changed.
  target[INSPECT] = () => `[simulated ${name}]`
  const parts = new Map()
  const listeners = new Map()
  const self = new Proxy(target, {
    get: (_, key) => {
      if (parts.has(key)) return parts.get(key)
      const part = known(name, key, facts, () => self, listeners) ?? make(`${name}.${String(key)}`, {})
      if (typeof key === 'string' && !(key in FACTS)) parts.set(key, part)
      return key === 'then' && !facts.waits ? undefined : part
    },
    set: (_, key, value) => {
      parts.set(key, value)
      if (typeof value === 'function' && /^on[a-z]+$/.test(String(key)))
        listen(listeners, String(key).slice(2), value)
      return true
    },
    has: (_, key) => parts.has(key),
    ownKeys: () => [...new Set([...Reflect.ownKeys(target), ...parts.keys()])],
    getOwnPropertyDescriptor: (_, key) =>
      Reflect.getOwnPropertyDescriptor(target, key) ??
      (parts.has(key)
        ? { value: parts.get(key), writable: true, enumerable: true, configurable: true }
        : undefined),
    apply: (_target, receiver, args) => call(name, args, parts, receiver),
    construct: (_, args) => {
      callBack(name, args, undefined)
      return make(`new ${name}`, {})
    },
  })
  return self
}

/** What everything has, or null. */
function known(name, key, facts, self, listeners) {
  switch (key) {
    case Symbol.toPrimitive:
      return (hint) => (hint === 'number' ? ITEMS : `[simulated ${name}]`)
    case 'toString':
    case 'toJSON':
      return () => `[simulated ${name}]`
    case 'valueOf':
      return self
    case Symbol.iterator:
      return () => listOf(name)[Symbol.iterator]()
    case Symbol.asyncIterator:
      return () => stream(name)[Symbol.asyncIterator]()
    case Symbol.toStringTag:
      return 'Simulated'
    case 'default':
      return facts.isModule ? self() : null
    case '__esModule':
      return facts.isModule === true
    case 'length':
    case 'size':
      return ITEMS
    case 'addEventListener':
      return (type, listener) => listen(listeners, type, listener)
    case 'removeEventListener':
      return (type, listener) => listeners.get(type)?.delete(listener)
    case 'click':
      return () => dispatch(self(), listeners, { type: 'click' })
    case 'dispatchEvent':
      return (event) => dispatch(self(), listeners, event)
  }
  if (typeof key === 'symbol') return undefined
  if (facts.isAnswer && key in FACTS) return FACTS[key]
  if (OF_LISTS.has(key)) return listMethod(name, key)
  return null
}

function listMethod(name, key) {
  const method = (...args) =>
    typeof args[0] === 'function'
      ? listOf(name)[key](...args)
      : call(`${name}.${key}`, args, new Map(), undefined)
  return method
}

function listOf(name) {
  return Array.from({ length: ITEMS }, (_, index) => make(`${name}[${index}]`, {}))
}

async function* stream(name) {
  for (const item of listOf(name)) {
    await host.sleep('io', name, host.latency(name), undefined).promise
    yield item
  }
}

/**
 * The result is a promise that only starts to count when somebody waits for it, as a plain object would never do: until
 * then it is one. Its time counts from the call.
 */
function call(name, args, parts, receiver) {
  const leaf = name.slice(name.lastIndexOf('.') + 1)
  const label = `${name}(${args.map(short).join(', ')})`
  if (LOOK_UPS.test(leaf)) {
    if (!parts.has(label)) parts.set(label, make(label, {}))
    return parts.get(label)
  }
  callBack(name, args, receiver)
  const answer = make(label, { isAnswer: true })
  return isCalledLater(leaf) ? make(label, {}) : waitedFor(answer, label, millisecondsOf(leaf, args, label))
}

function waitedFor(answer, label, ms) {
  const { promise, resolve } = host.waiting('io', label, ms)
  const due = host.now() + ms
  let started = false
  const start = () => {
    if (started) return
    started = true
    host.after(Math.max(0, due - host.now()), () => resolve(answer))
  }
  const base = new Proxy(Promise.prototype, {
    get: (target, key, receiver) => {
      if (key === 'constructor' || key === 'then' || key === 'catch' || key === 'finally') {
        start()
        return Reflect.get(target, key, receiver)
      }
      return answer[key]
    },
  })
  Object.setPrototypeOf(promise, base)
  Object.defineProperty(promise, INSPECT, { value: () => `[simulated ${label}]`, configurable: true })
  return promise
}

function millisecondsOf(leaf, args, label) {
  const [ms] = args.filter((arg) => typeof arg === 'number')
  return TIMED.test(leaf) && ms >= 0 && ms <= LONGEST_MS ? ms : host.latency(label)
}

/** `const send = throttle(...)`, and then `send()`: what comes back is called. */
function isCalledLater(leaf) {
  const text = host.source()
  const assigned = new RegExp(
    `(?:const|let|var)\\s+(\\w+)\\s*=\\s*(?:(?:\\w+\\.)*${escaped(leaf)}|require\\(['"][^'"]*${escaped(leaf)}['"]\\))\\s*\\(`,
    'g',
  )
  return [...text.matchAll(assigned)].some(([, name]) => new RegExp(`(?<![.\\w])${name}\\s*\\(`).test(text))
}

function escaped(name) {
  return name.replace(/[^\w]/g, '\\$&')
}

/** Functions of the program's among the arguments: whoever gets them calls them, once, with something simulated. */
function callBack(name, args, receiver) {
  if (typeof args[0] === 'string' && FAILURES.test(args[0])) return
  for (const given of functionsIn(args, 0)) {
    if (called.has(given) || isSimulated(given) || isNative(given)) continue
    called.add(given)
    const parameters = parametersOf(given)
    const values = parameters.map((each, index) =>
      index === 0 && /^(?:e|err|error)$/i.test(each) ? null : make(each || 'argument', { isAnswer: true }),
    )
    host.assume(
      'entry',
      `Nothing here calls what is given to ${name}: it was called once, with made-up arguments.`,
    )
    const due = Math.max(host.now() + host.latency(name), lastDue + 1)
    lastDue = due
    host.after(due - host.now(), () => host.task('message', name, given, receiver, ...values))
  }
}

/** Also those that stand in objects: `{ queryFn: async () => {} }`. */
function functionsIn(values, depth) {
  return values.flatMap((value) => {
    if (typeof value === 'function') return [value]
    const isPlain = value === Object(value) && Object.getPrototypeOf(value) === Object.prototype
    return isPlain && depth < MOST_DEEP ? functionsIn(Object.values(value), depth + 1) : []
  })
}

function isNative(given) {
  return /\{\s*\[native code\]\s*\}\s*$/.test(String(given))
}

function isSimulated(value) {
  return value === Object(value) && Object.getOwnPropertyDescriptor(value, INSPECT) !== undefined
}

/** The names of a function's parameters, as its text has them. */
function parametersOf(given) {
  const text = String(given)
  const alone = /^\s*(?:async\s+)?([\w$]+)\s*=>/.exec(text)
  const [, inside = ''] = alone ?? /^[^(]*\(([^)]*)\)/.exec(text) ?? []
  return inside
    .split(',')
    .map((each) => each.trim().replace(/[\s=:].*$/s, ''))
    .filter((each) => /^[\w${[]/.test(each))
    .map((each) => each.replace(/^[{[].*$/, 'argument'))
}

function listen(listeners, type, listener) {
  if (!listeners.has(type)) listeners.set(type, new Set())
  listeners.get(type).add(listener)
  if (typeof listener === 'function') called.add(listener)
}

/** Each listener runs as the user's own task. */
function dispatch(element, listeners, event) {
  const given = make('event', {})
  given.type = event.type
  given.target = element
  given.currentTarget = element
  for (const listener of listeners.get(event.type) ?? [])
    host.task('message', event.type, listener.handleEvent ?? listener, element, given)
  return true
}

function short(value) {
  if (isSimulated(value)) return value[INSPECT]().slice('[simulated '.length, -1)
  if (typeof value === 'function') return 'function'
  const text = host.inspect(value, { depth: 0, breakLength: Infinity })
  return text.length > 24 ? `${text.slice(0, 21)}...` : text
}

function shortName(name) {
  return name.replace(/^.*\//, '').replace(/\.\w+$/, '')
}

/** A member of one of Node's modules that is not written here. */
function simulatedMember(module, name) {
  host.assume('module', `${name} of ${module} is not here: it is simulated, ${MADE_UP}.`)
  return make(name, {})
}

function part(object, key) {
  return object[key]
}

module.exports = { simulated, simulatedModule, simulatedMember, part }
