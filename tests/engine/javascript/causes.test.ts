/** What holds for every run: nothing runs without a reason, and the reason came before. */
import { expect, it } from 'vitest'
import { createReplay, whyChain } from '../../../components/replay/index.ts'
import { javaScriptEngine } from './engine.ts'

const run = javaScriptEngine()

const PROGRAMS: Record<string, string> = {
  'nested async calls': `const nap = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
async function inner(name) {
  await nap(10)
  return name
}
async function outer() {
  return (await inner('a')) + (await inner('b'))
}
outer().then((text) => console.log(text))`,
  'Promise.all and Promise.allSettled': `const nap = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
async function bad() {
  await nap(5)
  throw new Error('no')
}
Promise.all([nap(10), 2]).then(() => console.log('all'))
Promise.allSettled([bad(), nap(3)]).then((all) => console.log(all.length))`,
  'a race with a timeout': `const late = (ms) => new Promise((_, reject) => setTimeout(() => reject(new Error('late')), ms))
async function slow() {
  await new Promise((resolve) => setTimeout(resolve, 50))
}
async function main() {
  try {
    await Promise.race([slow(), late(20)])
  } catch (error) {
    console.log(error.message)
  }
}
main()`,
  'an async generator': `async function* count() {
  for (let i = 0; i < 2; i++) {
    await null
    yield i
  }
}
async function main() {
  for await (const i of count()) console.log(i)
}
main()`,
  'an event emitter': `const { EventEmitter, once } = require('node:events')
const emitter = new EventEmitter()
emitter.on('go', () => console.log('first'))
emitter.on('go', async () => {
  await null
  console.log('second')
})
setTimeout(() => emitter.emit('go'), 5)
once(emitter, 'go').then(() => console.log('once'))`,
  'an AbortController': `const controller = new AbortController()
const stopped = new Promise((_, reject) => {
  controller.signal.addEventListener('abort', () => reject(controller.signal.reason))
})
stopped.catch((error) => console.log(error.name)).finally(() => console.log('over'))
setTimeout(() => controller.abort(), 5)`,
  'an unhandled rejection with a listener': `process.on('unhandledRejection', (reason) => console.log(reason.message))
async function fails() {
  await null
  throw new Error('lost')
}
fails()
setTimeout(() => console.log('later'), 5)`,
  'every queue of Node': `setTimeout(() => console.log('timeout'), 0)
setImmediate(() => console.log('immediate'))
process.nextTick(() => console.log('tick'))
queueMicrotask(() => console.log('micro'))
Promise.resolve().then(() => process.nextTick(() => console.log('tick of a microtask')))`,
  'an interval that is cleared': `let rounds = 0
const timer = setInterval(() => {
  if (++rounds === 3) clearInterval(timer)
}, 10)`,
  'adoptions of every kind': `const inner = Promise.resolve(1)
async function gives() {
  return inner
}
new Promise((resolve) => resolve(inner)).then(() => console.log('resolve'))
gives().then(() => console.log('async'))
Promise.resolve().then(() => inner).finally(() => inner).then(() => console.log('finally'))
Promise.resolve().then(async () => inner).then(() => console.log('async callback'))
Promise.resolve({ then: (done) => done(2) }).then(() => console.log('thenable'))`,
}

/** Runs that no earlier event is the cause of. The script's own run is the beginning of everything. */
async function without(code: string): Promise<string[]> {
  const trace = await run(code)
  const replay = createReplay(trace)
  return trace.events.flatMap((event) => {
    if (event.type !== 'task.started' && event.type !== 'task.resumed') return []
    if (trace.tasks[event.task]?.kind === 'module') return []
    const caused = event.cause !== undefined && event.cause < event.seq
    const chain = whyChain(replay, event.seq, 3)
    const earlier = chain.length > 0 && chain.every((seq) => seq < event.seq)
    return caused && earlier ? [] : [`${event.seq} ${event.type} ${replay.laneOf[event.task]?.label}`]
  })
}

it.each(Object.entries(PROGRAMS))(
  '%s: every run has a cause that came before it, and "why now" begins there',
  async (_, code) => {
    expect(await without(code)).toEqual([])
  },
)
