// Promises for what is simulated, and which results of simulated calls the program's text calls or waits for.
const { INSPECT } = require('internal/handed-over')

/** What the program's text says of a name does not change, and looking for it takes long. */
function remembered(look) {
  const known = new Map()
  return (name, line) => {
    const key = `${name} ${line}`
    if (!known.has(key)) known.set(key, look(name, line))
    return known.get(key)
  }
}

/** Methods that promises of libraries have beside those of the language. */
const OF_LIBRARIES = /\.\s*(?:done|fail|fin|spread|tap|always|nodeify|asCallback)\s*\(/

/**
 * A promise that only starts to count when somebody waits for it, as a plain object would never do: until then it is
 * `answer`. Its time counts from the call.
 */
function waitedFor(answer, label, ms) {
  const { promise, resolve, reject } = host.waiting('io', label, ms)
  const due = host.now() + ms
  let started = false
  const start = () => {
    if (started) return
    started = true
    const fails = host.ending(label, undefined, 'fails') === 'fails'
    const settle = () => (fails ? reject(failureOf(label)) : resolve(answer))
    host.after(Math.max(0, due - host.now()), settle)
  }
  const base = new Proxy(Promise.prototype, {
    // For `instanceof`.
    getPrototypeOf: () => Promise.prototype,
    get: (target, key, receiver) => {
      if (key === 'constructor') start()
      if (key !== 'constructor' && key !== 'then' && key !== 'catch' && key !== 'finally')
        return isOfLibraries(key) ? CHAINED[key] : answer?.[key]
      start()
      return key === 'then' && hasLibraries() ? CHAINED.then : Reflect.get(target, key, receiver)
    },
  })
  Object.setPrototypeOf(promise, base)
  Object.defineProperty(promise, INSPECT, { value: () => `[simulated ${label}]`, configurable: true })
  return promise
}

/** What a reader asked for: its message says that nobody knows what the real one would say. */
const failureOf = (label) => new Error(`[simulated failure of ${label}]`)

const hasLibraries = remembered(() => OF_LIBRARIES.test(host.source()))
const isOfLibraries = (key) => Object.hasOwn(CHAINED, key) && hasLibraries()
const chained = (promise) => Object.setPrototypeOf(promise, CHAINED)

/** As Q and Bluebird have them. */
const CHAINED = Object.assign(Object.create(Promise.prototype), {
  // biome-ignore lint/suspicious/noThenProperty: it is the prototype of promises.
  then(fulfilled, rejected) {
    return chained(Promise.prototype.then.call(this, fulfilled, rejected))
  },
  done(fulfilled, rejected) {
    this.then(fulfilled, rejected)
  },
  fail(rejected) {
    return this.then(undefined, rejected)
  },
  fin(settled) {
    return chained(Promise.prototype.finally.call(this, settled))
  },
  always(settled) {
    return this.fin(settled)
  },
  spread(fulfilled) {
    return this.then((values) => Promise.all(values)).then((values) => fulfilled(...values))
  },
  tap(seen) {
    return this.then((value) => Promise.resolve(seen(value)).then(() => value))
  },
  nodeify(callback) {
    if (callback) this.then((value) => callback(null, value), callback)
    return this
  },
  asCallback(callback) {
    return this.nodeify(callback)
  },
})
for (const key of Object.keys(CHAINED)) Object.defineProperty(CHAINED, key, { enumerable: false })

/** A promise of the program's own making, with what libraries add where the text asks for it. */
function promiseOf(executor) {
  const promise = new Promise(executor)
  return hasLibraries() ? chained(promise) : promise
}

function escaped(name) {
  return name.replace(/[^\w]/g, '\\$&')
}

/** `const send = throttle(...)`, and then `send()`: what comes back is called. */
const isCalledAt = remembered((leaf, number) => {
  const text = host.source()
  const line = text.split('\n')[number - 1] ?? ''
  const atOnce = new RegExp(`(?<![\\w$])${escaped(leaf)}\\(.*\\)\\s*[(\`]`)
  if (atOnce.test(line)) return true
  const assigned = new RegExp(
    `(?:const|let|var)\\s+([\\w$]+)\\s*=\\s*(?:(?:[\\w$]+\\.)*${escaped(leaf)}|require\\(['"][^'"]*${escaped(leaf)}['"]\\))\\s*\\(`,
    'g',
  )
  if (new RegExp(`@(?:[\\w$]+\\.)*${escaped(leaf)}\\s*\\(`).test(text)) return true
  const here =
    /^\s*(?:export\s+)?(?:const|let|var)\s+([\w$]+)\s*=(?!\s*(?:async\s*)?(?:\([^()]*\)|[\w$]+)\s*=>)/.exec(
      line,
    )
  return [...text.matchAll(assigned), ...(here === null ? [] : [here])].some(([, name]) =>
    isCalled(name, text),
  )
})

const isCalledLater = (leaf) => isCalledAt(leaf, host.line())

/** Called, a tag of a template, or handed over to what calls it. */
function isCalled(name, text) {
  const word = `(?<![.\\w$\`])${escaped(name)}`
  return (
    new RegExp(`${word}\\s*[(\`]`).test(text) ||
    new RegExp(`\\b(?:map|forEach|from|setTimeout|setInterval)\\((?:[^()]*,\\s*)?${word}\\s*[,)]`).test(text)
  )
}

/** `x.size()`. */
const isCalledPart = remembered((key) => new RegExp(`\\.${escaped(key)}\\s*\\(`).test(host.source()))

/** The text waits for a part of this name: `await x.ready`, `x.ready.then(...)`. */
const isWaitedFor = remembered((key) => {
  const text = host.source()
  const name = escaped(key)
  return (
    new RegExp(`\\.${name}\\s*\\.\\s*(?:then|catch|finally)\\s*\\(`).test(text) ||
    new RegExp(`\\bawait\\s+[\\w$.]*\\.${name}(?![\\w$])(?!\\s*[.([\`?!])`).test(text)
  )
})

module.exports = { failureOf, isCalledLater, isCalledPart, isWaitedFor, promiseOf, waitedFor }
