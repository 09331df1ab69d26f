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
    { kind: 'database', from: 0.08, to: 0.4 },
    { kind: 'files', from: 0.001, to: 0.001 },
    { kind: 'network', from: 0.08, to: 0.4 },
    { kind: 'other', from: 0.08, to: 0.4 },
  ])
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
