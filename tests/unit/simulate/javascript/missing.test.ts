import { expect, test } from 'vitest'
import type { Stand } from '../../../../components/simulate/javascript/runnable/index.ts'
import { prepared } from './prepared.ts'

function standsFor(page: string): Record<string, Stand> {
  return Object.fromEntries(prepared(page).missing.map(({ name, stands }) => [name, stands]))
}

const simulated = (use: string) => ({ type: 'simulated', use })
const SLEEP = { type: 'expression', code: '(ms) => new Promise((resolve) => setTimeout(resolve, ms))' }

const missing: [name: string, page: string, stands: Record<string, unknown>][] = [
  [
    'names in inner scopes are found',
    'function f(a) { let b; return a + b + (() => thing)() }\nf()',
    { thing: simulated('object') },
  ],
  ['declared names are not missing', 'f()\nfunction f() { x() }\nvar x = () => { class A {} new A() }', {}],
  ['a function', 'use(await load(1))', { use: simulated('function'), load: simulated('function') }],
  ['a class', 'new Store()', { Store: simulated('constructor') }],
  ['an element', "button.addEventListener('click', () => {})", { button: simulated('element') }],
  [
    'something to iterate',
    'for await (const part of parts) part.x()',
    { parts: simulated('async-iterable') },
  ],
  ['a sleep', 'await sleep(100)', { sleep: SLEEP }],
  ['a sleep with then', 'delay(100).then(() => {})', { delay: SLEEP }],
  ['an address', 'await fetch(url)', { url: { type: 'expression', code: "'https://example.com/'" } }],
  ['a module', "fs.readFile('a', () => {})", { fs: { type: 'module', module: 'fs', member: null } }],
  ['a word that is a module only with its members', 'stream.on(1)', { stream: simulated('object') }],
  [
    'a member of a module',
    "await readFile('a')",
    { readFile: { type: 'module', module: 'fs/promises', member: 'readFile' } },
  ],
  [
    'a member that takes a callback',
    "readFile('a', () => {})",
    { readFile: { type: 'module', module: 'fs', member: 'readFile' } },
  ],
  [
    'a hook',
    'const [a] = useState(1)',
    { useState: { type: 'module', module: 'react', member: 'useState' } },
  ],
  ['an error that is asked for', 'if (err) throw err', { err: { type: 'expression', code: 'null' } }],
  ['what is only filled', 'results.push(1)', { results: { type: 'expression', code: '[]' } }],
  [
    'a list of objects',
    'for (const cat of cats) use(cat.id)\nfunction use() {}',
    { cats: simulated('iterable') },
  ],
  [
    "a list of objects, as the program's own function takes it",
    'feed(cats)\nfunction feed(all) { all.forEach((cat) => cat.name) }',
    { cats: simulated('iterable') },
  ],
  ['an application of Express', "app.get('/', async (req, res) => {})", { app: simulated('express') }],
  ['one of Fastify', "server.get('/', async (request, reply) => {})", { server: simulated('fastify') }],
  ['one of Koa', 'app.use(timed)\nasync function timed(ctx, next) {}', { app: simulated('koa') }],
  ['a setting is no route', "app.get('port')", { app: simulated('object') }],
  ['a name of a block that has ended is left alone', 'function f() { { const a = 1 } return a }\nf()', {}],
  ['implicit globals are not missing', 'a = 1\nsetTimeout(() => a, 1)', {}],
  ['a name that is asked for is left alone', "if (typeof store !== 'undefined') store.x()", {}],
  [
    'a name that the page says is missing is left alone',
    'nothing() // ReferenceError: nothing is not defined',
    {},
  ],
  [
    'a name whose error is wanted is left alone',
    'try { nothing() } catch (e) { e instanceof ReferenceError }',
    {},
  ],
  ['names that eval may make are left alone', "eval('var a = 1')\na.x()", {}],
]

test.each(missing)('%s', (_, page, stands) => {
  expect(standsFor(page)).toEqual(stands)
})

test('a name is told with the line that reads it first', () => {
  expect(prepared('use(1)\nload()').missing.map(({ assumption }) => assumption)).toEqual([
    {
      type: 'name',
      line: 1,
      message: 'use is not defined here: a simulated one, whose answers and waits are made up, was used.',
    },
    {
      type: 'name',
      line: 2,
      message: 'load is not defined here: a simulated one, whose answers and waits are made up, was used.',
    },
  ])
})

test.each([
  ["const a = require('a')", { loop: 'node', certain: true }],
  ["document.title = 'a'", { loop: 'browser', certain: true }],
  ['const [user, setUser] = useState<User>(null)', { loop: 'browser', certain: true }],
  ['await load()', { loop: 'node', certain: false }],
])('the loop of %s', (page, hint) => {
  expect(prepared(page).loopHint).toEqual(hint)
})
