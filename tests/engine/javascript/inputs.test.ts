import { expect, it } from 'vitest'
import { javaScriptEngine, printed } from './engine.ts'

const run = javaScriptEngine()

const WAITS = `const fs = require('fs/promises')
async function main() {
  await fetch('https://shop.example/orders')
  await db.query('select 1')
  await fs.readdir('.')
  await robot.move(1)
}
main()`

it('tells which kinds of made-up waits there were, and how long they are', async () => {
  const { inputs } = await run(WAITS)
  expect(inputs?.latencies).toEqual([
    { kind: 'database', from: 0.08, to: 0.4, endings: ['fails'] },
    { kind: 'files', from: 0.001, to: 0.001 },
    { kind: 'network', from: 0.08, to: 0.4, endings: ['status-500', 'fails'] },
    { kind: 'other', from: 0.08, to: 0.4, endings: ['fails'] },
  ])
})

const ENDINGS = {
  fetch:
    "try { const { status } = await fetch('/cats'); console.log(status) } catch (error) { console.log(error.message) }",
  axios: "await require('axios').get('/cats').catch((error) => console.log(error.code))",
  query: 'await db.query(1).catch((error) => console.log(error.message))',
  callback: 'load((error, data) => console.log(error?.message, data))',
}

it.each([
  ['a request that is answered with status 500', ENDINGS.fetch, 'status-500', ['500']],
  ['a request that the network ends', ENDINGS.fetch, 'fails', ['fetch failed']],
  ['an answer with status 500, as axios sees it', ENDINGS.axios, 'status-500', ['ERR_BAD_RESPONSE']],
  ['no answer, as axios sees it', ENDINGS.axios, 'fails', ['ERR_NETWORK']],
  ['a query that fails', ENDINGS.query, 'fails', ['[simulated failure of db.query(1)]']],
  ['a callback that is given an error', ENDINGS.callback, 'fails', ['[simulated failure of load] undefined']],
] as const)('ends as the reader chose: %s', async (_, code, ending, lines) => {
  const choice = { times: 1, ending }
  const trace = await run(code, { latencies: { network: choice, database: choice, other: choice } })
  expect(printed(trace)).toEqual(lines)
})

it('tells of what fails because the reader chose so', async () => {
  const latencies = { other: { times: 1, ending: 'fails' } } as const
  const { assumptions } = await run('await robot.move(1).catch(() => {})', { latencies })
  expect(assumptions.map(({ message }) => message)).toContain('As you chose, robot.move(1) fails.')
})

it('waits as long as the reader has set, in seconds or times what is made up', async () => {
  const latencies = {
    network: { seconds: 2 },
    database: { seconds: 1 },
    files: { times: 500 },
    other: { seconds: 0.5 },
  }
  const { events } = await run(WAITS, { latencies })
  expect(events.at(-1)?.at).toBe(4000)
})

const ASKS = `const rl = require('readline').createInterface({ input: process.stdin, output: process.stdout })
rl.question('Name? ', (name) => {
  rl.question('Sure? ', (sure) => { console.log(name, sure); rl.close() })
})`

it('answers as the reader does, then makes up an answer and says so', async () => {
  const trace = await run(ASKS, { answers: { texts: ['Ann'], ends: false } })
  expect({
    printed: printed(trace),
    questions: trace.inputs?.questions,
    said: trace.assumptions.map(({ message }) => message),
  }).toEqual({
    printed: ['Name? Ann', 'Sure? yes', 'Ann yes'],
    questions: [
      { prompt: 'Name? ', line: 2, answer: 'Ann', from: 'reader' },
      { prompt: 'Sure? ', line: 3, answer: 'yes', from: 'made-up' },
    ],
    said: ["Nobody is asked: the answer to 'Sure? ' is made up."],
  })
})

it('calls nobody back at the end of the input', async () => {
  const trace = await run(ASKS, { answers: { texts: ['Ann'], ends: true } })
  expect([trace.inputs?.questions.at(-1)?.from, trace.outcome.type]).toEqual(['end', 'completed'])
})
