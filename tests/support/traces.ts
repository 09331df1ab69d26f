import type { Trace } from '../../components/trace/index.ts'
import { args, sleepWait, traceBuilder } from './trace-builder.ts'
import { traceFromText } from './trace-from-text.ts'

/** The chapter's example. */
export const CHAPTER_SOURCE = `import asyncio

async def work(name, seconds):
    await asyncio.sleep(seconds)
    return f"{name} done"
async def main():
    a = asyncio.create_task(work("A", 1))
    b = asyncio.create_task(work("B", 2))
    print(await a)
    print(await b)
asyncio.run(main())
`

/** The chapter's example, event by event as the Python engine records it. */
export function chapterTrace(): Trace {
  const trace = traceBuilder(CHAPTER_SOURCE)
  const { emit } = trace
  const module = trace.create({ kind: 'module', coroutine: '<module>', name: '<module>' }, null)
  emit('frame.entered', { task: module, frame: '<module>', line: 1 })
  for (const line of [1, 3, 6, 11]) emit('line', { task: module, line })
  const main = trace.create({ coroutine: 'main' }, module, 11)
  trace.suspend(module, { on: 'loop', label: 'the event loop' }, 11)
  trace.start(main, 6)
  emit('line', { task: main, line: 7 })
  const a = trace.create({ coroutine: 'work', args: args({ name: "'A'", seconds: '1' }) }, main, 7)
  emit('line', { task: main, line: 8, changed: args({ a: '<Task work>' }) })
  const b = trace.create({ coroutine: 'work', args: args({ name: "'B'", seconds: '2' }) }, main, 8)
  emit('line', { task: main, line: 9, changed: args({ b: '<Task work>' }) })
  trace.suspend(main, { on: 'task', label: '', tasks: [a] }, 9)
  for (const [task, ms] of [
    [a, 1000],
    [b, 2000],
  ] as const) {
    trace.start(task, 3)
    emit('line', { task, line: 4 })
    trace.suspend(task, sleepWait(0, ms), 4)
  }
  const end = (task: number, name: string, at: number, line: number) => {
    trace.at = at
    trace.ring(task)
    trace.resume(task, 4)
    emit('line', { task, line: 5 })
    emit('frame.left', { task, frame: 'work', how: 'return', value: `'${name} done'` })
    trace.ready(main, trace.finish(task, `'${name} done'`), task)
    trace.resume(main, line)
    emit('output', { task: main, stream: 'stdout', text: `${name} done\n`, line })
  }
  end(a, 'A', 1000, 9)
  emit('line', { task: main, line: 10 })
  trace.suspend(main, { on: 'task', label: '', tasks: [b] }, 10)
  end(b, 'B', 2000, 10)
  emit('frame.left', { task: main, frame: 'main', how: 'return', value: 'None' })
  const cause = trace.finish(main)
  emit('task.resumed', { task: module, line: 11, cause })
  emit('frame.left', { task: module, frame: '<module>', how: 'return', value: 'None' })
  return trace.build()
}

/** The chapter's example as if every await blocked: B starts when A is done, 3 s in all. */
export function chapterOneAtATimeTrace(): Trace {
  const trace = traceBuilder(CHAPTER_SOURCE, 'one-at-a-time')
  const { emit } = trace
  const module = trace.create({ kind: 'module', coroutine: '<module>', name: '<module>' }, null)
  emit('line', { task: module, line: 11 })
  trace.suspend(module, { on: 'loop', label: 'the event loop' }, 11)
  const main = trace.create({ coroutine: 'main' }, module, 11)
  trace.start(main, 6)
  const a = trace.create({ coroutine: 'work', args: args({ name: "'A'", seconds: '1' }) }, main, 7)
  const b = trace.create({ coroutine: 'work', args: args({ name: "'B'", seconds: '2' }) }, main, 8)
  trace.suspend(main, { on: 'task', label: '', tasks: [a] }, 9)
  for (const [task, name, ms] of [
    [a, 'A', 1000],
    [b, 'B', 2000],
  ] as const) {
    trace.start(task, 3)
    emit('line', { task, line: 4 })
    trace.suspend(task, sleepWait(trace.at, ms), 4)
    trace.at += ms
    trace.ring(task)
    trace.resume(task, 4)
    const finished = trace.finish(task, `'${name} done'`)
    if (task === a) trace.ready(main, finished, task)
    else trace.resume(main, 9)
  }
  emit('output', { task: main, stream: 'stdout', text: 'A done\nB done\n', line: 10 })
  emit('task.resumed', { task: module, line: 11, cause: trace.finish(main) })
  return trace.build()
}

/** One task that prints and is done. */
export function tinyTrace(): Trace {
  return traceFromText(`
    t      0
    main   run print:hello done`)
}

/** Two tasks that each hold a lock the other one wants. */
export function deadlockedTrace(): Trace {
  return traceFromText(`
    t      0                    1000
    main   run a------------------------------------------
    A      run sleep------------resume lock:B-------------
    B      run sleep------------resume lock:A-------------`)
}

/** An error that nobody catches ends main, and the run with it. */
export function failedTrace(): Trace {
  return traceFromText(`
    t      0                    1000
    main   run a----------------------resume fail
    A      run sleep------------resume fail`)
}

/** A deadline that comes before the work is done, and a task that is cancelled by another. */
export function cancelledTrace(): Trace {
  const trace = traceBuilder('async with asyncio.timeout(0.5):\n    await work()')
  const { emit } = trace
  const main = trace.create({ coroutine: 'main' }, null)
  trace.start(main)
  const b = trace.create({ coroutine: 'background' }, main, 1)
  const timer = emit('timer.set', { timer: 1, due: 500, label: 'timeout', task: main, line: 1 })
  emit('timer.set', { timer: 2, due: 9000, label: 'timeout', task: main, line: 1 })
  trace.suspend(main, sleepWait(0, 5000), 2)
  trace.start(b)
  trace.suspend(b, sleepWait(0, 60_000), 1)
  trace.at = 500
  const fired = emit('timer.fired', { timer: 1, task: main, label: 'timeout', cause: timer })
  const asked = emit('cancel.requested', { task: main, by: null, line: null, cause: fired })
  trace.ready(main, asked)
  trace.resume(main, 2)
  const error = { type: 'CancelledError', message: '' }
  emit('cancel.delivered', { task: main, line: 2, cause: asked })
  emit('error.caught', { task: main, error: { type: 'TimeoutError', message: '' }, line: 2 })
  emit('timer.cancelled', { timer: 2 })
  const request = emit('cancel.requested', { task: b, by: main, line: 2 })
  trace.ready(b, request, main)
  trace.suspend(main, { on: 'task', label: '', tasks: [b] }, 2)
  trace.resume(b, 1)
  emit('cancel.delivered', { task: b, line: 1, cause: request })
  emit('error.raised', { task: b, error, line: 1 })
  trace.ready(main, emit('task.cancelled', { task: b }), b)
  trace.resume(main, 2)
  trace.finish(main)
  return trace.build()
}

/** Code that does not compile: nothing was run. */
export function refusedTrace(): Trace {
  return traceBuilder('async def main(:').build({
    type: 'refused',
    reason: 'a parameter is missing after “(”',
    line: 1,
  })
}

/** `workers` tasks of `rounds` sleeps each, with waits for a lock and a queue in between. */
export function crowdedTrace(workers = 40, rounds = 25): Trace {
  const trace = traceBuilder('async def worker(n): ...\nasync def main(): ...')
  const main = trace.create({ coroutine: 'main' }, null)
  trace.start(main, 2)
  const tasks = Array.from({ length: workers }, (_, n) =>
    trace.create({ coroutine: 'worker', args: args({ n: String(n) }) }, main, 2),
  )
  trace.suspend(main, { on: 'gather', label: 'asyncio.gather', tasks }, 2)
  const due: { at: number; task: number; left: number }[] = []
  for (const [index, task] of tasks.entries()) {
    trace.start(task, 1)
    trace.suspend(task, sleepWait(0, 20 + index), 1)
    due.push({ at: 20 + index, task, left: rounds - 1 })
  }
  let finished = 0
  while (due.length > 0) {
    const { at, task, left } = due.sort((a, b) => a.at - b.at || a.task - b.task).shift() ?? {
      at: 0,
      task: 0,
      left: 0,
    }
    trace.at = at
    trace.ring(task)
    trace.resume(task, 1)
    trace.emit('line', { task, line: 1, changed: args({ left: String(left) }) })
    const other = tasks[(tasks.indexOf(task) + 1) % tasks.length] ?? task
    if (left % 5 === 1 && other !== task) {
      const on = left % 2 === 0 ? 'lock' : 'queue-get'
      trace.suspend(
        task,
        { on, label: on, object: 'shared', ...(on === 'lock' ? { tasks: [other] } : {}) },
        1,
      )
      trace.ready(task, undefined, null)
      trace.resume(task, 1)
    }
    if (left === 0) finished = trace.finish(task)
    else {
      const ms = 17 + ((task * 7 + left * 3) % 40)
      trace.suspend(task, sleepWait(at, ms), 1)
      due.push({ at: at + ms, task, left: left - 1 })
    }
  }
  trace.ready(main, finished)
  trace.resume(main, 2)
  trace.finish(main)
  return trace.build()
}

/** About so many events, for measuring: 1,000 tasks that sleep in turn. */
export function bigTrace(events: number): Trace {
  const workers = Math.max(1, Math.min(1000, Math.floor(events / 50)))
  return crowdedTrace(workers, Math.max(1, Math.round(events / workers / 5.4)))
}
