import { expect, it } from 'vitest'
import type { Trace } from '../../../components/trace/index.ts'
import { orderOf } from '../../conformance/order.ts'
import { javaScriptEngine, printed } from './engine.ts'

const run = javaScriptEngine()
const oneAtATime = (code: string, loop: 'browser' | 'node' = 'node') =>
  run(code, { policy: 'one-at-a-time', loop })

const SLEEP = 'const sleep = (ms, value) => new Promise((resolve) => setTimeout(resolve, ms, value))'
const took = ({ events }: Trace) => events.at(-1)?.at

it('finishes each async call before its caller goes on', async () => {
  const trace = await oneAtATime(`${SLEEP}
async function work(name, ms) {
  await sleep(ms)
  return name
}
async function main() {
  const a = work('A', 1000)
  const b = work('B', 2000)
  console.log(await a, await b)
}
main()`)
  expect(orderOf(trace)).toEqual([
    'module creates main',
    'main starts',
    'main creates work A',
    'work A starts',
    'work A waits sleep until 1000',
    'main waits task for work A',
    'module waits task for main',
    'timer for work A at 1000',
    'work A resumes',
    'work A finishes',
    'work A wakes main',
    'loop wakes module',
    'main resumes',
    'main creates work B',
    'work B starts',
    'work B waits sleep until 3000',
    'main waits task for work B',
    'module waits task for main',
    'timer for work B at 3000',
    'work B resumes',
    'work B finishes',
    'work B wakes main',
    'loop wakes module',
    'main resumes',
    'main waits yield',
    'main wakes main',
    'module waits task for main',
    'main resumes',
    'main waits yield',
    'main wakes main',
    'main resumes',
    'main finishes',
    'main wakes module',
    'module finishes',
  ])
})

it.each(['node', 'browser'] as const)(
  'adds up what Promise.all starts together, on the loop of %s',
  async (loop) => {
    const trace = await oneAtATime(
      `${SLEEP}
Promise.all([1, 2, 3].map(async (n) => sleep(n * 100, n))).then((all) => console.log(all.join()))`,
      loop,
    )
    expect([printed(trace), took(trace)]).toEqual([['1,2,3'], 600])
  },
)

it('takes a function that gives a promise, and a promise with a timer of its own, as calls as well', async () => {
  const trace = await oneAtATime(`${SLEEP}
const all = Promise.all([sleep(100), new Promise((resolve) => setTimeout(resolve, 200))])
all.then(() => console.log('all'))`)
  expect(took(trace)).toBe(300)
})

it('lets one request after the other be answered', async () => {
  const code = `Promise.all([fetch('/a'), fetch('/b')]).then(() => console.log('both'))`
  const [together, apart] = [await run(code, { loop: 'node' }), await oneAtATime(code)]
  expect((took(apart) ?? 0) > (took(together) ?? 0)).toBe(true)
})

it('leaves a call open that waits for something which only its caller brings', async () => {
  const trace = await oneAtATime(`${SLEEP}
let open
const gate = new Promise((resolve) => { open = resolve })
async function enter() { await gate; console.log('in') }
const entering = enter()
console.log('opening')
open()
entering.then(() => console.log('done'))`)
  expect(printed(trace)).toEqual(['opening', 'in', 'done'])
})

it('hands a failure to whoever handles it later', async () => {
  const trace = await oneAtATime(`${SLEEP}
async function fail() { await sleep(10); throw new Error('no') }
Promise.allSettled([fail(), sleep(20)]).then((all) => console.log(all.map(({ status }) => status).join()))`)
  expect([printed(trace), trace.outcome.type]).toEqual([['rejected,fulfilled'], 'completed'])
})

it('says so when a call never ends and nothing else would get its turn', async () => {
  const { outcome } = await oneAtATime(`${SLEEP}
let on = true
async function beat() { while (on) await sleep(100) }
beat()
setTimeout(() => { on = false }, 1e6)`)
  expect(outcome).toMatchObject({
    type: 'stopped',
    message:
      'The run was stopped: one at a time, beat, called on line 4, does not end, and nothing after its call would get its turn.',
  })
})
