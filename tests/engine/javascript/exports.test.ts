import { expect, test } from 'vitest'
import { perfettoFile } from '../../../components/exports/index.ts'
import { createReplay } from '../../../components/replay/index.ts'
import { formatProblems } from '../../support/trace-event-format.ts'
import { javaScriptEngine } from './engine.ts'

const run = javaScriptEngine()

const PROGRAM = `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
async function fetchPart(name, ms) {
  await sleep(ms)
  console.log(\`<b>"\${name}" \\u202e🐍\`)
  return name
}
const ticking = setInterval(() => console.log('tick'), 100)
const parts = [fetchPart('one', 150), fetchPart('</script>', 250)]
console.log(await Promise.race(parts))
await Promise.all(parts)
clearInterval(ticking)
queueMicrotask(() => console.log('last'))
await Promise.reject(new Error('no')).catch(() => {})
`

test('a run of JavaScript keeps to the Trace Event Format', async () => {
  const { traceEvents } = perfettoFile(createReplay(await run(PROGRAM)))
  expect(formatProblems(traceEvents)).toEqual([])
})
