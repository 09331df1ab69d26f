import type { Trace } from '../../components/trace/index.ts'
import { args, sleepWait, traceBuilder } from './trace-builder.ts'

const ZOO_SOURCE = `import asyncio
import time

async def fetch_all_the_user_profiles(session, url):
    async with session.get(url) as response:  # a line that is a good deal longer than the popover is wide, so it scrolls
        return await response.json()

async def crunch(numbers):
    time.sleep(1.5)
    return sum(numbers)

async def consumer(queue):
    while True:
        item = await queue.get()
        async with lock:
            print("got", item)
        queue.task_done()

async def producer(queue):
    for n in range(3):
        await asyncio.sleep(0.7)
        await queue.put(n)

def resize(path):
    return path.upper()

async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch_all_the_user_profiles(s, "https://example.org/users"))
        group.create_task(crunch([1, 2, 3]))
        group.create_task(consumer(queue))
        group.create_task(producer(queue))
        await asyncio.to_thread(resize, "cat.png")

asyncio.run(main())
`

/** Every kind of span, end and note that there is, with long names and a long line. */
export function zooTrace(): Trace {
  const trace = traceBuilder(ZOO_SOURCE)
  const { emit } = trace
  const main = trace.create({ coroutine: 'main' }, null, 37)
  trace.start(main, 27)
  for (const line of [28, 29, 30]) emit('line', { task: main, line })
  const fetch = trace.create({ coroutine: 'fetch_all_the_user_profiles' }, main, 30)
  const crunch = trace.create({ coroutine: 'crunch', args: args({ numbers: '[1, 2, 3]' }) }, main, 31)
  const consumer = trace.create({ coroutine: 'consumer' }, main, 32)
  const producer = trace.create({ coroutine: 'producer' }, main, 33)
  const thread = trace.create(
    { coroutine: 'resize', kind: 'thread', name: 'thread-1', named: true },
    main,
    34,
  )
  trace.suspend(main, { on: 'executor', label: 'resize in a thread', tasks: [thread], until: 900 }, 34)
  trace.start(fetch, 4)
  trace.suspend(fetch, { on: 'io', label: 'GET example.org/users', until: 2600 }, 5)
  trace.start(crunch, 8)
  emit('line', { task: crunch, line: 9 })
  emit('blocked', { task: crunch, ms: 1500, what: 'time.sleep(1.5)', line: 9 })
  trace.at = 1500
  emit('note', {
    code: 'blocking-call',
    text: 'time.sleep(1.5) holds the whole loop: for 1.5 s no other task could run. Use await asyncio.sleep(1.5).',
    task: crunch,
    line: 9,
  })
  emit('line', { task: crunch, line: 10 })
  emit('output', {
    task: crunch,
    stream: 'stderr',
    text: 'Executing <Task crunch> took 1.500 seconds\n',
    line: 10,
  })
  trace.finish(crunch, '6')
  trace.start(consumer, 12)
  trace.suspend(consumer, { on: 'queue-get', label: 'queue', object: 'queue' }, 14)
  trace.start(producer, 19)
  trace.suspend(producer, sleepWait(1500, 700), 21)
  trace.start(thread, 24)
  trace.ready(main, trace.finish(thread, "'CAT.PNG'"), thread)
  trace.resume(main, 34)
  trace.suspend(main, { on: 'task-group', label: '', tasks: [fetch, consumer, producer] }, 29)
  trace.at = 2200
  trace.ring(producer)
  trace.resume(producer, 21)
  trace.ready(consumer, undefined, producer)
  const error = { type: 'RuntimeError', message: 'the queue is on fire' }
  trace.resume(consumer, 14)
  emit('output', { task: consumer, stream: 'stdout', text: 'got 0\n', line: 16 })
  trace.suspend(consumer, { on: 'queue-get', label: 'queue', object: 'queue' }, 14)
  emit('error.raised', { task: producer, error, line: 22 })
  emit('task.failed', { task: producer, error })
  trace.ready(fetch, emit('cancel.requested', { task: fetch, by: main, line: 29 }), main)
  trace.ready(consumer, emit('cancel.requested', { task: consumer, by: main, line: 29 }), main)
  for (const task of [fetch, consumer]) {
    trace.resume(task, 5)
    emit('cancel.delivered', { task, line: 5 })
    emit('task.cancelled', { task })
  }
  trace.ready(main, undefined, null)
  trace.resume(main, 29)
  emit('task.failed', { task: main, error })
  return trace.build({
    type: 'failed',
    error,
    line: 22,
    traceback: `Traceback (most recent call last):\n  File "snippet.py", line 37, in <module>\n    asyncio.run(main())\n  File "snippet.py", line 22, in producer\n    await queue.put(n)\nRuntimeError: the queue is on fire`,
  })
}

/** An endless loop, stopped by the limit on steps. */
export function stoppedTrace(): Trace {
  const trace = traceBuilder(
    'import asyncio\n\nasync def main():\n    while True:\n        pass\n\nasyncio.run(main())\n',
  )
  const main = trace.create({ coroutine: 'main' }, null, 7)
  trace.start(main, 3)
  for (let round = 0; round < 50; round++) for (const line of [4, 5]) trace.emit('line', { task: main, line })
  return trace.build({
    type: 'stopped',
    limit: 'steps',
    line: 5,
    message: 'Stopped after 1,000,000 steps: line 5 runs again and again and never awaits.',
  })
}

const AWAITS_SOURCE = `import asyncio

async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    return name

async def load(name, seconds):
    return await fetch(name, seconds)

async def report(task):
    return f"got {await task}"

async def main():
    a = asyncio.create_task(load("a", 1))
    b = asyncio.create_task(load("b", 2))
    await asyncio.gather(report(a), report(b), report(b))

asyncio.run(main())
`

/** Tasks that await tasks, calls that await calls, and a task that two others await. */
export function awaitsTrace(): Trace {
  const trace = traceBuilder(AWAITS_SOURCE)
  const { emit } = trace
  const main = trace.create({ coroutine: 'main' }, null, 18)
  trace.start(main, 13)
  const loads = [1, 2].map((seconds, index) =>
    trace.create(
      { coroutine: 'load', args: args({ name: index === 0 ? "'a'" : "'b'", seconds: String(seconds) }) },
      main,
      14 + index,
    ),
  )
  const [a = 0, b = 0] = loads
  const reports = [a, b, b].map((of) => ({ of, task: trace.create({ coroutine: 'report' }, main, 16) }))
  emit('line', { task: main, line: 16 })
  trace.suspend(main, { on: 'gather', label: '3 of 3', tasks: reports.map(({ task }) => task) }, 16)
  for (const [index, task] of loads.entries()) {
    trace.start(task, 7)
    emit('line', { task, line: 8 })
    emit('frame.entered', { task, frame: 'fetch', line: 3 })
    emit('line', { task, line: 4 })
    trace.suspend(task, sleepWait(0, 1000 * (index + 1)), 4)
  }
  for (const { task, of } of reports) {
    trace.start(task, 10)
    emit('line', { task, line: 11 })
    trace.suspend(task, { on: 'task', label: '', tasks: [of] }, 11)
  }
  for (const load of loads) {
    trace.at += 1000
    trace.ring(load)
    trace.resume(load, 4)
    emit('line', { task: load, line: 5 })
    emit('frame.left', { task: load, frame: 'fetch', how: 'return' })
    const done = trace.finish(load, load === a ? "'a'" : "'b'")
    const waiting = reports.filter(({ of }) => of === load)
    for (const { task } of waiting) trace.ready(task, done, load)
    for (const { task } of waiting) {
      trace.resume(task, 11)
      trace.finish(task, load === a ? "'got a'" : "'got b'")
    }
  }
  trace.ready(main, undefined, null)
  trace.resume(main, 16)
  trace.finish(main)
  return trace.build()
}
