import { expect, it } from 'vitest'
import { createReplay, narrate, plainText, type Replay } from '../../../components/replay/index.ts'
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
  ['for await (const one of numbers());', 'for the next value of numbers'],
  ['for await (const [one] of on(emitter, "x"));', 'for the event x'],
])('who stands at %s waits %s', async (line, words) => {
  const replay = await replayOf(`const { EventEmitter, once, on } = require('node:events')
const emitter = new EventEmitter()
async function nap() { await new Promise((resolve) => setTimeout(resolve, 10)) }
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
