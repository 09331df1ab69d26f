import { beforeAll, describe, expect, it } from 'vitest'
import { told } from '../outcome.ts'
import { javaScriptEngine, printed } from './engine.ts'
import { hostilePrograms } from './hostile-programs.ts'

// Those that hang are ended by the clock: the shorter, the quicker the tests.
const run = javaScriptEngine({ wallMs: 2_000, trailMs: 500 })
// Those that a limit of their own ends, and not the clock, are given time to reach it.
const unhurried = javaScriptEngine()

const ENDLESS_INSPECT = "console.log({ [Symbol.for('nodejs.util.inspect.custom')]() { while (true) {} } })"

it.each([
  ['a loop without end', 'while (true) {}', 'events'],
  ['output without end', "while (true) console.log('x'.repeat(1000))", 'output'],
  ['one line that is longer than all output may be', "console.log('x'.repeat(3e6))", 'output'],
  ['a printed object whose own inspect never ends', ENDLESS_INSPECT, 'events'],
  ['a text that grows without end', "let text = 'x'; while (true) text += text", 'memory'],
  ['an interval that nobody clears', 'setInterval(() => {}, 3_600_000)', 'virtual-time'],
])('stops %s', async (_name, code, limit) => {
  const { outcome } = await unhurried(code)
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

const harmless = `async function work(name, ms) {
  await new Promise((resolve) => setTimeout(resolve, ms))
  console.log(name, Math.random(), Date.now(), new Error('x').stack, { name, list: [1, new Map([[1, 2]])] })
}
Promise.all([work('a', 2), work('b', 1)]).then((all) => console.log(JSON.stringify(all)))
`

describe('a hostile program', () => {
  let before = ''
  beforeAll(async () => {
    before = JSON.stringify(await run(harmless))
  })

  for (const [what, { code, ends, prints }] of Object.entries(hostilePrograms)) {
    it(`(${what}) ends in a clear outcome and harms no later run`, async () => {
      const trace = await run(code, { loop: 'node' })
      expect(ends).toContain(told(trace.outcome))
      if (prints !== undefined) expect(printed(trace)).toEqual(prints)
      expect(JSON.stringify(trace).length).toBeLessThan(30_000_000)
      expect(JSON.stringify(await run(harmless)) === before).toBe(true)
    })
  }
})

it('starts the clock of a program where Python’s starts', async () => {
  expect(printed(await run('console.log(new Date().toISOString())'))).toEqual(['2026-01-01T12:00:00.000Z'])
})
