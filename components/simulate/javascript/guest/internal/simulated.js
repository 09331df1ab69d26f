// Objects that stand for something that is not here. Whatever a program reads of one, calls or makes is again such an
// object, named after how it was reached; waiting for one takes a made-up time. Its text says that it was made up.
const { INSPECT, handOver, isSimulated, setMake, short } = require('internal/handed-over')
const {
  isCalledLater,
  isCalledPart,
  isWaitedFor,
  promiseOf,
  waitedFor,
} = require('internal/simulated-promises')

const MADE_UP = 'whose answers and waits are made up'
/** What a list that is not here holds. */
const ITEMS = 3
/** Of a list when they are given a function; else they are calls like any other: `users.find({ id: 1 })`. */
const OF_LISTS = new Set(
  'map forEach filter reduce some every flatMap sort findIndex findLast toSorted reduceRight'.split(' '),
)
/** The same arguments give the same object: `document.querySelector('#a')`. */
const LOOK_UPS = /^(?:getElementById|querySelector|getElementsBy\w+|querySelectorAll|\$|jQuery)$/
const FACTS = { status: 200, statusCode: 200, statusText: 'OK', ok: true }
/** What is simulated does not fail, and nobody stops it. */
const NOT_SO = /^(?:aborted|cancell?ed|closed|destroyed|isLoading|isPending|isError|isFetching)$/
const NEVER = /^is(?:Err|Error|Failure|Left|Empty|Cancell?ed|Cancel|Aborted|Closed|Expired|None|Nothing)$/
const FAILED = /^(?:error|err|errors|exception)$/
/** True or there for as many turns of a loop as there are items. */
const MORE = /^(?:has_?(?:more|next)\w*|next_?(?:page|cursor|token|link|url)\w*)$/i
/** Calls that take the next of some items, until none is left: a loop asks for them. */
const TAKES_NEXT =
  /^(?:continue|next(?:Item|Job|Page|Message|Task)|getNext\w*|fetchNext\w*|[lr]?pop|shift|dequeue)$/
const asked = new Map()
/** Something simulated was called. */
let isInUse = false

/** `use` is what the program does with it: see `Use` in runnable/types.ts. */
function simulated(name, use) {
  if (use === 'iterable') return listOf(name)
  if (use === 'async-iterable') return stream(name)
  if (use === 'express') return require('express')()
  if (use === 'fastify') return require('fastify')()
  if (use === 'koa') return new (require('koa'))()
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
  Object.defineProperty(target, INSPECT, { value: () => `[simulated ${name}]`, configurable: true })
  const parts = new Map()
  const listeners = new Map()
  const self = new Proxy(target, {
    get: (_, key) => {
      if (key === INSPECT) return target[INSPECT]
      if (parts.has(key)) return parts.get(key)
      const own = known(name, key, facts, () => self, listeners)
      if (own !== NOTHING || typeof key === 'symbol' || key === 'then')
        return own === NOTHING ? undefined : own
      const part = made(`${name}.${key}`, key)
      parts.set(key, part)
      return part
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
    construct: (_, args, made) => {
      const [executor] = args
      if (isPromise(name, args)) return promiseOf(executor)
      handOver(name, args, undefined)
      // A class of the program's that extends it has methods of its own.
      return made === self ? make(`new ${name}`, {}) : Object.create(made.prototype)
    },
  })
  return self
}

setMake(make)

/** `new Bluebird((resolve) => ...)`, `new RSVP.Promise(...)`: promises of libraries are made as those of the language are. */
function isPromise(name, args) {
  return args.length === 1 && typeof args[0] === 'function' && /(?:^|\.)(?:Promise|Bluebird|Q)$/i.test(name)
}

/** What is known of no simulated object. */
const NOTHING = Symbol('nothing')

/** A part that the program waits for is a promise: `await page.loaded`. */
function made(name, key) {
  const part = make(name, { isAnswer: isWaitedFor(key) })
  return isWaitedFor(key) ? waitedFor(part, name, host.latency(name)) : part
}

/** What everything has, or `NOTHING`. */
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
      return () => items(name)
    case Symbol.asyncIterator:
      return () => stream(name)[Symbol.asyncIterator]()
    case Symbol.toStringTag:
      return 'Simulated'
    case 'default':
      return facts.isModule ? self() : NOTHING
    case '__esModule':
      return facts.isModule === true
    case 'length':
    case 'size':
      return isCalledPart(key) ? NOTHING : ITEMS
    case Symbol.asyncDispose:
    case Symbol.dispose:
      return () => undefined
    case 'addEventListener':
      return (type, listener) => listen(listeners, type, listener)
    case 'removeEventListener':
      return (type, listener) => listeners.get(type)?.delete(listener)
    case 'click':
      return () => dispatch(self(), listeners, { type: 'click' })
    case 'dispatchEvent':
      return (event) => dispatch(self(), listeners, event)
  }
  if (typeof key === 'symbol') return NOTHING
  if (facts.isAnswer && key in FACTS && !isCalledPart(key)) return FACTS[key]
  if (facts.isAnswer && key === 'done') return facts.turn > ITEMS
  if (OF_LISTS.has(key) && facts.isModule !== true) return listMethod(name, key)
  if (NOT_SO.test(key) && !isCalledPart(key)) return false
  if (FAILED.test(key) && !isCalledPart(key)) return null
  return MORE.test(key) && times(key) > ITEMS ? null : NOTHING
}

/** How often something was asked for, this time included. */
function times(what) {
  asked.set(what, (asked.get(what) ?? 0) + 1)
  return asked.get(what)
}

/** `yield*` of something simulated gives something simulated. */
function* items(name) {
  yield* listOf(name)
  return make(`${name} result`, {})
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

function call(name, args, parts, receiver) {
  const leaf = name.slice(name.lastIndexOf('.') + 1)
  if (isDecorating(args)) return void leftAsItIs(name)
  isInUse = true
  const label = `${name}(${args.map(short).join(', ')})`
  if (LOOK_UPS.test(leaf)) {
    if (!parts.has(label)) parts.set(label, make(label, {}))
    return parts.get(label)
  }
  if (NEVER.test(leaf)) return false
  if (TAKES_NEXT.test(leaf) && times(leaf) > ITEMS)
    return waitedFor(null, label, millisecondsOf(leaf, args, label))
  const [target] = args
  if (leaf === 'pipe' && typeof target?.write === 'function' && !isSimulated(target))
    return piped(name.slice(0, -'.pipe'.length), target)
  handOver(name, args, receiver)
  if (isCalledLater(leaf)) return make(label, {})
  return waitedFor(
    make(label, { isAnswer: true, turn: times(label) }),
    label,
    millisecondsOf(leaf, args, label),
  )
}

/** What is simulated is written to a real stream, a chunk at a time. */
function piped(name, target) {
  const write = async () => {
    for await (const item of stream(name)) target.write(`${item}\n`)
    if (target !== process.stdout && target !== process.stderr) target.end()
  }
  void write()
  return target
}

/** A decorator is given what it stands before, and a context with `addInitializer`. */
function isDecorating([, context, ...more]) {
  return more.length === 0 && typeof context?.addInitializer === 'function' && !isSimulated(context)
}

function leftAsItIs(name) {
  host.assume('other', `The decorator ${name} is not here: what it stands before was left as it is.`)
}

/** Calls whose number is a time in milliseconds: `delay(200)`. */
const TIMED = /(?:delay|sleep|wait|pause|after|timeout|slow)/i
const LONGEST_MS = 3_600_000

function millisecondsOf(leaf, args, label) {
  const [ms] = args.filter((arg) => typeof arg === 'number')
  return TIMED.test(leaf) && ms >= 0 && ms <= LONGEST_MS ? ms : host.latency(label)
}

function listen(listeners, type, listener) {
  if (!listeners.has(type)) listeners.set(type, new Set())
  listeners.get(type).add(listener)
  if (typeof listener === 'function') handOver.known.add(listener)
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

function shortName(name) {
  return name.replace(/^.*\//, '').replace(/\.\w+$/, '')
}

/** A member of one of Node's modules that is not written here. */
function simulatedMember(module, name) {
  host.assume('module', `${name} of ${module} is not here: it is simulated, ${MADE_UP}.`)
  return make(name, {})
}

/** What a test is given by a runner that is not here. */
function simulatedFixture(name) {
  host.assume('argument', `Nothing here gives ${name} to a test: it is simulated, ${MADE_UP}.`)
  return make(name, {})
}

function part(object, key) {
  return object[key]
}

/** Text that is made up is read as something made up. */
const { parse } = JSON
const readJson = {
  parse: (text, reviver) =>
    isSimulated(text) || /^\s*[[<]simulated /.test(text)
      ? make(`JSON.parse(${short(text)})`, {})
      : parse(text, reviver),
}
Object.defineProperty(JSON, 'parse', { value: readJson.parse, writable: true, configurable: true })

const wasCalled = () => isInUse

module.exports = { simulated, wasCalled, simulatedModule, simulatedMember, simulatedFixture, part }
