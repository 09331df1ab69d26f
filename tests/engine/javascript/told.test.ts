import { expect, it } from 'vitest'
import { createReplay, narrate, plainText, type Replay, whyChain } from '../../../components/replay/index.ts'
import { javaScriptEngine } from './engine.ts'

const run = javaScriptEngine()

async function replayOf(code: string, loop: 'browser' | 'node' = 'node'): Promise<Replay> {
  return createReplay(await run(code, { loop }))
}

/** What is told of the first event of this kind of the lane with this name. */
function told(replay: Replay, type: string, label: string): string[] {
  const event = replay.trace.events.find(
    (one) => one.type === type && 'task' in one && one.task !== null && nameOf(replay, one.task) === label,
  )
  const { what, then } = narrate(replay, event?.seq ?? 0)
  return [plainText(what), plainText(then)]
}

function nameOf(replay: Replay, task: number): string | undefined {
  return replay.laneOf[task]?.label
}

const ORDER = `setImmediate(function check() {})
Promise.resolve().then(function reaction() {})
process.nextTick(function tick() {})
`

it('what is ready stands in the order in which its queues are emptied', async () => {
  const replay = await replayOf(ORDER)
  const end = replay.trace.events.find(({ type }) => type === 'task.finished')
  const { ready } = replay.stateAt(end?.seq ?? 0)
  expect(ready.map(({ task, queue }) => `${nameOf(replay, task)}: ${queue}`)).toEqual([
    'tick: nextTick',
    'reaction: microtask',
    'check: check',
  ])
})

it('it is told by which rule a callback runs', async () => {
  const replay = await replayOf(ORDER)
  expect(['tick', 'reaction', 'check'].map((label) => told(replay, 'task.started', label)[0])).toEqual([
    'tick starts: callbacks of process.nextTick() come before everything else that is ready.',
    'reaction starts: microtasks run until their queue is empty, before anything else.',
    'Check phase, after the poll phase: check starts, as setImmediate() was told.',
  ])
})

it('a frame comes before the page is painted, and idle time when nothing else is to be done', async () => {
  const replay = await replayOf(
    'requestAnimationFrame(function draw() {})\nrequestIdleCallback(function rest() {})',
    'browser',
  )
  expect([told(replay, 'task.started', 'rest')[0], told(replay, 'task.started', 'draw')[0]]).toEqual([
    'Nothing else is to be done at 0 s: rest starts, in idle time.',
    'A frame is due at 16.7 ms: draw starts before the page is painted.',
  ])
})

it.each([
  ["await once(emitter, 'ready')", 'for the event ready'],
  ['await new Promise(() => {})', 'for the promise new Promise(() => {})'],
  [
    'await Promise.race([nap(), new Promise(() => {})])',
    'for the first of nap and 1 other promise to settle',
  ],
  ['await both()', 'for the promise both'],
  ['for await (const one of numbers());', 'for the next value of numbers'],
  ['for await (const [one] of on(emitter, "x"));', 'for the event x'],
])('who stands at %s waits %s', async (line, words) => {
  const replay = await replayOf(`const { EventEmitter, once, on } = require('node:events')
const emitter = new EventEmitter()
async function nap() { await new Promise((resolve) => setTimeout(resolve, 10)) }
async function both() { return { then(done) { setTimeout(done, 2) } } }
async function* numbers() { await nap(); yield 1 }
async function main() {
  ${line}
}
main()
`)
  expect(told(replay, 'task.suspended', 'main')[0]).toBe(`main has to wait ${words}, so it steps aside.`)
})

it('what moves data through a stream has no lane; what the program gave it has', async () => {
  const replay = await replayOf(`const { Readable, Transform } = require('node:stream')
const louder = new Transform({ transform(chunk, _, done) { done(null, String(chunk).toUpperCase()) } })
Readable.from(['a', 'b']).pipe(louder).on('data', function heard() {})
`)
  const names = replay.lanes.filter(({ shown }) => shown).map(({ label }) => label.replace(/ #\d+$/, ''))
  expect([...new Set(names)]).toEqual(['transform'])
})

it('a promise that is never settled is named at the end: who waits for it, and where', async () => {
  const replay = await replayOf('async function lost() {\n  await new Promise(() => {})\n}\nlost()')
  expect(plainText(narrate(replay, replay.trace.events.length - 1).then)).toBe(
    'lost still waits for the promise new Promise(() => {}) in line 2: nothing is left that could settle it, so it never goes on.',
  )
})

it('an await at the top level that is never settled ends Node with a code of its own', async () => {
  const { trace } = await replayOf('export {}\nawait new Promise(() => {})')
  expect(trace.outcome).toMatchObject({
    type: 'deadlocked',
    message:
      'Nothing is left that could run, but the await in line 2 is never settled. Node ends such a program with exit code 13: an unsettled top-level await.',
  })
})

it.each([
  [
    'node',
    'setInterval(() => {}, 1000)',
    'The interval that line 1 sets is never cleared and keeps the program alive: it was stopped at 1001 s.',
  ],
  [
    'browser',
    'const draw = () => requestAnimationFrame(draw)\ndraw()',
    'Each frame asks for the next one, for ever: it was stopped at 16.683 s.',
  ],
] as const)(
  'what keeps a program alive for ever is named, on the loop of %s',
  async (loop, code, message) => {
    const { trace } = await replayOf(code, loop)
    expect(trace.outcome).toMatchObject({ type: 'stopped', message })
  },
)

it('a rejection that nobody handles is told where it began', async () => {
  const { trace } = await replayOf("Promise.reject(new Error('nobody'))\nsetTimeout(() => {\n}, 0)")
  expect(trace.outcome).toMatchObject({ type: 'failed', line: 1 })
})

const ADOPTED = `Promise.resolve().then(function first() {
  return Promise.resolve(4)
}).then(function second() {})
Promise.resolve().then(function a() {}).then(function b() {}).then(function c() {}).then(function d() {})
`

it('a promise that a then callback returned takes two microtasks, in the lane of that callback', async () => {
  const { trace, laneOf } = await replayOf(ADOPTED)
  const steps = trace.events.flatMap((event) =>
    event.type === 'task.started' || event.type === 'task.resumed' ? [laneOf[event.task]?.label] : [],
  )
  expect(steps).toEqual(['first', 'a', 'first', 'b', 'first', 'c', 'second', 'd'])
})

it('both microtasks stand in the ready queue', async () => {
  const replay = await replayOf(ADOPTED)
  const after = (label: string) => {
    const end = replay.trace.events.find(
      (one) => one.type === 'task.finished' && nameOf(replay, one.task) === label,
    )
    return replay.stateAt((end?.seq ?? 0) + 1).ready.map(({ task }) => nameOf(replay, task))
  }
  expect([after('a'), after('b')]).toEqual([
    ['first', 'b'],
    ['first', 'c'],
  ])
})

it('it is told that the promise of a callback adopts the one that it returned', async () => {
  expect(told(await replayOf(ADOPTED), 'task.suspended', 'first')[0]).toBe(
    'first returned a promise, so its own promise adopts it: that takes two more microtasks. The first, in the queue now, calls then() of it.',
  )
})

it('"why now" leads through both microtasks to the script, which does not enter itself', async () => {
  const replay = await replayOf(ADOPTED)
  const start = replay.trace.events.find(
    (one) => one.type === 'task.started' && nameOf(replay, one.task) === 'second',
  )
  const chain = whyChain(replay, start?.seq ?? 0, 20).map((seq) => plainText(narrate(replay, seq).what))
  expect(chain.toReversed()).toEqual([
    'The run starts. The clock reads 0 s.',
    'module hands first and second to then(). The promise of first is settled already, so it joins the microtask queue. second runs once its promise is settled.',
    'first starts: microtasks run until their queue is empty, before anything else.',
    'first returned a promise, so its own promise adopts it: that takes two more microtasks. The first, in the queue now, calls then() of it.',
    'The first of two microtasks runs: it calls then() of the promise that first returned.',
    'first has called then() of the promise that it returned, which has settled: the second microtask, in the queue now, settles its own promise.',
    'The second microtask runs: it settles first’s own promise with the result of the promise that it returned.',
    'first makes second ready: it joins the microtask queue.',
  ])
})

it('a callback that returned a pending promise waits until that has settled', async () => {
  const replay = await replayOf(`Promise.resolve().then(function first() {
  return new Promise((resolve) => setTimeout(resolve, 30))
}).then(function second() {})
`)
  const end = replay.trace.events.find(
    (one) => one.type === 'task.finished' && nameOf(replay, one.task) === 'first',
  )
  expect(end?.at).toBe(30)
})

/** The labels of who runs, in turn, after the script has run. */
async function turnsOf(code: string): Promise<(string | undefined)[]> {
  const { trace, laneOf } = await replayOf(code)
  const end = trace.events.findIndex(
    (one) => one.type === 'task.finished' && trace.tasks[one.task]?.kind === 'module',
  )
  return trace.events
    .slice(end)
    .flatMap((event) =>
      event.type === 'task.started' || event.type === 'task.resumed' ? [laneOf[event.task]?.label] : [],
    )
}

const TICKS = 'Promise.resolve().then(function a() {}).then(function b() {}).then(function c() {})\n'

it.each([
  [
    'an executor that resolves with a promise',
    'new Promise((resolve) => resolve(Promise.resolve(1))).then(function last() {})',
    ['resolve (line 1)', 'a', 'resolve (line 1)', 'b', 'last', 'c'],
  ],
  [
    'an async function that returns a promise',
    'async function gives() {\n  return Promise.resolve(1)\n}\ngives().then(function last() {})',
    ['gives', 'a', 'gives', 'b', 'last', 'c'],
  ],
  [
    'an async function that returns what a promise gives',
    'async function gives() {\n  return await Promise.resolve(1)\n}\ngives().then(function last() {})',
    ['gives', 'a', 'last', 'b', 'c'],
  ],
  [
    'an async callback that returns a promise',
    'Promise.resolve().then(async function gives() {\n  return Promise.resolve(1)\n}).then(function last() {})',
    ['gives', 'a', 'gives', 'adoption (line 1)', 'b', 'gives', 'c', 'adoption (line 1)', 'last'],
  ],
  [
    'an async callback that awaits',
    'Promise.resolve().then(async function gives() {\n  await null\n}).then(function last() {})',
    ['gives', 'a', 'gives', 'adoption (line 1)', 'b', 'adoption (line 1)', 'c', 'last'],
  ],
  [
    'a callback of finally',
    'Promise.resolve().finally(function cleans() {}).then(function last() {})',
    ['cleans', 'a', 'hand on (line 1)', 'cleans', 'b', 'cleans', 'c', 'last'],
  ],
  [
    'a thenable that is awaited',
    'const thenable = {\n  then(done) {\n    done(1)\n  },\n}\nasync function waits() {\n  await thenable\n}\nwaits().then(function last() {})',
    ['then', 'a', 'waits', 'b', 'last', 'c'],
  ],
])('%s: each microtask has its turn', async (_, code, turns) => {
  expect(await turnsOf(`${code}\n${TICKS}`)).toEqual(turns)
})

it('the microtasks of an adoption stand in the ready queue, in no picture, and know who caused them', async () => {
  const replay = await replayOf(
    `new Promise((resolve) => resolve(Promise.resolve(1))).then(function last() {})\n${TICKS}`,
  )
  const made = replay.trace.events.findIndex(
    (one) => one.type === 'task.created' && replay.trace.tasks[one.task]?.via === 'adoption',
  )
  const [first] = replay.stateAt(made + 1).ready
  const lane = replay.laneOf[first?.task ?? 0]
  const [why] = whyChain(
    replay,
    replay.trace.events.findIndex((one) => one.type === 'task.resumed'),
    1,
  )
  expect([
    lane?.label,
    lane?.shown,
    plainText(narrate(replay, made + 1).what),
    plainText(narrate(replay, why ?? 0).what),
  ]).toEqual([
    'resolve (line 1)',
    false,
    'module resolves a promise with another promise, which it adopts: that takes two microtasks. The first, in the queue now, calls then() of the other one.',
    'The promise that is adopted has settled: the second microtask, in the queue now, settles the one that adopts it.',
  ])
})

it('an async call that returned a promise fails with it, and says what it waits for until then', async () => {
  const replay = await replayOf(`async function inner() {
  await new Promise((resolve) => setTimeout(resolve, 20))
  throw new Error('no')
}
async function outer() {
  return inner()
}
outer().catch(function handles() {})
`)
  const outer = replay.lanes.find(({ label }) => label === 'outer')
  const waits = outer?.spans.flatMap(({ type, label }) => (type === 'waiting' && label !== '' ? [label] : []))
  expect([outer?.end, waits]).toEqual(['failed', ['for inner']])
})

it.each([
  ['finally', 'Promise.resolve().finally(function cleans() {})', ['cleans']],
  ['resolve', 'new Promise((resolve) => resolve(Promise.resolve()))', []],
  ['an async callback', 'Promise.resolve().then(async function waits() { await null })', ['waits', 'waits']],
])(
  'microtasks at the end of a chain, which nobody could notice, are left out: %s',
  async (_, code, turns) => {
    expect(await turnsOf(code)).toEqual(turns)
  },
)

it('an async callback goes on to its end when its interval is cleared meanwhile', async () => {
  const replay = await replayOf(`const timer = setInterval(async () => {
  await new Promise((resolve) => setTimeout(resolve, 30))
  console.log('late')
}, 10)
setTimeout(() => clearInterval(timer), 15)
`)
  const interval = replay.lanes.find(({ label }) => label === 'setInterval (line 1)')
  expect([interval?.end, replay.output.map(({ task }) => task === interval?.task)]).toEqual([
    'finished',
    [true],
  ])
})
