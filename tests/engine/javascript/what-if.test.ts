import { expect, test } from 'vitest'
import { createReplay } from '../../../components/replay/index.ts'
import { applyEdit, changeTo, delaysOf } from '../../../components/what-if/index.ts'
import { javaScriptEngine, printed } from './engine.ts'

const run = javaScriptEngine()

/** Each wait as `length at line: literal at its line`, or why there is none, by its line. */
async function found(code: string, language: 'javascript' | 'typescript' = 'javascript'): Promise<string[]> {
  const delays = delaysOf(createReplay(await run(code, { language })))
  return delays
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || a.ms - b.ms)
    .map(({ ms, line, literal, reason }) =>
      literal ? `${ms} ms at ${line}: ${literal.text} at ${literal.line}` : `${ms} ms at ${line}: ${reason}`,
    )
}

const SLEEP = `const sleep = (ms = 250) => new Promise((resolve) => setTimeout(resolve, ms))
async function work(name, ms) {
  await sleep(ms)
}
`

test.each([
  ['a sleep of its own', 'await sleep(300)', ['300 ms at 5: 300 at 5']],
  ['the default of one', 'await sleep()', ['250 ms at 5: 250 at 1']],
  [
    'an argument of each of two calls',
    'await Promise.all([work("a", 100), work("b", 300)])',
    ['100 ms at 3: 100 at 5', '300 ms at 3: 300 at 5'],
  ],
  [
    'elements that a function is called with',
    'await Promise.all([100, 200].map(async (ms) => {\n  await sleep(ms)\n}))',
    ['100 ms at 6: 100 at 5', '200 ms at 6: 200 at 5'],
  ],
  [
    'elements that a loop runs through, by the name of their list',
    'const pauses = [10, 20]\nfor (const ms of pauses) await sleep(ms)',
    ['10 ms at 6: 10 at 5', '20 ms at 6: 20 at 5'],
  ],
  ['a constant', 'const PAUSE = 1_500\nawait sleep(PAUSE)', ['1500 ms at 6: 1_500 at 5']],
  [
    'a method',
    'const api = { pause(ms) { return new Promise((r) => setTimeout(r, ms)) } }\nawait api.pause(70)',
    ['70 ms at 6: 70 at 6'],
  ],
  [
    'a sleep that began before it was awaited, with its whole length',
    'const slow = sleep(900)\nawait sleep(40)\nawait slow',
    ['40 ms at 6: 40 at 6', '900 ms at 7: 900 at 5'],
  ],
  [
    'a callback over several lines, and one inside of it',
    'setTimeout(() => {\n  setTimeout(() => console.log(1), 500)\n}, 500)',
    ['500 ms at 5: 500 at 7', '500 ms at 6: 500 at 6'],
  ],
  [
    'an interval, once',
    'const t = setInterval(() => {}, 50)\nsetTimeout(() => clearInterval(t), 120)',
    ['50 ms at 5: 50 at 5', '120 ms at 6: 120 at 6'],
  ],
  [
    'a race against a deadline',
    'await Promise.race([sleep(70), new Promise((_, no) => setTimeout(no, 35))]).catch(() => {})',
    ['70 ms at 1: 70 at 5', '35 ms at 5: 35 at 5'],
  ],
  ['a timer of nothing, which Node makes 1 ms', 'setTimeout(() => {}, 0)', ['1 ms at 5: 0 at 5']],
])('finds %s', async (_, code, delays) => {
  expect(await found(`${SLEEP}${code}\n`)).toEqual(delays)
})

test('finds the deadline of a signal, and what it cuts short', async () => {
  const code = `import { setTimeout as delay } from 'node:timers/promises'
const signal = AbortSignal.timeout(300)
await delay(1000, null, { signal }).catch(() => {})
`
  expect(await found(code)).toEqual(['300 ms at 2: 300 at 2', '1000 ms at 3: 1000 at 3'])
})

test('finds numbers between types, and in a function that promisify has made', async () => {
  const code = `import { promisify } from 'node:util'
const pause = promisify(setTimeout)
const later = <T>(value: T, ms: number): Promise<T> => new Promise((resolve) => setTimeout(resolve, ms, value))
await pause(75)
await later<string>('x', 120)
`
  expect(await found(code, 'typescript')).toEqual(['75 ms at 4: 75 at 4', '120 ms at 5: 120 at 5'])
})

test.each([
  ['a number that is computed', 'await sleep(2 * 100)', ['200 ms at 5: computed']],
  ['a timer whose number is drawn', 'setTimeout(() => {}, 10 + 5 * Math.random())', [/computed$/]],
  [
    'two numbers on one line',
    'setTimeout(() => {}, 9); setTimeout(() => {}, 9)',
    [/ambiguous$/, /ambiguous$/],
  ],
  ['an answer of a simulated network', 'await fetch("https://x.test")', [/made-up$/]],
])('says why not: %s', async (_, code, delays) => {
  expect(await found(`${SLEEP}${code}\n`)).toEqual(
    delays.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
  )
})

test('a changed number changes who comes first', async () => {
  const code = `${SLEEP}work('a', 100).then(() => console.log('a'))\nwork('b', 200).then(() => console.log('b'))\n`
  const [first] = delaysOf(createReplay(await run(code)))
  const edit = first?.literal ? changeTo(first.literal, 350) : null
  if (edit === null) throw new Error('no number')
  expect(printed(await run(applyEdit(code, edit)))).toEqual(['b', 'a'])
})
