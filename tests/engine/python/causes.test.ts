import { describe, expect, it } from 'vitest'
import { chain, nameOf, pythonEngine, stdout, waitsOf, whyLast } from './engine.ts'

const run = pythonEngine()

/** A program whose `main` has this body, with a `work(name, seconds)` to use. */
function program(body: string): string {
  const indented = body
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')
  return `import asyncio

async def work(name, seconds):
    await asyncio.sleep(seconds)
    return name

async def main():
${indented}

asyncio.run(main())
`
}

describe('who woke whom', () => {
  it('starts a task because somebody created it', async () => {
    const trace = await run(program('await asyncio.create_task(work("A", 1))'))
    const started = trace.events.find(
      (event) => event.type === 'task.started' && nameOf(trace, event.task) === 'work A',
    )
    expect(started && chain(trace, started).slice(0, 4)).toEqual([
      'task.started work A',
      'ready work A',
      'task.created work A',
      'line main',
    ])
  })

  it('wakes the waiter of gather when the last of its tasks is done', async () => {
    const trace = await run(program('await asyncio.gather(work("A", 2), work("B", 1))'))
    expect(waitsOf(trace, 'main')).toEqual(['gather work A, work B'])
    expect(whyLast(trace, 'main')).toEqual(['task.resumed main', 'ready main', 'task.finished work A'])
  })

  it('wakes the waiter of gather at the first error', async () => {
    const trace = await run(`import asyncio
async def work(name, seconds):
    await asyncio.sleep(seconds)
    if name == "B":
        raise ValueError(name)
async def main():
    try:
        await asyncio.gather(work("A", 2), work("B", 1))
    except ValueError:
        print("caught")
asyncio.run(main())
`)
    expect(whyLast(trace, 'main')).toEqual(['task.resumed main', 'ready main', 'task.failed work B'])
    expect(trace.events.filter(({ type }) => type.startsWith('error.')).map(({ type }) => type)).toContain(
      'error.caught',
    )
  })

  it('wakes a queue getter because of the put', async () => {
    const trace = await run(`import asyncio
async def consumer(queue):
    print(await queue.get())
async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consumer(queue))
    await asyncio.sleep(1)
    await queue.put("x")
    await task
asyncio.run(main())
`)
    expect(waitsOf(trace, 'consumer')).toEqual(['queue-get'])
    const [, ready] = whyLast(trace, 'consumer')
    const woken = trace.events.findLast(
      (event) => event.type === 'ready' && nameOf(trace, event.task) === 'consumer',
    )
    expect(ready).toBe('ready consumer')
    expect(woken?.type === 'ready' && nameOf(trace, woken.by)).toBe('main')
  })

  it('wakes the next in line for a lock because its holder gave it back', async () => {
    const trace = await run(`import asyncio
async def use(name, lock):
    async with lock:
        await asyncio.sleep(1)
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(use("A", lock), use("B", lock))
asyncio.run(main())
`)
    expect(waitsOf(trace, 'use B')).toEqual(['lock use A', 'sleep'])
    const woken = trace.events.find(
      (event) => event.type === 'ready' && nameOf(trace, event.task) === 'use B' && event.at === 1000,
    )
    expect(woken?.type === 'ready' && nameOf(trace, woken.by)).toBe('use A')
  })

  it('wakes everybody who waits for an event, in order, because of set()', async () => {
    const trace = await run(`import asyncio
async def waiter(name, event):
    await event.wait()
async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in "xy"]
    await asyncio.sleep(1)
    event.set()
    await asyncio.gather(*tasks)
asyncio.run(main())
`)
    const woken = trace.events.flatMap((event) =>
      event.type === 'ready' && event.at === 1000 && event.by === 1 ? [nameOf(trace, event.task)] : [],
    )
    expect(woken).toEqual(['waiter x', 'waiter y'])
  })

  it('tells a timeout from the deadline to the cancellation', async () => {
    const trace = await run(
      program(
        'try:\n    await asyncio.wait_for(work("A", 10), 1)\nexcept asyncio.TimeoutError:\n    print("late")',
      ),
    )
    expect(stdout(trace)).toBe('late\n')
    const delivered = trace.events.find(({ type }) => type === 'cancel.delivered')
    expect(delivered && chain(trace, delivered)).toEqual([
      'cancel.delivered main',
      'cancel.requested main',
      'timer.fired main',
      'timer.set main',
    ])
  })

  it('tells the same of asyncio.timeout()', async () => {
    const trace = await run(
      program(
        'try:\n    async with asyncio.timeout(1):\n        await work("A", 10)\nexcept TimeoutError:\n    print("late")',
      ),
    )
    expect(whyLast(trace, 'main')).toEqual([
      'task.resumed main',
      'ready main',
      'cancel.requested main',
      'timer.fired main',
      'timer.set main',
    ])
  })

  it('tells a cancellation from the asking to the end', async () => {
    const trace = await run(
      program(`task = asyncio.create_task(work("A", 10))
await asyncio.sleep(1)
task.cancel()
try:
    await task
except asyncio.CancelledError:
    print("cancelled")`),
    )
    expect(stdout(trace)).toBe('cancelled\n')
    expect(whyLast(trace, 'work A').slice(0, 3)).toEqual([
      'task.resumed work A',
      'ready work A',
      'cancel.requested work A',
    ])
    expect(whyLast(trace, 'main')).toEqual(['task.resumed main', 'ready main', 'task.cancelled work A'])
    const asked = trace.events.find((event) => event.type === 'cancel.requested')
    expect(asked?.type === 'cancel.requested' && nameOf(trace, asked.by)).toBe('main')
  })

  it('tells that a TaskGroup cancels the others because one has failed', async () => {
    const trace = await run(`import asyncio
async def bad():
    await asyncio.sleep(1)
    raise ValueError("bad")
async def good():
    await asyncio.sleep(10)
async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad())
            group.create_task(good())
    except* ValueError:
        print("one failed")
asyncio.run(main())
`)
    expect(stdout(trace)).toBe('one failed\n')
    const asked = trace.events.find(
      (event) => event.type === 'cancel.requested' && nameOf(trace, event.task) === 'good',
    )
    expect(asked && chain(trace, asked).slice(0, 2)).toEqual(['cancel.requested good', 'task.failed bad'])
    expect(waitsOf(trace, 'main')[0]).toBe('task-group bad, good')
  })

  it('carries an error from where it was raised to who awaits the task', async () => {
    const trace = await run(`import asyncio
async def deep():
    await asyncio.sleep(1)
    raise KeyError("k")
async def main():
    await asyncio.create_task(deep())
asyncio.run(main())
`)
    expect(trace.outcome).toMatchObject({
      type: 'failed',
      error: { type: 'KeyError', message: "'k'" },
      line: 4,
    })
    expect(whyLast(trace, 'main')).toEqual(['task.resumed main', 'ready main', 'task.failed deep'])
  })

  it('tells a future from its setting', async () => {
    const trace = await run(`import asyncio
async def setter(future):
    await asyncio.sleep(1)
    future.set_result("news")
async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(setter(future))
    print(await future)
    await task
asyncio.run(main())
`)
    const woken = trace.events.find(
      (event) => event.type === 'ready' && nameOf(trace, event.task) === 'main' && event.at === 1000,
    )
    expect(woken?.type === 'ready' && nameOf(trace, woken.by)).toBe('setter')
  })

  it('reports a deadlock with who waits for what', async () => {
    const trace = await run(`import asyncio
async def main():
    first, second = asyncio.Lock(), asyncio.Lock()
    async def one():
        async with first:
            await asyncio.sleep(1)
            async with second:
                pass
    async def two():
        async with second:
            await asyncio.sleep(1)
            async with first:
                pass
    await asyncio.gather(one(), two())
asyncio.run(main())
`)
    expect(trace.outcome.type).toBe('deadlocked')
    const waiting = trace.outcome.type === 'deadlocked' ? trace.outcome.waiting : []
    expect(waiting.map(({ task, wait }) => `${nameOf(trace, task)}: ${wait.on}`).sort()).toEqual([
      'main: gather',
      'one: lock',
      'two: lock',
    ])
  })
})
