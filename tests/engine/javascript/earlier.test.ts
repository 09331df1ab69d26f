import { expect, it } from 'vitest'
import { javaScriptEngine, printed } from './engine.ts'

const run = javaScriptEngine()

const said = ({ assumptions }: { assumptions: { message: string }[] }) =>
  assumptions.map(({ message }) => message)

it('takes what makes a missing name from an earlier block, and nothing else of it', async () => {
  const before = [
    `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
async function load(id) {
  await sleep(100)
  return 'item ' + id
}
load(0).then(() => console.log('not this'))`,
  ]
  const trace = await run(`load(1).then((item) => console.log(item))`, { before })
  expect({
    printed: printed(trace),
    text: trace.source.text.split('\n'),
    origin: trace.source.origin,
    said: said(trace),
  }).toEqual({
    printed: ['item 1'],
    text: [
      '// From an earlier block of this page:',
      'const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))',
      'async function load(id) {',
      '  await sleep(100)',
      "  return 'item ' + id",
      '}',
      '',
      'load(1).then((item) => console.log(item))',
    ],
    origin: [0, 0, 0, 0, 0, 0, 0, 1],
    said: [
      'load comes from an earlier block of this page: what makes it was put above this block and run first, without what it prints.',
    ],
  })
})

it('takes the last of several that make it, and what fills it', async () => {
  const before = [
    `const jobs = ['old']`,
    `const jobs = []\njobs.push('a')\nconsole.log(jobs)`,
    `jobs.push('b')`,
  ]
  const trace = await run(`console.log(jobs.join())`, { before })
  expect(printed(trace)).toEqual(['a,b'])
})

it('tells nothing of what earlier lines print', async () => {
  const before = [`function make() { console.log('making'); return 1 }\nconst one = make()`]
  const trace = await run(`console.log(one); console.log(make())`, { before })
  expect(printed(trace)).toEqual(['1', 'making', '1'])
})

it('takes nothing where no name is open', async () => {
  const trace = await run(`const a = 1\nconsole.log(a)`, { before: [`const a = 2`] })
  expect([printed(trace), said(trace)]).toEqual([['1'], []])
})

it('takes types along with functions, in TypeScript', async () => {
  const before = [
    `interface User { id: number }\nasync function find(id: number): Promise<User> { return { id } }`,
  ]
  const trace = await run(`const user = await find(3)\nconsole.log(user.id)`, {
    before,
    language: 'typescript',
  })
  expect(printed(trace)).toEqual(['3'])
})

it('calls a function of the block itself, not one of those above it', async () => {
  const before = [`async function helper() { return 2 }\nasync function main() { console.log('other') }`]
  const trace = await run(`async function twice() { console.log(2 * (await helper())) }`, { before })
  expect(printed(trace)).toEqual(['4'])
})

it('leaves out what fails, and says so', async () => {
  const before = [`const settings = JSON.parse('not JSON')`]
  const trace = await run(`console.log(typeof settings.port)`, { before })
  expect([trace.outcome.type, said(trace)[0]]).toEqual([
    'completed',
    'settings of an earlier block of this page was left out: what makes it failed with SyntaxError.',
  ])
})
