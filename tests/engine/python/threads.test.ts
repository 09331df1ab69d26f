import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createReplay, narrate, plainText } from '../../../components/replay/index.ts'
import type { EventOf, TaskInfo, Trace } from '../../../components/trace/index.ts'
import { parseTrace } from '../../../components/trace/index.ts'
import { pythonEngine } from './engine.ts'

const run = pythonEngine()
const folder = join(import.meta.dirname, 'thread-programs')
const names = readdirSync(folder).filter((file) => file.endsWith('.py'))

describe('a program with threads', () => {
  for (const name of names) {
    // The text is what CPython 3.13 printed; each program sleeps enough to make its order certain.
    it(`prints what CPython prints: ${name}`, async () => {
      const code = readFileSync(join(folder, name), 'utf8')
      const expected = readFileSync(join(folder, name.replace(/py$/, 'out')), 'utf8')
      const trace = parseTrace(await run(code))
      expect(printed(trace)).toBe(expected)
      expect(trace.outcome.type).toBe('completed')
    })
  }

  it('gives the same trace, byte for byte, each time', async () => {
    const code = program('a_asyncio_run_in_threads')
    expect(JSON.stringify(await run(code))).toBe(JSON.stringify(await run(code)))
  })
})

describe('the lane of a thread', () => {
  it('is made by the thread that starts it, and ends with it', async () => {
    const trace = await run(`import threading, time
def work(n):
    time.sleep(1)
    return n
thread = threading.Thread(target=work, args=(7,))
thread.start()
thread.join()
`)
    const [, lane] = trace.tasks
    expect(lane).toMatchObject({
      kind: 'thread',
      name: 'Thread-1 (work)',
      coroutine: 'work',
      parent: 0,
      line: 6,
    })
    expect(lane?.args).toEqual([{ name: '', value: '7' }])
    expect(life(trace, 1)).toEqual([
      '0 task.created',
      '0 task.started',
      '0 waits: sleep time.sleep until 1000',
      '1000 timer.fired',
      '1000 task.resumed',
      '1000 task.finished',
    ])
  })

  it('shows lines, frames and output of what the thread runs', async () => {
    const trace = await run(program('subclass_run'))
    const lane = laneNamed(trace, 'a')
    const events = trace.events.filter((event) => 'task' in event && event.task === lane.id)
    expect(events.filter((event) => event.type === 'output').map(({ text }) => text)).toEqual([
      'a 2\n',
      'a 1\n',
    ])
    expect(events.find((event) => event.type === 'frame.entered')).toMatchObject({ frame: 'run', line: 11 })
    expect(new Set(events.flatMap((event) => (event.type === 'line' ? event.line : [])))).toEqual(
      new Set([12, 13, 14, 15, 16, 17]),
    )
  })

  it('is one of a pool, which is no larger than it was asked to be', async () => {
    const trace = await run(`import time
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(max_workers=2) as pool:
    list(pool.map(time.sleep, [1, 1, 1, 1]))
`)
    const threads = trace.tasks.filter(({ kind }) => kind === 'thread')
    expect(threads.map(({ name, coroutine }) => [name, coroutine])).toEqual([
      ['ThreadPoolExecutor-0_0', 'sleep'],
      ['ThreadPoolExecutor-0_1', 'sleep'],
    ])
    expect(trace.events.at(-1)?.at).toBe(2000)
  })

  it('ends with the error that nobody in it caught', async () => {
    const trace = await run(`import threading
def broken():
    raise ValueError("in thread")
thread = threading.Thread(target=broken)
thread.start()
thread.join()
print("goes on")
`)
    expect(trace.events.find(({ type }) => type === 'task.failed')).toMatchObject({
      task: 1,
      error: { type: 'ValueError', message: 'in thread' },
    })
    expect(printed(trace)).toBe('goes on\n')
  })
})

describe('a wait', () => {
  const POOLED = `import asyncio, time
def count_words():
    time.sleep(1)
async def main():
    await asyncio.gather(asyncio.to_thread(count_words), asyncio.sleep(2))
asyncio.run(main())
`

  it('of a function of the program in a thread is told as its sleep, and leaves the loop free', async () => {
    const replay = createReplay(await run(POOLED))
    const { id } = laneNamed(replay.trace, 'asyncio_0')
    const told = replay.trace.events.flatMap((event) =>
      event.type === 'task.suspended' && event.task === id
        ? [plainText(narrate(replay, event.seq).what)]
        : [],
    )
    expect(told).toEqual([
      'count_words sleeps 1 s in its own thread, until 1 s; the event loop stays free.',
      'The work of count_words is done. Its thread stays in the pool, idle until there is more.',
    ])
  })

  it('ends in the picture when the function in the pool has returned', async () => {
    const replay = createReplay(await run(POOLED))
    const lane = replay.laneOf[laneNamed(replay.trace, 'asyncio_0').id]
    const waits = lane?.spans.filter(({ type }) => type === 'waiting')
    expect(waits?.map(({ label, toAt }) => [label, toAt])).toEqual([['sleep 1 s', 1000]])
  })

  it('in a queue is told of a thread that takes from one', async () => {
    const trace = await run(`import asyncio, queue
items = queue.Queue()
def take():
    print(items.get())
async def main():
    taking = asyncio.create_task(asyncio.to_thread(take))
    await asyncio.sleep(1)
    items.put("item")
    await taking
asyncio.run(main())
`)
    const { id } = laneNamed(trace, 'asyncio_0')
    const waits = trace.events.flatMap((one) =>
      one.type === 'task.suspended' && one.task === id ? [one.wait.on] : [],
    )
    expect(waits).toEqual(['queue-get', 'idle'])
  })

  it('of a task for a thread names the thread, and the end of its work wakes the task', async () => {
    const trace = await run(`import asyncio, time
async def main():
    await asyncio.to_thread(time.sleep, 1)
asyncio.run(main())
`)
    const lane = laneNamed(trace, 'asyncio_0')
    expect(waits(trace, 1)).toEqual([`executor time.sleep in a thread tasks ${lane.id}`])
    const ready = trace.events.find(
      (event) => event.type === 'ready' && event.at === 1000,
    ) as EventOf<'ready'>
    const cause = trace.events[ready.cause ?? -1]
    expect(ready.task).toBe(1)
    expect(cause).toMatchObject({ task: lane.id, at: 1000 })
  })

  it('for a lock names who holds it', async () => {
    const trace = await run(program('rlock'))
    expect(waits(trace, 2)[0]).toBe('lock lock object lock tasks 1')
  })

  it('for a queue, an event, a condition, a semaphore and a barrier is told apart', async () => {
    const kinds = async (name: string) => new Set((await suspensions(name)).map(({ wait }) => wait.on))
    expect(await kinds('producer_consumer')).toContain('queue-put')
    expect(await kinds('iter_queue')).toContain('queue-get')
    expect(await kinds('event_wait')).toContain('event')
    expect(await kinds('condition')).toContain('condition')
    expect(await kinds('semaphore')).toContain('semaphore')
    expect(await kinds('barrier')).toContain('barrier')
  })

  it('in the module for a thread, and for what it computes', async () => {
    const trace = await run(program('pool_submit'))
    expect(waits(trace, 0)[0]).toBe('executor task in a thread tasks 1')
    expect(waits(await run(program('rlock')), 0)[0]).toBe('task join tasks 1')
  })

  it('in the loop itself holds it, and the time in which threads go on is told in pieces', async () => {
    const trace = await run(`import asyncio, threading, time
def work():
    time.sleep(1)
    print("in the thread")
    time.sleep(1)
async def main():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
asyncio.run(main())
`)
    const blocked = trace.events.filter((event) => event.type === 'blocked')
    expect(blocked.map(({ at, ms, task, line }) => [at, ms, task, line])).toEqual([
      [0, 1000, 1, 9],
      [1000, 1000, 1, 9],
    ])
    expect(trace.events.filter((event) => event.type === 'note').map(({ code }) => code)).toEqual([
      'blocking-call',
    ])
  })

  it('in a thread does not hold the loop', async () => {
    const trace = await run(program('a_wait_for_thread'))
    expect(trace.events.filter(({ type }) => type === 'blocked')).toEqual([])
  })

  it('for a thread keeps the focus, one at a time', async () => {
    const trace = await run(
      `import asyncio, time
async def tick():
    print("tick")
async def main():
    task = asyncio.create_task(tick())
    await asyncio.to_thread(time.sleep, 1)
    print("after a second")
    await task
asyncio.run(main())
`,
      'one-at-a-time',
    )
    expect(printed(trace)).toBe('after a second\ntick\n')
  })

  it('that can never end is a deadlock with names', async () => {
    const trace = await run(`import threading, time
a, b = threading.Lock(), threading.Lock()
def one():
    with a:
        time.sleep(1)
        with b:
            pass
def two():
    with b:
        time.sleep(1)
        with a:
            pass
threads = [threading.Thread(target=one), threading.Thread(target=two)]
for t in threads:
    t.start()
for t in threads:
    t.join()
`)
    expect(trace.outcome.type).toBe('deadlocked')
    expect(trace.outcome).toMatchObject({
      message: expect.stringContaining('one waits for the lock b, held by two'),
    })
  })
})

describe('a new thread', () => {
  it('runs at once, until it waits or ends', async () => {
    const trace = await run(`import threading, time
def work():
    print("starts")
    time.sleep(1)
    print("ends")
threading.Thread(target=work).start()
print("after start")
`)
    expect(printed(trace)).toBe('starts\nafter start\nends\n')
  })
})

function program(name: string): string {
  return readFileSync(join(folder, `${name}.py`), 'utf8')
}

function printed(trace: Trace): string {
  return trace.events
    .filter((event) => event.type === 'output')
    .flatMap(({ stream, text }) => (stream === 'stdout' ? text : []))
    .join('')
}

function laneNamed(trace: Trace, name: string): TaskInfo {
  const found = trace.tasks.find((task) => task.kind === 'thread' && task.name === name)
  if (found === undefined) throw new Error(`no thread is named ${name}`)
  return found
}

async function suspensions(name: string): Promise<EventOf<'task.suspended'>[]> {
  return (await run(program(name))).events.filter((event) => event.type === 'task.suspended')
}

/** What a lane waits for, one after the other, in words. */
function waits(trace: Trace, task: number): string[] {
  return trace.events
    .filter((event) => event.type === 'task.suspended')
    .filter((event) => event.task === task && event.wait.on !== 'loop')
    .map(({ wait }) =>
      [
        wait.on,
        wait.label,
        wait.object && `object ${wait.object}`,
        wait.tasks?.length && `tasks ${wait.tasks}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
}

/** The events of a lane, but for its lines and frames. */
function life(trace: Trace, task: number): string[] {
  return trace.events.flatMap((event) => {
    if (!('task' in event) || event.task !== task || /^(line|frame\.\w+)$/.test(event.type)) return []
    const told =
      event.type === 'task.suspended'
        ? `waits: ${event.wait.on} ${event.wait.label} until ${event.wait.until}`
        : event.type
    return [`${event.at} ${told}`]
  })
}
