import { expect, test } from 'vitest'
import { added, prepared } from './prepared.ts'

const entries: [name: string, page: string, lines: string][] = [
  ['main is called', 'async function main() {}\nasync function other() {}', 'main()'],
  ['a program that runs gets no call', 'async function f() {}\nf()', ''],
  ['what nobody calls is called', 'async function a() { await b() }\nasync function b() { await 1 }', 'a()'],
  [
    'several run one after the other',
    'const a = async () => {}\nconst b = async () => {}',
    'await a()\nawait b()',
  ],
  [
    'arguments come from names',
    'async function f(url, ms, id) { await 1 }',
    "f('https://example.com/', 1000, 1)",
  ],
  ['defaults are left alone', 'async function f(id, retries = 3) { await 1 }', 'f(1)'],
  [
    'fields of a parameter are filled',
    'async function f({ url, n = 1 }) {}',
    "f({ url: 'https://example.com/' })",
  ],
  [
    'a parameter that is called is a function',
    'async function f(work) { await work() }',
    "f(() => new Promise((resolve) => setTimeout(resolve, 1000, 'A')))",
  ],
  ['a listener gets its event', "button.addEventListener('click', async () => {})", 'button.click()'],
  [
    'a handler of a property gets its event',
    'form.onsubmit = async () => {}',
    "form.dispatchEvent(new Event('submit', { cancelable: true }))",
  ],
  [
    'an exported handler is called',
    'exports.handler = async (event) => { event.x }',
    'exports.handler(event)',
  ],
  ['a default export gets a name', 'export default async () => { await 1 }', 'exported()'],
  [
    'a generator is iterated',
    'async function* g() { yield 1 }',
    'for await (const item of g()) console.log(item)',
  ],
  [
    'a class is used',
    'class Store { constructor(size) {}\n async load(id) { await 1 } }',
    'new Store(3).load(1)',
  ],
  ['an object is used', 'const store = { async load() { await 1 } }', 'store.load()'],
  [
    'what a function gives is called as well',
    'const twice = (task) => async (n) => { await task(n); await task(n) }',
    "twice(() => new Promise((resolve) => setTimeout(resolve, 1000, 'A')))(3)",
  ],
  [
    'a constructor that does it all is enough',
    'class Chat { constructor(url) { this.open(url) }\n open(url) { this.socket = new WebSocket(url) } }',
    "new Chat('https://example.com/')",
  ],
  [
    'a handler of events alone is one',
    "self.addEventListener('fetch', (event) => log(event))",
    "self.dispatchEvent(new Event('fetch'))",
  ],
  ['the body of a function gets one', 'await load()\nreturn 1', '}\n\nsnippet()'],
  ['routes are left to the framework', "app.get('/', async (req, res) => { await 1 })", ''],
]

test.each(entries)('%s', (_, page, lines) => {
  expect(added(page)).toBe(lines)
})

const typed: [type: string, value: string][] = [
  ['string', "'A'"],
  ['number[]', '[1, 2, 3]'],
  ['User', "{ id: 1, name: 'A' }"],
  ['Promise<number>', 'new Promise((resolve) => setTimeout(resolve, 1000, 3))'],
  ['() => Promise<void>', '() => new Promise((resolve) => setTimeout(resolve, 1000, undefined))'],
  ["'a' | 'b'", "'a'"],
  ['Color', 'Color.Red'],
  ['Map<string, User>', 'new Map()'],
  ['[string, number]', "['A', 3]"],
  ['HttpClient', 'value'],
]

test.each(typed)('an argument of type %s is %s', (type, value) => {
  const declared = 'interface User { id: number; name: string; age?: number }\nenum Color { Red, Green }'
  expect(added(`${declared}\nasync function f(value: ${type}) {}`, 'typescript')).toBe(`f(${value})`)
})

test('what was added and made up is told', () => {
  expect(prepared('async function f(id) {}').assumptions).toEqual([
    { type: 'entry', line: 3, message: 'The text only defines: lines that run f(1) were added at the end.' },
    { type: 'argument', line: 1, message: 'The text does not say with what, so it was called with id = 1.' },
  ])
})

test('types are taken out and lines stay', () => {
  const { code } = prepared('type A = {\n  a: string\n}\nconst a: A = await load()', 'typescript')
  expect(code).toBe('\n\n\nconst a = await load()')
})

test('an await at top level makes a module', () => {
  expect(prepared('await load()').module).toBe(true)
})

test('alternatives with the same name get blocks of their own', () => {
  expect(prepared('const a = await b()\n// or\nconst a = await c()').text).toBe(
    'const a = await b()\n// or\n{\nconst a = await c()\n}',
  )
})
