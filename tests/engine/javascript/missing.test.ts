import { expect, test } from 'vitest'
import { javaScriptEngine, printed } from './engine.ts'

const simulate = javaScriptEngine()

async function told(code: string) {
  const trace = await simulate(code)
  return { printed: printed(trace), assumed: trace.assumptions.map(({ type }) => type) }
}

test('a name that nobody defined is simulated when it is read, and awaiting it takes time', async () => {
  const trace = await simulate('const user = await getUser(1)\nconsole.log(user.name)')
  expect({ printed: printed(trace), waited: (trace.events.at(-1)?.at ?? 0) > 0 }).toEqual({
    printed: ['[simulated getUser(1).name]'],
    waited: true,
  })
})

test('a name in code that never runs is not told of', async () => {
  expect(await told("console.log('ran')\nfunction never() { nothing() }")).toEqual({
    printed: ['ran'],
    assumed: [],
  })
})

test.each([
  [
    'a module that is not here',
    "import got from 'got'\nconsole.log(String(got))",
    ['[simulated got]'],
    ['module'],
  ],
  [
    'a library that has a face',
    "import limit from 'p-limit'\nconsole.log(await limit(1)(async () => 'run'))",
    ['run'],
    ['module'],
  ],
  ['its exports', "import { a } from './a.js'\nconsole.log(String(a))", ['[simulated a.a]'], ['module']],
  [
    'what it gives to a function',
    'load((err, data) => console.log(err, String(data)))',
    ['null [simulated data]'],
    ['name', 'entry'],
  ],
  ['a list', 'for (const row of rows) console.log(String(row))', ['1', '2', '3'], ['name']],
  [
    'a stream',
    'for await (const part of stream) console.log(String(part))',
    ['[simulated stream[0]]', '[simulated stream[1]]', '[simulated stream[2]]'],
    ['name'],
  ],
  [
    'an element',
    "button.addEventListener('click', async (event) => console.log(event.type))",
    ['click'],
    ['entry', 'name'],
  ],
  [
    'require beside a top-level await',
    "const { EventEmitter } = require('events')\nconsole.log(typeof (await EventEmitter))",
    ['function'],
    [],
  ],
])('%s is there for the program', async (_, code, lines, assumed) => {
  expect(await told(code)).toEqual({ printed: lines, assumed })
})
