import { expect, it } from 'vitest'
import { orderOf } from '../../conformance/order.ts'
import { javaScriptEngine, printed } from './engine.ts'

const run = javaScriptEngine()

const CHAPTER = `const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
async function work(name, ms) {
  console.log(name, 'start')
  await sleep(ms)
  console.log(name, 'done')
  return name
}
async function main() {
  const a = work('A', 1000)
  const b = work('B', 2000)
  console.log(await a, await b)
}
main()
`

it('tells the chapter’s example, rewritten, as two sleeps and who waits for whom', async () => {
  expect(orderOf(await run(CHAPTER))).toEqual([
    'module creates main',
    'main starts',
    'main creates work A',
    'work A starts',
    'work A waits sleep until 1000',
    'main creates work B',
    'work B starts',
    'work B waits sleep until 2000',
    'main waits task for work A',
    'module finishes',
    'timer for work A at 1000',
    'work A resumes',
    'work A finishes',
    'work A wakes main',
    'main resumes',
    'main waits task for work B',
    'timer for work B at 2000',
    'work B resumes',
    'work B finishes',
    'work B wakes main',
    'main resumes',
    'main finishes',
  ])
})

it('runs timers, ticks and microtasks in the order of Node', async () => {
  const trace = await run(`setTimeout(() => console.log('timer'))
setImmediate(() => console.log('immediate'))
queueMicrotask(() => console.log('microtask'))
Promise.resolve().then(() => console.log('then'))
;(async () => { await null; console.log('after await') })()
console.log('script')
`)
  expect(printed(trace)).toEqual(['script', 'microtask', 'then', 'after await', 'timer', 'immediate'])
})

it('gives a program that recurses for ever an error that it can catch', async () => {
  const trace = await run(`function down(n) { return down(n + 1) }
try { down(0) } catch (error) { console.log(error instanceof RangeError, error.message) }
`)
  expect(printed(trace)).toEqual(['true Maximum call stack size exceeded'])
})

it('stops a loop without end, and is as before for the next program', async () => {
  const stopped = await run('while (true) {}')
  const next = await run("console.log('next')")
  expect([stopped.outcome.type, printed(next)]).toEqual(['stopped', ['next']])
})
