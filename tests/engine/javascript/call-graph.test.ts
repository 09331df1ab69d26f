import { expect, it } from 'vitest'
import { callGraphAt, callRows, createReplay } from '../../../components/replay/index.ts'
import { javaScriptEngine } from './engine.ts'

const run = javaScriptEngine()

const PAGE = `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
async function load(name, ms) {
  await sleep(ms)
  console.log(name)
  return name
}
async function page() {
  return await Promise.all([load('a', 100), load('b', 200)])
}
async function main() {
  console.log(await page())
}
main()
`

it('tells which async function awaits which, and on which lines they stand', async () => {
  const trace = await run(PAGE)
  const replay = createReplay(trace)
  const printed = trace.events.find((event) => event.type === 'output')
  const rows = callRows(callGraphAt(replay, printed?.seq ?? 0)).map((row) => {
    const indent = '  '.repeat(row.depth)
    return row.type === 'frame'
      ? `${indent}${row.name} line ${row.line}`
      : `${indent}${replay.laneOf[row.task]?.label} ${row.type === 'task' ? row.state : 'again'}`
  })
  expect(rows).toEqual([
    'main waiting',
    '  main line 11',
    '  page waiting',
    '    page line 8',
    '    load a running',
    '      load line 4',
    '    load b waiting',
    '      load line 3',
  ])
})
