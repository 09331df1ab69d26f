import { describe, expect, it } from 'vitest'
import { callGraphAt, callRows, createReplay } from '../../../components/replay/index.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { nameOf, pythonEngine, stdout } from './engine.ts'

const run = pythonEngine()

/**
 * Prints what CPython's own `capture_call_graph` says of each task: its name, its coroutines in this file with their
 * lines, outermost first, and who awaits it.
 */
const SPY = `import asyncio
def spy():
    for task in sorted(asyncio.all_tasks(), key=lambda each: each.get_name()):
        graph = asyncio.capture_call_graph(task)
        frames = [entry.frame for entry in reversed(graph.call_stack)]
        own = [f"{frame.f_code.co_name}:{frame.f_lineno}" for frame in frames
               if frame.f_code.co_filename == __file__ and frame.f_code.co_name != "spy"]
        by = sorted({each.future.get_name() for each in graph.awaited_by})
        print(task.get_name(), own, by)
async def sleeper(seconds):
    await asyncio.sleep(seconds)
async def outer(seconds):
    await sleeper(seconds)
async def look():
    await asyncio.sleep(1)
    print("now")
    spy()
`

/** The same, from the trace. */
function told(trace: Trace): string[] {
  const now = trace.events.find((event) => event.type === 'output' && event.text.startsWith('now'))
  const graph = callGraphAt(createReplay(trace), now?.seq ?? 0)
  return graph
    .map(({ task, frames, awaitedBy }) => {
      const name = (id: number) => trace.tasks[id]?.name ?? ''
      // The spy's own line has moved on from the print to the call.
      const own = frames.map(
        (frame) => `'${frame.name}:${frame.name === 'look' ? frame.line + 1 : frame.line}'`,
      )
      return `${name(task)} [${own.join(', ')}] [${awaitedBy.map((id) => `'${name(id)}'`).join(', ')}]`
    })
    .sort()
}

const program = (body: string) => `${SPY}async def main():
${body
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
asyncio.run(main(), debug=False)
`

describe('the call graph of a position', () => {
  it.each([
    [
      'tasks awaited one by one',
      'a = asyncio.create_task(outer(2), name="a")\nb = asyncio.create_task(look(), name="b")\nawait a\nawait b',
    ],
    ['a gather', 'await asyncio.gather(outer(2), look(), sleeper(3))'],
    [
      'a task group',
      'async with asyncio.TaskGroup() as group:\n    group.create_task(outer(2))\n    group.create_task(look())',
    ],
    [
      'a task that awaits a task',
      'async def middle(task):\n    await task\ntask = asyncio.create_task(outer(2))\nawait asyncio.gather(middle(task), middle(task), look())',
    ],
    [
      'tasks that nobody awaits',
      'tasks = [asyncio.create_task(outer(2)), asyncio.create_task(look())]\nawait asyncio.sleep(3)',
    ],
    ['asyncio.wait', 'await asyncio.wait([asyncio.create_task(outer(2)), asyncio.create_task(look())])'],
    ['a deadline', 'async with asyncio.timeout(9):\n    await asyncio.gather(outer(2), look())'],
  ])('is what CPython itself says: %s', async (_, body) => {
    const trace = await run(program(body))
    expect(told(trace)).toEqual(stdout(trace).trim().split('\n').slice(1))
  })

  it('goes on into an async generator, which CPython leaves out', async () => {
    const body = `async def numbers():
    await asyncio.sleep(2)
    yield 1
async def reader():
    async for n in numbers():
        pass
await asyncio.gather(reader(), look())`
    expect(told(await run(program(body)))[1]).toBe("Task-2 ['reader:23', 'numbers:20'] ['Task-1']")
  })

  it('is drawn as a tree, and says where it comes back to itself', async () => {
    const trace = await run(`import asyncio
async def one():
    await tasks[1]
async def two():
    await tasks[0]
async def main():
    tasks.extend([asyncio.create_task(one()), asyncio.create_task(two())])
    await tasks[0]
tasks = []
asyncio.run(main())
`)
    const rows = callRows(callGraphAt(createReplay(trace), trace.events.length - 1))
    expect(
      rows.map((row) => {
        const what =
          row.type === 'frame' ? `${row.name}:${row.line}` : `${row.type} ${nameOf(trace, row.task)}`
        return `${'  '.repeat(row.depth)}${what}${row.type === 'again' && row.cycle ? ' cycle' : ''}`
      }),
    ).toEqual([
      'task main',
      '  main:8',
      '  task one',
      '    one:3',
      '    task two',
      '      two:5',
      '      again one cycle',
    ])
  })
})

describe('the call graph that a program prints', () => {
  it('is written as CPython 3.14 writes it', async () => {
    const trace = await run(`import asyncio
async def leaf():
    asyncio.print_call_graph()
    print(asyncio.format_call_graph(sleeping))
async def sleep():
    await asyncio.sleep(1)
async def main():
    global sleeping
    sleeping = asyncio.create_task(sleep(), name="sleeping")
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf(), name="leaf")
asyncio.run(main())
`)
    const shown = stdout(trace)
      .replace(/id=0x[0-9a-f]+/g, 'id=0x')
      .replace(/File '[^']*\/(asyncio\/\w+\.py)', line \d+/g, "File '$1'")
    expect(shown).toBe(`* Task(name='leaf', id=0x)
  + Call stack:
  |   File 'asyncio/graph.py', in print_call_graph()
  |   File 'snippet.py', line 3, in async leaf()
  + Awaited by:
    * Task(name='Task-1', id=0x)
      + Call stack:
      |   File 'asyncio/taskgroups.py', in async TaskGroup._aexit()
      |   File 'asyncio/taskgroups.py', in async TaskGroup.__aexit__()
      |   File 'snippet.py', line 10, in async main()
* Task(name='sleeping', id=0x)
  + Call stack:
  |   File 'asyncio/tasks.py', in async sleep()
  |   File 'snippet.py', line 6, in async sleep()
`)
  })
})
