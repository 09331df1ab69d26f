import { expect, it } from 'vitest'
import { javaScriptEngine, printed } from './engine.ts'

const run = javaScriptEngine()

const ENDLESS_INSPECT = "console.log({ [Symbol.for('nodejs.util.inspect.custom')]() { while (true) {} } })"

it.each([
  ['a loop without end', 'while (true) {}', 'events'],
  ['output without end', "while (true) console.log('x'.repeat(1000))", 'output'],
  ['one line that is longer than all output may be', "console.log('x'.repeat(3e6))", 'output'],
  ['a printed object whose own inspect never ends', ENDLESS_INSPECT, 'events'],
  ['a text that grows without end', "let text = 'x'; while (true) text += text", 'memory'],
  ['an interval that nobody clears', 'setInterval(() => {}, 3_600_000)', 'virtual-time'],
])('stops %s', async (_name, code, limit) => {
  const { outcome } = await run(code)
  expect(outcome).toMatchObject({ type: 'stopped', limit })
})

it.each([
  ['the Function constructor', "console.log((() => {}).constructor('return typeof postMessage')())"],
  [
    'the constructor of a host function',
    "console.log(console.log.constructor('return typeof postMessage')())",
  ],
  ['eval', "console.log((0, eval)('typeof postMessage'))"],
  [
    'the timer that a callback is called on',
    "setTimeout(function () { console.log(this.constructor.constructor('return typeof postMessage')()) })",
  ],
])('lets nothing of the worker be reached through %s', async (_name, code) => {
  expect(printed(await run(code))).toEqual(['undefined'])
})

it('tells the same trace twice, and is not changed by what a program did to its world', async () => {
  const code = 'console.log(Math.random(), Date.now(), [1].map(String), typeof performance.now())'
  const before = await run(code)
  await run('Math.random = () => 0; Array.prototype.map = null; Date.now = null; Object.prototype.then = 1')
  expect(await run(code)).toEqual(before)
})

it('starts the clock of a program where Python’s starts', async () => {
  expect(printed(await run('console.log(new Date().toISOString())'))).toEqual(['2026-01-01T12:00:00.000Z'])
})
