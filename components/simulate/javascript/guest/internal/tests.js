// Tests that a page shows, as Vitest, Jest, Mocha and node:test have them: run one after the other when all are known.
const suite = (name, parent) => ({
  name,
  parent,
  tests: [],
  before: [],
  beforeEach: [],
  after: [],
  afterEach: [],
})
const root = suite('', null)
let current = root
let scheduled = false
/** What is left out is not run, and the rest neither where something is to be run only. */
let onlySome = false

function describe(name, ...rest) {
  const body = rest.findLast((one) => typeof one === 'function')
  const before = current
  current = suite(String(name), before)
  before.tests.push({ suite: current })
  try {
    body?.()
  } finally {
    current = before
  }
}

function test(name, ...rest) {
  const body = rest.findLast((one) => typeof one === 'function')
  const options = rest.find((one) => one !== null && typeof one === 'object')
  const title = typeof name === 'function' ? name.name : String(name)
  add({
    title,
    body: body ?? (typeof name === 'function' ? name : undefined),
    skip: options?.skip || options?.todo,
  })
}

function add(one) {
  current.tests.push(one)
  if (scheduled) return
  scheduled = true
  host.assume('entry', 'Nothing here runs the tests: they were run, one after the other.')
  host.after(0, () => void runSuite(root))
}

/** `%s` and `$name` in the name of a test for each of some values. */
function filled(name, row) {
  const values = Array.isArray(row) ? [...row] : [row]
  return String(name)
    .replace(/\$(\w+)/g, (whole, key) =>
      row !== null && typeof row === 'object' && key in row ? row[key] : whole,
    )
    .replace(/%[sdifjpo]/g, () => String(values.shift()))
}

const each = (make) => (rows) => (name, body) => {
  for (const row of rows) make(filled(name, row), () => body(...(Array.isArray(row) ? row : [row])))
}

for (const make of [describe, test]) {
  make.each = each(make)
  make.skip = (name) => make === test && add({ title: String(name), skip: true })
  make.todo = make.skip
  make.only = (...args) => {
    onlySome = true
    make(...args)
    const made = current.tests.at(-1)
    made.only = true
  }
  make.concurrent = make
  make.sequential = make
  make.skipIf = (skip) => (skip ? make.skip : make)
  make.runIf = (run) => (run ? make : make.skip)
}

async function runSuite(one) {
  for (const hook of one.before) await host.run('beforeAll', hook)
  for (const entry of one.tests) {
    if (onlySome && !holdsOnly(entry)) continue
    if (entry.suite) await runSuite(entry.suite)
    else await runTest(one, entry)
  }
  for (const hook of one.after) await host.run('afterAll', hook)
}

const holdsOnly = (entry) => entry.only || (entry.suite?.tests.some(holdsOnly) ?? false)

async function runTest(of, { title, body, skip }) {
  const path = []
  for (let at = of; at.parent !== null; at = at.parent) path.unshift(at.name)
  const name = [...path, title].join(' > ')
  if (skip || body === undefined) return host.print('stdout', `- ${name}\n`)
  const around = []
  for (let at = of; at !== null; at = at.parent) around.unshift(at)
  let failure = null
  try {
    for (const one of around) for (const hook of one.beforeEach) await host.run('beforeEach', hook)
    await called(name, body)
  } catch (error) {
    failure = error
  }
  for (const one of around.toReversed()) for (const hook of one.afterEach) await host.run('afterEach', hook)
  const why = failure === null ? '' : `: ${failure?.message ?? String(failure)}`
  host.print('stdout', `${failure === null ? '✓' : '✗'} ${name}${why}\n`)
}

/** A test takes the old `done`, or the context of its runner. */
function called(name, body) {
  if (!/^(?:async\s*)?(?:function\s*\w*\s*)?\(?\s*done\b/.test(String(body)))
    return host.run(name, body, withFixtures(context(name)))
  const { promise, resolve, reject } = host.waiting('other', 'done')
  const done = (error) => (error ? reject(error) : resolve())
  done.fail = reject
  return host.run(name, takesBoth(body), done).then(() => promise)
}

/** Neither Mocha nor Jest takes a promise beside `done`. */
function takesBoth(body) {
  const run = function (done) {
    const given = Reflect.apply(body, this, [done])
    if (host.kindOf(given) !== 'Promise') return
    throw new Error('a test can not both take done and give back a promise')
  }
  return Object.defineProperty(run, 'name', { value: body.name })
}

/** `({ page }) => ...`: what a runner's own fixtures would be. */
function withFixtures(given) {
  return new Proxy(given, {
    get: (target, key) => {
      if (!(key in target) && typeof key === 'string')
        target[key] = require('internal/simulated').simulatedFixture(key)
      return target[key]
    },
  })
}

/** `t` of node:test and what Vitest gives. */
function context(name) {
  return {
    name,
    signal: new AbortController().signal,
    diagnostic: (text) => host.print('stdout', `# ${text}\n`),
    skip: () => {},
    after: (hook) => root.after.push(hook),
    test: async (title, ...rest) => host.run(title, rest.at(-1), context(title)),
    mock: require('internal/test-doubles').mock,
    assert: require('node:assert'),
    expect: require('internal/expect'),
    task: { name },
    onTestFinished: (hook) => root.after.push(hook),
  }
}

const hook = (when) => (run) => void current[when].push(run)

module.exports = {
  describe,
  suite: describe,
  test,
  it: test,
  beforeAll: hook('before'),
  before: hook('before'),
  afterAll: hook('after'),
  after: hook('after'),
  beforeEach: hook('beforeEach'),
  afterEach: hook('afterEach'),
}
