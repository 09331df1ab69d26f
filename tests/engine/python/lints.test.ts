import { describe, expect, it } from 'vitest'
import type { NoteCode, Trace } from '../../../components/trace/index.ts'
import { pythonEngine } from './engine.ts'
import { FINE } from './lint-programs.ts'

const run = pythonEngine()

/** `main` with this body, run. */
function program(body: string, before = ''): string {
  const lines = body.trim().split('\n')
  return `import asyncio, contextlib, gc, time
${before.trim()}
async def main():
${lines.map((line) => `    ${line}`).join('\n')}
asyncio.run(main())
`
}

const lints = (trace: Trace) =>
  trace.events.flatMap((event) =>
    event.type === 'note' && event.code !== 'lines-left-out' ? [{ ...event }] : [],
  )

/** The only note of a run: its code, its line's text and its sentence. */
async function only(code: string): Promise<{ code: NoteCode; at: string; text: string }> {
  const trace = await run(code)
  const found = lints(trace)
  expect(found.map(({ text }) => text)).toHaveLength(1)
  const [note] = found
  const at = trace.source.text.split('\n')[(note?.line ?? 0) - 1]?.trim() ?? ''
  return { code: note?.code ?? 'other', at, text: note?.text ?? '' }
}

const STUBBORN = `
async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("ignored")
    await asyncio.sleep(1)
`

describe('a swallowed cancellation', () => {
  it('is told of when the task goes on after its except', async () => {
    const body = 'task = asyncio.create_task(stubborn())\nawait asyncio.sleep(1)\ntask.cancel()\nawait task'
    expect(await only(program(body, STUBBORN))).toEqual({
      code: 'swallowed-cancellation',
      at: 'except asyncio.CancelledError:',
      text: 'stubborn was asked to stop by main in line 11, but the `except` in line 5 keeps the CancelledError to itself and the task goes on. To let it be cancelled, end the `except` with `raise`.',
    })
  })

  it('is told of when a loop goes on', async () => {
    const before = STUBBORN.replace('try:', 'for _ in range(2):\n      try:')
      .replace('        await asyncio.sleep(10)', '          await asyncio.sleep(10)')
      .replace('    except', '      except')
    const body = 'task = asyncio.create_task(stubborn())\nawait asyncio.sleep(1)\ntask.cancel()\nawait task'
    expect((await only(program(body, before))).code).toBe('swallowed-cancellation')
  })

  it('is told of when suppress keeps it', async () => {
    const before = `async def quiet():
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.sleep(10)
    await asyncio.sleep(1)`
    const body = 'task = asyncio.create_task(quiet())\nawait asyncio.sleep(1)\ntask.cancel()\nawait task'
    const note = await only(program(body, before))
    expect([note.code, note.at]).toEqual([
      'swallowed-cancellation',
      'with contextlib.suppress(asyncio.CancelledError):',
    ])
  })

  it('names a bare except too', async () => {
    const body = 'task = asyncio.create_task(stubborn())\nawait asyncio.sleep(1)\ntask.cancel()\nawait task'
    const note = await only(program(body, STUBBORN.replace(' asyncio.CancelledError', '')))
    expect(note.at).toBe('except:')
  })
})

const WORK = `
async def work(name, seconds):
    await asyncio.sleep(seconds)
    if name == "A":
        raise ValueError(name)
`

describe('a gather that fails', () => {
  it('names the siblings that go on, and for how long', async () => {
    const body = `try:
    await asyncio.gather(work("A", 1), work("B", 2), work("C", 3.5))
except ValueError:
    await asyncio.sleep(5)`
    expect(await only(program(body, WORK))).toEqual({
      code: 'gather-siblings',
      at: 'await asyncio.gather(work("A", 1), work("B", 2), work("C", 3.5))',
      text: 'work A failed with ValueError, and gather passed that on at once without stopping the others: work B for 1 s and work C for 2.5 s went on with nobody waiting. A TaskGroup would have cancelled them.',
    })
  })

  it('is told of at the end where the siblings are cut off', async () => {
    const body = `try:
    await asyncio.gather(work("A", 1), work("B", 9))
except ValueError:
    await asyncio.sleep(2)`
    expect((await only(program(body, WORK))).text).toContain('work B for 2 s went on')
  })
})

describe('a call that holds the loop', () => {
  it.each([
    ['time.sleep(1)', 'time.sleep holds the event loop for 1 s'],
    [
      'import subprocess\nsubprocess.run(["sleep", "1"])',
      'Waiting for the process sleep holds the event loop',
    ],
    ['import requests\nrequests.get("http://example.org")', 'requests.get holds the event loop for'],
    [
      'end = time.time() + 1\nwhile time.time() < end: pass',
      'This loop, which looks at the clock over and over,',
    ],
  ])('is told of: %s', async (body, text) => {
    const note = await only(program(body))
    expect([note.code, note.text.slice(0, text.length)]).toEqual(['blocking-call', text])
  })

  it('is told of when it asks the reader while others wait', async () => {
    const note = await only(
      program('task = asyncio.create_task(asyncio.sleep(1))\nname = input("name? ")\nawait task'),
    )
    expect([note.code, note.at]).toEqual(['blocking-call', 'name = input("name? ")'])
  })

  it('is told of once for each line', async () => {
    const note = await only(program('for _ in range(3):\n    time.sleep(1)'))
    expect(note.at).toBe('time.sleep(1)')
  })
})

describe('a task that nobody keeps', () => {
  it('is told of when asyncio.run cuts it off', async () => {
    const note = await only(program('asyncio.create_task(work("B", 9))\nawait asyncio.sleep(1)', WORK))
    expect([note.code, note.at]).toEqual(['lost-task', 'asyncio.create_task(work("B", 9))'])
  })

  it('is told of when it fails and nobody asks', async () => {
    const note = await only(program('task = asyncio.create_task(work("A", 1))\nawait asyncio.sleep(2)', WORK))
    expect([note.code, note.at]).toEqual(['never-retrieved', 'raise ValueError(name)'])
  })

  it('is told of when it is thrown away', async () => {
    const before = 'async def job():\n    await asyncio.Event().wait()'
    const body = 'asyncio.create_task(job())\nawait asyncio.sleep(1)\ngc.collect()\nawait asyncio.sleep(1)'
    const note = await only(program(body, before))
    expect([note.code, note.at]).toEqual(['task-destroyed-pending', 'asyncio.create_task(job())'])
  })
})

describe('a coroutine that is never awaited', () => {
  it('is told of in the line that called it', async () => {
    const note = await only(program('work("B", 1)\nawait asyncio.sleep(1)', WORK))
    expect([note.code, note.at]).toEqual(['never-awaited', 'work("B", 1)'])
  })

  it('is told of there too when it is thrown away much later', async () => {
    const note = await only(program('kept = work("B", 1)\nprint("on")\nawait asyncio.sleep(1)', WORK))
    expect([note.code, note.at]).toEqual(['never-awaited', 'kept = work("B", 1)'])
  })
})

describe('a loop inside a loop', () => {
  it.each([
    ['asyncio.run(asyncio.sleep(1))'],
    ['asyncio.get_running_loop().run_until_complete(asyncio.sleep(1))'],
    ['asyncio.new_event_loop().run_until_complete(asyncio.sleep(1))'],
  ])('is explained where it is started: %s', async (line) => {
    const trace = await run(program(line))
    const [note] = lints(trace).filter(({ code }) => code === 'nested-loop')
    expect(trace.source.text.split('\n')[(note?.line ?? 0) - 1]?.trim()).toBe(line)
  })

  it('is explained at an await outside of every function', async () => {
    const note = await only('import asyncio\nprint("a")\nif True:\n    await asyncio.sleep(1)\n')
    expect([note.code, note.at]).toEqual(['top-level-await', 'await asyncio.sleep(1)'])
  })

  it('is not explained where only an added line awaits', async () => {
    const before = ['import asyncio\nasync def work():\n    await asyncio.sleep(1)\n']
    const trace = await run('for i in range(2):\n    asyncio.create_task(work())\n', 'concurrent', { before })
    expect(trace.source.origin.at(-1)).toBe(0)
    expect(lints(trace).filter(({ code }) => code === 'top-level-await')).toEqual([])
  })

  it('explains a task that awaits itself', async () => {
    expect((await only(program('await asyncio.current_task()'))).code).toBe('self-await')
  })
})

describe('a deadlock', () => {
  const message = async (body: string, before = '') => {
    const { outcome } = await run(program(body, before))
    return outcome.type === 'deadlocked' ? outcome.message : outcome.type
  }

  it('names the cycle of two locks', async () => {
    const before = `first, second = asyncio.Lock(), asyncio.Lock()
async def one():
    async with first:
        await asyncio.sleep(1)
        async with second:
            pass
async def two():
    async with second:
        await asyncio.sleep(1)
        async with first:
            pass`
    expect(await message('await asyncio.gather(one(), two())', before)).toBe(
      'Deadlock: one waits for the lock second, held by two; two waits for the lock first, held by one. Nothing is ready and no timer is set: each holds what the next one waits for. If every task takes the locks in the same order, this can not happen.',
    )
  })

  const carry = `async def carry(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second:
            pass`

  it('names two locks that are the same parameter as they are called where they were made', async () => {
    const body =
      'left, right = asyncio.Lock(), asyncio.Lock()\nawait asyncio.gather(carry(left, right), carry(right, left))'
    expect((await message(body, carry)).split('. ')[0]).toMatch(
      /waits for the lock right, held by .*; .* waits for the lock left, held by/,
    )
  })

  it('numbers two locks that have no name of their own anywhere', async () => {
    const before = `async def need(lock):
    await lock.acquire()
async def carry(locks):
    async with locks[0]:
        await asyncio.sleep(1)
        await need(locks[1])
def both():
    locks = [asyncio.Lock(), asyncio.Lock()]
    return carry(locks), carry(locks[::-1])`
    expect((await message('await asyncio.gather(*both())', before)).split('. ')[0]).toMatch(
      /waits for the lock lock 1, held by .*; .* waits for the lock lock 2, held by/,
    )
  })

  it('names the task that takes a lock twice', async () => {
    const body = 'lock = asyncio.Lock()\nasync with lock:\n    async with lock:\n        pass'
    expect(await message(body)).toContain('main waits for the lock lock, which it holds itself.')
  })

  it('names the task that has ended with a lock', async () => {
    const before = 'lock = asyncio.Lock()\nasync def take():\n    await lock.acquire()'
    expect(await message('await asyncio.create_task(take())\nawait lock.acquire()', before)).toBe(
      'Deadlock: main waits for the lock lock, held by take. Nothing is ready and no timer is set: who holds it has ended without giving it back. `async with lock:` gives it back in any case.',
    )
  })

  it('names tasks that await each other, through a gather as well', async () => {
    const before = `async def one():
    await asyncio.gather(tasks[1], asyncio.Event().wait())
async def two():
    await tasks[0]
tasks = []`
    const body = 'tasks.extend([asyncio.create_task(one()), asyncio.create_task(two())])\nawait tasks[0]'
    expect(await message(body, before)).toContain('each waits for the next one')
  })

  it.each([
    ['await asyncio.Queue().get()', 'nobody is left to put anything in'],
    ['await asyncio.Event().wait()', 'nobody is left to set it'],
    [
      'queue = asyncio.Queue(1)\nqueue.put_nowait(1)\nawait queue.put(2)',
      'nobody is left to take anything out',
    ],
    ['queue = asyncio.Queue()\nqueue.put_nowait(1)\nawait queue.join()', 'has been reported done'],
    ['await asyncio.Barrier(2).wait()', 'too few tasks have come to it'],
    ['await asyncio.get_running_loop().create_future()', 'nobody is left to set its result'],
    ['lock = asyncio.Semaphore(0)\nawait lock.acquire()', 'nobody is left to release it'],
  ])('says what is missing: %s', async (body, text) => {
    expect(await message(body)).toContain(text)
  })
})

describe('programs that only look like it', () => {
  it.each(Object.entries(FINE))('%s: nothing is said', async (_, code) => {
    expect(lints(await run(code)).map(({ text }) => text)).toEqual([])
  })
})
