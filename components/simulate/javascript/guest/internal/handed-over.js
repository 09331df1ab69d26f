// Functions of the program's that were given to something simulated: whoever gets them calls them, once.
const INSPECT = Symbol.for('nodejs.util.inspect.custom')
/** Events that nothing here ever makes: what is simulated does not fail. */
const FAILURES = /error|abort|timeout|disconnect|reject|^SIG/i
/** Methods that take what is called when something fails. */
const FOR_FAILURES = /\.(?:on)?(?:error|fail(?:ed|ure)?|reject(?:ed|ion)?|abort(?:ed)?)$/i
const ERROR = /^(?:e|err|error|ex|reason)$/i
const INDEX = /^(?:_?i|_?idx|_?index|n)$/i
/** `(store) => (next) => ...`: what it gives is called as well. */
const CURRIED = /^(?:\([^()]*\)|[\w$]+)\s*=>\s*(?:async\s*)?(?:\([^()]*\)|[\w$]+)\s*=>/
/** A function that says `this`, and is no arrow. */
const USES_THIS = /^(?:async\s+)?(?:function|\w+\s*\()[\s\S]*\bthis\b/
/** Objects in objects that are searched for functions. */
const MOST_DEEP = 3
/** Items of a list that a function is called with. */
const MOST_ITEMS = 5
/** Characters of a name and of another value in a label: labels hold labels. */
const LONGEST_NAME = 60
const LONGEST_VALUE = 24
/** Turns of a generator that yields without an end. */
const MOST_TURNS = 50
/** When the last function that was handed over is called: they are called in the order in which they were given. */
let lastDue = 0
let make

/** Makes what stands for an argument. */
function setMake(made) {
  make = made
}

/** `name` is what got the arguments. */
function handOver(name, args, receiver) {
  if ((typeof args[0] === 'string' && FAILURES.test(args[0])) || FOR_FAILURES.test(name)) return
  const functions = functionsIn(args, 0).filter((given) => !handOver.known.has(given) && isToBeCalled(given))
  for (const given of functions) {
    const parameters = parametersOf(given)
    const list = args.length > 1 && args[1] === given && Array.isArray(args[0]) ? args[0] : null
    const failing = list === null && isForFailures(given, parameters, functions.length)
    // An async handler of failures is what its page is about.
    if (failing && host.kindOf(given) !== 'AsyncFunction') continue
    handOver.known.add(given)
    host.assume(
      'entry',
      list === null
        ? `Nothing here calls what is given to ${name}: it was called once, with made-up arguments.`
        : `Nothing here calls what is given to ${name}: it was called with what is in the list.`,
    )
    const due = Math.max(host.now() + host.latency(name), lastDue + 1)
    lastDue = due
    const self = receiver ?? (USES_THIS.test(String(given)) ? make('this', {}) : undefined)
    const answers = list === null && ERROR.test(parameters[0] ?? '') && !failing
    const fails = answers && host.ending(name, undefined, 'fails') === 'fails'
    const run = (...values) => host.task('message', name, runnable(name, given, failing), self, ...values)
    const made = () =>
      parameters.map((each, index) =>
        index === 0 && ERROR.test(each) && !failing ? null : make(each || 'argument', { isAnswer: true }),
      )
    host.after(due - host.now(), () => {
      if (fails) run(new Error(`[simulated failure of ${name}]`))
      else if (list === null) run(...made())
      else
        for (const [index, item] of list.slice(0, MOST_ITEMS).entries())
          run(
            item,
            ...made()
              .slice(1)
              .map((one, at) => (at === 0 && INDEX.test(parameters[1]) ? index : one)),
          )
    })
  }
}

/** Functions that were handed over and called, or that are called by somebody else. */
handOver.known = new WeakSet()

/** Also those that stand in lists and objects: `{ queryFn: async () => {} }`. */
function functionsIn(values, depth) {
  return values.flatMap((value) => {
    if (typeof value === 'function') return [value]
    const isPlain = value === Object(value) && Object.getPrototypeOf(value) === Object.prototype
    const holds = (isPlain || Array.isArray(value)) && depth < MOST_DEEP
    return holds ? functionsIn(Object.values(value), depth + 1) : []
  })
}

/** No class, nothing simulated, and none of the language's own. */
function isToBeCalled(given) {
  return !isSimulated(given) && !/^class\b|\{\s*\[native code\]\s*\}\s*$/.test(String(given))
}

/** `(error) => report(error.message)`, beside one for what goes well, or where it takes for granted that there is one. */
function isForFailures(given, parameters, others) {
  if (parameters.length !== 1 || !ERROR.test(parameters[0])) return false
  const [name] = parameters
  const asks = new RegExp(
    `if\\s*\\(\\s*!?\\s*${name}\\s*[)&|]|\\b${name}\\s*(?:\\?(?!\\.)|&&|\\|\\||[=!]==?)|(?:&&|\\|\\||!)\\s*${name}\\b(?!\\.)`,
  )
  return !asks.test(String(given).replace(/^[^{]*?=>|^[^{]*\{/, '')) || others > MOST_DEEP
}

/** Somebody has to ask a generator for what comes next, and to take an error that is made up. */
function runnable(name, given, failing) {
  const kind = host.kindOf(given)
  if (failing) return named(given.name, (...values) => void given(...values).catch(() => {}))
  if (CURRIED.test(String(given)))
    return named(given.name, (...values) => handOver(name, [given(...values)], undefined))
  if (kind !== 'GeneratorFunction' && kind !== 'AsyncGeneratorFunction') return given
  const run = function (...values) {
    const generator = Reflect.apply(given, this, values)
    let turns = 0
    const step = (value) => {
      turns += 1
      if (turns > MOST_TURNS) return
      const next = generator.next(value)
      if (kind === 'AsyncGeneratorFunction') next.then(({ done }) => done || later(undefined))
      else if (!next.done) answered(next.value, later, step)
    }
    const later = (value) =>
      host.task(
        'message',
        name,
        named(given.name, () => step(value)),
        undefined,
      )
    step(undefined)
  }
  return named(given.name, run)
}

/** What is yielded is given back: promises, also in lists and objects, when they are fulfilled, anything else at once. */
function answered(value, later, step) {
  const isHolder = Array.isArray(value) || (host.kindOf(value) === 'Object' && !isSimulated(value))
  const parts = isHolder ? Object.entries(value) : []
  if (host.kindOf(value) === 'Promise') value.then(later, () => {})
  else if (!parts.some(([, part]) => host.kindOf(part) === 'Promise')) step(value)
  else
    Promise.all(parts.map(([, part]) => part)).then(
      (all) =>
        later(
          Array.isArray(value) ? all : Object.fromEntries(parts.map(([key], index) => [key, all[index]])),
        ),
      () => {},
    )
}

function named(name, run) {
  return Object.defineProperty(run, 'name', { value: name })
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

/** Something in a few characters, for a label. */
function short(value) {
  if (isSimulated(value)) return cut(value[INSPECT]().slice('[simulated '.length, -1), LONGEST_NAME)
  if (typeof value === 'function') return 'function'
  const text = host.inspect(value, { depth: 0, breakLength: Infinity })
  return cut(text, LONGEST_VALUE)
}

const cut = (text, most) => (text.length > most ? `${text.slice(0, most - 3)}...` : text)

module.exports = { INSPECT, handOver, isSimulated, setMake, short }
