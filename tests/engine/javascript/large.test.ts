import { expect, it } from 'vitest'
import { javaScriptEngine, printed } from './engine.ts'

const run = javaScriptEngine()

it.each([
  ['new Array(2 ** 32 - 1).fill(0)', 'fill would go through 4,294,967,295 elements at once.'],
  ['Array.from({ length: 2 ** 32 - 1 })', 'from would go through 4,294,967,295 elements at once.'],
  [
    `let text = 'x'.repeat(2 ** 28)\ntext = text + text + text + text`,
    'line 2 makes a value that is too large.',
  ],
])('stops %s before it is begun, and says why', async (code, why) => {
  const { outcome } = await run(code)
  expect(outcome).toMatchObject({ type: 'stopped', message: `The run was stopped: ${why}` })
})

it('refuses a string that is longer than any can be, as Node does', async () => {
  const trace = await run(`try { 'x'.repeat(2 ** 30 - 50) } catch (error) { console.log(String(error)) }`)
  expect(printed(trace)).toEqual(['RangeError: Invalid string length'])
})

it('makes a string of many millions of characters at once', async () => {
  const trace = await run(`console.log('ab'.repeat(2 ** 26).length, 'a'.padStart(2 ** 26, 'xy').slice(-3))`)
  expect(printed(trace)).toEqual(['134217728 yxa'])
})

it('repeats and pads as the language says', async () => {
  const trace =
    await run(`console.log(['ab'.repeat(2), 'a'.repeat(0), 'a'.repeat('2'), 'a'.repeat(1.9), 5 .toString().padStart(3, 0),
  'abc'.padEnd(2), 'abc'.padEnd(8, 'xy'), 'a'.padStart(3, ''), 'a'.padStart(3)].join('|'))
try { 'a'.repeat(-1) } catch (error) { console.log(error.message) }`)
  expect(printed(trace)).toEqual(['abab||aa|a|005|abc|abcxyxyx|a|  a', 'Invalid count value: -1'])
})
