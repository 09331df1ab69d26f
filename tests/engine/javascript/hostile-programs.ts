/** Programs that want to hang, crash or leave the engine, with the outcomes that are right for each. */

export type HostileProgram = {
  code: string
  /** `completed`, `failed TypeError`, `stopped events` ...: any one of them. */
  ends: string[]
  /** The lines that it prints, where it looks for something. */
  prints?: string[]
}

/** Too slow a machine ends by the clock what another ends by counting. */
const endless = ['stopped events', 'stopped steps', 'stopped wall-time']
const tooDeep = ['failed RangeError', 'stopped wall-time']

export const hostilePrograms: Record<string, HostileProgram> = {
  'a loop of for': { code: 'for (;;);', ends: endless },
  'a labelled loop that continues': { code: 'again: for (;;) { for (;;) continue again }', ends: endless },
  'a loop whose finally swallows everything': {
    code: 'for (;;) { try { throw 1 } catch {} finally { continue } }',
    ends: endless,
  },
  'a generator that never ends': {
    code: 'function* all() { let n = 0; while (true) yield n++ }\nfor (const n of all());',
    ends: endless,
  },
  'a spread of an iterator that never ends': {
    code: 'const all = [...{ [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }) }]',
    ends: [...endless, 'stopped memory'],
  },
  'an async iterator that never ends': {
    code: 'async function* all() { while (true) yield 1 }\nasync function main() { for await (const n of all()); }\nmain()',
    ends: endless,
  },
  'an await without end': {
    code: 'async function main() { while (true) await null }\nmain()',
    ends: endless,
  },
  'microtasks that queue themselves': {
    code: 'const again = () => queueMicrotask(again)\nagain()',
    ends: endless,
  },
  'reactions that make reactions': {
    code: 'const again = () => Promise.resolve().then(again)\nagain()',
    ends: endless,
  },
  'ticks that queue themselves': {
    code: "const process = require('process')\nconst again = () => process.nextTick(again)\nagain()",
    ends: endless,
  },
  'immediates that set themselves': {
    code: 'const again = () => setImmediate(again)\nagain()',
    ends: endless,
  },
  'timers that double': {
    code: 'const again = () => { setTimeout(again); setTimeout(again) }\nagain()',
    ends: endless,
  },
  'a hundred thousand promises': {
    code: 'const all = []\nfor (let n = 0; n < 100_000; n++) all.push(new Promise((resolve) => setTimeout(resolve, 1)))\nPromise.all(all)',
    ends: endless,
  },
  'a thenable that resolves with itself': {
    code: 'const self = { then(resolve) { resolve(self) } }\nPromise.resolve(self)',
    ends: endless,
  },
  'a timer in a hundred years': {
    code: "setTimeout(() => setTimeout(() => console.log('late'), 2 ** 31 - 1), 2 ** 31 - 1)",
    ends: ['stopped virtual-time'],
  },
  'work at the exit that never ends': {
    code: "process.on('beforeExit', () => setTimeout(() => {}))",
    ends: endless,
  },
  'recursion without end': { code: 'function down() { return down() }\ndown()', ends: tooDeep },
  'async recursion without end': {
    code: 'async function down() { await down() }\ndown()',
    ends: tooDeep,
  },
  'recursion through a getter': {
    code: 'const trap = { get deeper() { return this.deeper } }\ntrap.deeper',
    ends: tooDeep,
  },
  'recursion through a proxy': {
    code: 'const trap = new Proxy({}, { get: (_, key, self) => self[key] })\ntrap.deeper',
    ends: tooDeep,
  },
  'recursion through toString': {
    code: 'const trap = { toString() { return String(this) } }\nString(trap)',
    ends: tooDeep,
  },
  'recursion through JSON': {
    code: 'const trap = { toJSON() { return JSON.stringify(this) } }\nJSON.stringify(trap)',
    ends: tooDeep,
  },
  'source that is nested deeply': {
    code: `const nested = ${'['.repeat(2_000)}${']'.repeat(2_000)}`,
    ends: ['refused', 'stopped memory'],
  },
  'a string of a gigabyte': {
    code: "const text = 'x'.repeat(2 ** 30)",
    ends: ['failed RangeError'],
  },
  'a padded string of a gigabyte': {
    code: "const text = 'x'.padStart(2 ** 30)",
    ends: ['failed RangeError'],
  },
  'a buffer of many gigabytes': {
    code: 'const buffer = new ArrayBuffer(2 ** 40)',
    ends: ['failed RangeError', 'stopped memory'],
  },
  'an array that is filled to its longest': {
    code: 'const filled = new Array(2 ** 32 - 1).fill(0)',
    ends: ['stopped steps'],
  },
  'a number with too many digits': {
    code: 'const number = 2n ** (2n ** 40n)',
    ends: ['failed RangeError', 'stopped memory', 'stopped wall-time'],
  },
  'a regular expression that backtracks': {
    code: "/^(a+)+$/.test('a'.repeat(40) + 'b')",
    ends: ['stopped wall-time', 'stopped events', 'stopped memory'],
  },
  'a printed object that is deep and wide': {
    code: 'let tree = {}\nfor (let n = 0; n < 500; n++) tree = { a: tree, b: tree }\nconsole.dir(tree, { depth: null })',
    ends: ['stopped output', ...endless, 'stopped memory'],
  },
  'a printed proxy that throws at every touch': {
    code: `const trap = () => { throw new Error('touched') }
const handler = new Proxy({}, { get: trap })
console.log(typeof new Proxy({}, handler)); console.log(new Proxy({}, handler))`,
    ends: ['completed'],
    prints: ['object', '{}'],
  },
  'printed getters that throw': {
    code: `console.log({ get a() { throw 1 }, get [Symbol.toStringTag]() { throw 2 } })`,
    ends: ['completed'],
    prints: ['{ a: [Getter], Symbol(Symbol.toStringTag): [Getter] }'],
  },
  'an error whose parts throw': {
    code: `const error = new Error('x')
for (const name of ['name', 'message', 'stack', 'cause', 'constructor'])
  Object.defineProperty(error, name, { get() { throw error } })
throw error`,
    ends: ['failed Error'],
  },
  'a thrown proxy': {
    code: "throw new Proxy(new Error('x'), { get() { throw 1 }, getPrototypeOf() { throw 2 } })",
    ends: ['failed Uncaught'],
  },
  'a thrown null': { code: 'throw null', ends: ['failed Uncaught'] },
  'prepareStackTrace and a stack without limit': {
    code: `Error.prepareStackTrace = (_, sites) => sites.map((site) => site?.getThis?.()?.constructor?.constructor)
Error.stackTraceLimit = Infinity
console.log(typeof new Error('x').stack)`,
    ends: ['completed'],
    prints: ['string'],
  },
  'the host’s stack and paths in an error': {
    code: `let seen = ''
for (const act of [() => null.x, () => fs.x, () => require('nothing'), () => console.log.call.call(1), () => new Array(-1)])
  try { act() } catch (error) { seen += error.stack }
console.log(/engine262|node_modules|components|file:\\/\\//.test(seen))`,
    ends: ['completed'],
    prints: ['false'],
  },
  'a polluted Object.prototype': {
    code: `for (const name of ['then', 'type', 'value', 'get', 'set', 'writable', 'message', 'HostDefined', 'toJSON'])
  Object.defineProperty(Object.prototype, name, { get() { throw new Error(name) }, set() {}, configurable: true })
setTimeout(() => console.log('on'))`,
    ends: ['completed', 'failed Error'],
  },
  'a polluted Array.prototype': {
    code: `for (const name of Object.getOwnPropertyNames(Array.prototype))
  if (name !== 'length' && name !== 'constructor') Array.prototype[name] = () => { throw new Error(name) }
Array.prototype[Symbol.iterator] = () => { throw new Error('iterator') }
Object.defineProperty(Array.prototype, 0, { set() { throw new Error('set') } })
setTimeout(() => console.log('on'), 1)`,
    ends: ['completed'],
    prints: ['on'],
  },
  'Promise.prototype.then that throws': {
    code: `Promise.prototype.then = () => { throw new Error('then') }
Promise.prototype.constructor = null
async function main() { await 1; console.log('on') }
main()`,
    ends: ['completed'],
    prints: ['on'],
  },
  'Symbol.species that gives what is no promise': {
    code: `Object.defineProperty(Promise, Symbol.species, { get: () => function () { return {} } })
try { Promise.resolve(1).then(console.log) } catch (error) { console.log(error.name) }`,
    ends: ['completed'],
    prints: ['TypeError'],
  },
  'functions of the language that lie': {
    code: `JSON.stringify = JSON.parse = String = Number = Symbol = Object.keys = Reflect.ownKeys = () => { throw 1 }
Map.prototype.get = Set.prototype.add = WeakMap.prototype.set = Function.prototype.call = () => { throw 1 }
console.log('on')`,
    ends: ['completed'],
    prints: ['on'],
  },
  'globals that are deleted': {
    code: `for (const name of Object.getOwnPropertyNames(globalThis)) if (!['console', 'globalThis'].includes(name)) delete globalThis[name]
console.log('on')`,
    ends: ['completed'],
    prints: ['on'],
  },
  'a console that is written over': {
    code: "const { log } = console\nconsole.log = null\nconsole._stdout = null\nglobalThis.console = 1\nlog('on')",
    ends: ['completed'],
    prints: ['on'],
  },
  'constructors of constructors': {
    code: `const found = new Set()
for (const value of [console, console.log, setTimeout, setTimeout(() => {}), process, process.stdout, require, module, new Error('x'), async () => {}, function* () {}]) {
  const make = value.constructor.constructor
  found.add(make('return globalThis')() === globalThis)
}
console.log(...found)`,
    ends: ['completed'],
    prints: ['true'],
  },
  'names of the worker': {
    code: `const names = ['self', 'postMessage', 'importScripts', 'indexedDB', 'caches', 'XMLHttpRequest', 'SharedWorker', 'Worker', 'chrome', 'browser', 'parentPort', 'workerData']
console.log(names.filter((name) => name in globalThis).join())`,
    ends: ['completed'],
    prints: [''],
  },
  'what process may give away': {
    code: 'console.log(typeof process.binding, typeof process.dlopen, Object.keys(process.env).join(), process.pid)',
    ends: ['completed'],
    prints: ['undefined undefined HOME,PATH,USER 4242'],
  },
  'require of what starts programs': {
    code: "const { execSync } = require('child_process')\nconsole.log(String(execSync('id')).includes('uid'))",
    ends: ['completed'],
    prints: ['false'],
  },
  'import of everything': {
    code: `const names = ['child_process', 'node:vm', 'node:worker_threads', 'node:net', 'https://example.com/x.js', 'data:text/javascript,1', 'file:///etc/passwd', '../../package.json', 'script.js']
for (const name of names) import(name).then((m) => m.default?.constructor, () => {})`,
    ends: ['completed'],
  },
  'files of this machine': {
    code: `const fs = require('fs')
const seen = ['/etc/passwd', '/proc/self/environ', 'package.json'].map((path) => { try { return String(fs.readFileSync(path)).includes('root:') } catch { return false } })
console.log(seen.some(Boolean))`,
    ends: ['completed'],
    prints: ['false'],
  },
  'eval of an endless loop': { code: "(0, eval)('for (;;);')", ends: endless },
  'process.exit in a microtask': {
    code: "Promise.resolve().then(() => process.exit(3))\nsetTimeout(() => console.log('late'))",
    ends: ['failed SystemExit'],
    prints: [],
  },
  'process.exit in a getter, a finally and an exit handler': {
    code: `process.on('exit', () => process.exit(4))
const trap = { get x() { process.exit(2) } }
try { trap.x } finally { while (true) console.log('on') }`,
    ends: ['failed SystemExit'],
    prints: [],
  },
  'a flood of rejections': {
    code: "process.on('unhandledRejection', () => Promise.reject(new Error('more')))\nPromise.reject(new Error('first'))",
    ends: [...endless, 'stopped output'],
  },
  'a handler of uncaught errors that throws': {
    code: "process.on('uncaughtException', () => { throw new Error('again') })\nthrow new Error('first')",
    ends: ['failed Error'],
  },
  'a finaliser that waits for memory': {
    code: `const registry = new FinalizationRegistry(() => console.log('gone'))
registry.register({}, 1)
console.log(typeof new WeakRef({}).deref())`,
    ends: ['completed'],
    prints: ['object'],
  },
  'a debugger that nobody attached': {
    code: "debugger\nconsole.log('on')",
    ends: ['completed'],
    prints: ['on'],
  },
}
