import type { Policy, TaskId, Trace } from '../../components/trace/index.ts'
import { args, type TraceBuilder, traceBuilder } from './trace-builder.ts'

const SOURCE = `import { setTimeout as sleep } from 'node:timers/promises'

async function load(name, ms) {
  await sleep(ms)
  return name
}

async function page() {
  return await Promise.all([load('a', 100), load('b', 200)])
}

console.log(await page())
`

/** A page that loads two things, in JavaScript: at once as it is written, or one after the other. */
export function pageTrace(policy: Policy = 'concurrent'): Trace {
  const trace = traceBuilder(SOURCE, policy)
  const { emit } = trace
  const module = trace.create({ kind: 'module', coroutine: '<module>', name: '<module>' }, null)
  emit('frame.entered', { task: module, frame: '<module>', line: 1 })
  emit('line', { task: module, line: 12 })
  const page = trace.create({ coroutine: 'page' }, module, 12)
  trace.start(page, 8)
  emit('line', { task: page, line: 9 })
  const waitFor = (task: TaskId, others: TaskId[], line: number): void => {
    trace.suspend(task, { on: others.length > 1 ? 'gather' : 'task', label: '', tasks: others }, line)
  }
  const a = startLoad(trace, page, "'a'", 100)
  if (policy === 'one-at-a-time') {
    waitFor(page, [a], 9)
    waitFor(module, [page], 12)
    trace.ready(page, endLoad(trace, a, "'a'", 100), a)
    trace.resume(page, 9)
    const b = startLoad(trace, page, "'b'", 200)
    waitFor(page, [b], 9)
    trace.ready(page, endLoad(trace, b, "'b'", 300), b)
  } else {
    const b = startLoad(trace, page, "'b'", 200)
    waitFor(page, [a, b], 9)
    waitFor(module, [page], 12)
    endLoad(trace, a, "'a'", 100)
    trace.ready(page, endLoad(trace, b, "'b'", 200), b)
  }
  trace.resume(page, 9)
  const done = trace.finish(page, "['a', 'b']")
  trace.ready(module, done, page)
  trace.resume(module, 12)
  emit('output', { task: module, stream: 'stdout', text: "[ 'a', 'b' ]\n", line: 12 })
  trace.finish(module, '')
  return {
    ...trace.build(),
    language: 'javascript',
    runtime: { name: 'ECMAScript', version: '2026', library: 'Node.js event loop' },
  }
}

function startLoad(trace: TraceBuilder, page: TaskId, name: string, ms: number): TaskId {
  const load = trace.create({ coroutine: 'load', args: args({ name, ms: String(ms) }) }, page, 9)
  trace.start(load, 3)
  trace.emit('line', { task: load, line: 4 })
  trace.suspend(load, { on: 'sleep', label: 'setTimeout', until: trace.at + ms }, 4)
  return load
}

function endLoad(trace: TraceBuilder, load: TaskId, name: string, at: number): number {
  trace.at = at
  trace.ring(load)
  trace.resume(load, 4)
  trace.emit('line', { task: load, line: 5 })
  return trace.finish(load, name)
}

/** The same for either event loop, with the note that the other one prints in another order. */
export function loopsTrace(): Trace {
  const trace = pageTrace()
  const end = trace.events.at(-1)
  if (!end) throw new Error('no events')
  const text = 'A browser\'s event loop gives another order: where Node\'s prints "a", it prints "b".'
  const note = {
    seq: end.seq,
    at: end.at,
    type: 'note',
    code: 'loops-differ',
    text,
    task: 0,
    line: 12,
  } as const
  return {
    ...trace,
    events: [...trace.events.slice(0, -1), note, { ...end, seq: end.seq + 1 }],
    inputs: { latencies: [], questions: [], loop: 'node' },
  }
}
