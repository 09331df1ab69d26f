// AssertionError and what it says. Source: Node's documentation, "Class: assert.AssertionError"; lib/internal/assert (v24).
const util = require('node:util')
const { difference, BOTH, FIRST } = require('internal/line-diff')

const HEADS = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  partialDeepStrictEqual: 'Expected values to be partially and strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
}
const SAME_OBJECT = 'Expected "actual" to be reference-equal to "expected":'
const NOT_SAME_OBJECT = 'Expected "actual" not to be reference-equal to "expected":'
const ALIKE = 'Values have same structure but are not reference-equal:'
const NOT_LOOSELY = 'Expected values not to be loosely deep-equal:'
/** Both values on one line, where they are together no longer. */
const SHORT = 12
/** Lines of what is the same that are shown between differences. */
const KEPT = 5
/** Characters of a value that is shown whole. */
const LONGEST = 512
/** Lines of a value that stands for both. */
const MOST_LINES = 50

const isObject = (value) => typeof value === 'object' && value !== null

/** An error without its stack, of which no two are alike. */
function withoutStack(error) {
  const copy = Object.assign({ __proto__: Object.getPrototypeOf(error) }, error)
  return Object.defineProperty(copy, 'message', { value: error.message })
}

function shown(value) {
  return util.inspect(value, {
    compact: false,
    customInspect: false,
    depth: 1000,
    maxArrayLength: Number.POSITIVE_INFINITY,
    sorted: true,
  })
}

function simple(actual, expected, one, other) {
  const quotes = (typeof actual === 'string' ? 2 : 0) + (typeof expected === 'string' ? 2 : 0)
  if (one.length + other.length - quotes <= SHORT && (actual !== 0 || expected !== 0))
    return { head: '', said: `${one} !== ${other}` }
  let mark = ''
  if (typeof actual === 'string' && typeof expected === 'string' && one.length + other.length <= 80) {
    const at = Array.from(one).findIndex((letter, index) => letter !== other[index])
    if (at >= 3) mark = `\n${' '.repeat(at + 2)}^`
  }
  return { head: '+ actual - expected', said: `\n+ ${one}\n- ${other}${mark}` }
}

/** The lines of both, what is the same shortened. */
function printed(steps) {
  const lines = []
  let same = []
  let skipped = false
  const flush = (atEnd) => {
    lines.push(...same.slice(0, KEPT).map((line) => `  ${line}`))
    const left = same.slice(KEPT)
    if (!atEnd && left.length > 0) {
      if (left.length > 2) {
        lines.push('...')
        skipped = true
      }
      lines.push(...left.slice(left.length > 2 ? -1 : 0).map((line) => `  ${line}`))
    }
    same = []
  }
  for (const [kind, line] of steps) {
    if (kind === BOTH) {
      same.push(line)
      continue
    }
    flush(false)
    lines.push(`${kind === FIRST ? '+' : '-'} ${line}`)
  }
  flush(true)
  return { said: `\n${lines.join('\n').trimEnd()}`, skipped }
}

const alike = (one, other) => one === other || `${one},` === other || one === `${other},`

function compared(actual, expected, operator, given) {
  const both = [actual, expected]
  const objects = both.every(isObject) || both.every((one) => typeof one === 'function')
  let title = given ?? (operator === 'strictEqual' && objects ? SAME_OBJECT : HEADS[operator])
  const [one, other] = both.map((value) => shown(value).split('\n'))
  let part
  if (one.length === 1 && other.length === 1 && !both.every(isObject))
    part = simple(actual, expected, one[0], other[0])
  else if (one.join('\n') === other.join('\n')) {
    title = given ?? ALIKE
    const long = one.length > MOST_LINES
    const said = long ? `${one.slice(0, MOST_LINES).join('\n')}\n...}` : one.join('\n')
    part = { head: '', said, skipped: long }
  } else {
    const loose = isObject(actual)
    const kept = (a, b) => (loose && !a.endsWith(',') ? b : a)
    part = {
      head: '+ actual - expected',
      ...printed(difference(one, other, loose ? alike : undefined, kept)),
    }
  }
  return `${title}\n${part.head}${part.skipped ? '\n... Skipped lines' : ''}\n${part.said}\n`
}

function unlike(actual, operator) {
  const object = isObject(actual) || typeof actual === 'function'
  const title = operator === 'notStrictEqual' && object ? NOT_SAME_OBJECT : HEADS[operator]
  let lines = shown(actual).split('\n')
  if (lines.length > MOST_LINES) lines = [...lines.slice(0, 46), '...']
  if (lines.length === 1) return `${title}${lines[0].length > 5 ? '\n\n' : ' '}${lines[0]}`
  return `${title}\n\n${lines.join('\n')}\n`
}

function cut(text) {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text
}

function messageOf(given, actual, expected, operator) {
  const isCompared = ['deepStrictEqual', 'strictEqual', 'partialDeepStrictEqual'].includes(operator)
  if (given != null) return isCompared ? compared(actual, expected, operator, given) : String(given)
  if (isCompared) return compared(actual, expected, operator)
  if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual') return unlike(actual, operator)
  const [one, other] = [shown(actual), shown(expected)]
  if (operator === 'notDeepEqual' && one === other)
    return `Expected "actual" not to be loosely deep-equal to:\n\n${one}`
  if (operator === 'deepEqual')
    return `${HEADS.deepEqual}\n\n${cut(one)}\n\nshould loosely deep-equal\n\n${cut(other)}`
  if (operator === 'notDeepEqual')
    return `${NOT_LOOSELY}\n\n${cut(one)}\n\nshould not loosely deep-equal\n\n${cut(other)}`
  return `${cut(one)} ${operator} ${cut(other)}`
}

class AssertionError extends Error {
  constructor(options) {
    if (!isObject(options)) throw host.wrongType('options', 'object', options)
    const { message, operator, stackStartFn } = options
    let { actual, expected } = options
    if (message == null && actual instanceof Error && expected instanceof Error)
      [actual, expected] = [withoutStack(actual), withoutStack(expected)]
    super(messageOf(message, actual, expected, operator))
    if (stackStartFn) Error.captureStackTrace(this, stackStartFn)
    this.generatedMessage = !message
    Object.defineProperty(this, 'name', { value: 'AssertionError', configurable: true, writable: true })
    host.coded(this, 'ERR_ASSERTION')
    this.actual = actual
    this.expected = expected
    this.operator = operator
    this.diff = options.diff ?? 'simple'
  }

  [util.inspect.custom](_depth, options) {
    return util.inspect(this, { ...options, customInspect: false, depth: 0 })
  }
}

module.exports = { AssertionError }
