import { expect, test } from 'vitest'
import type { Trace } from '../../../components/trace/index.ts'
import { pythonEngine, stdout, totalMs } from './engine.ts'

const simulate = pythonEngine()

/** The last block of a page, after those above it. */
const replay = (...blocks: string[]): Promise<Trace> =>
  simulate(blocks.at(-1) ?? '', 'concurrent', { before: blocks.slice(0, -1) })
const said = ({ assumptions }: Trace) => assumptions.map(({ type, message }) => `${type}: ${message}`)
/** The lines that were put above the block. */
const above = ({ source }: Trace) =>
  source.text.split('\n').slice(
    0,
    source.origin.findIndex((line) => line > 0),
  )

const WORK = 'import asyncio\n\nasync def work(n):\n    await asyncio.sleep(n)\n    return n\n'
const MAIN = 'async def main():\n    print(await asyncio.gather(work(1), work(2)))\n'

test('definitions above and a run below make one program', async () => {
  const trace = await replay(WORK, MAIN, 'asyncio.run(main())\n')
  expect([stdout(trace), totalMs(trace), trace.outcome.type]).toEqual(['[1, 2]\n', 2_000, 'completed'])
  expect(said(trace)).toEqual([
    'earlier: asyncio and main come from 2 earlier blocks of this page: what makes them was put above this block and run first, without what it prints.',
  ])
})

test('what was put above comes from no line of the block, and the block keeps its lines', async () => {
  const { source } = await replay(WORK, 'print(await work(1))\nprint("end")\n')
  expect(source.origin).toEqual([0, 0, 0, 0, 0, 0, 1, 2])
  expect(source.text.split('\n').slice(6)).toEqual(['print(await work(1))', 'print("end")', ''])
})

test('the run begins with the block: what was run before it has left no event', async () => {
  const trace = await replay(WORK, 'first = await work(5)\nprint("unseen")\n', 'print(await work(first))\n')
  const lines = trace.events.flatMap((event) => (event.type === 'line' ? [event.line] : []))
  expect([lines[0], totalMs(trace), stdout(trace)]).toEqual([10, 5_000, '5\n'])
})

test('functions of an earlier block are stepped through like those of the block itself', async () => {
  const trace = await replay(WORK, 'print(await work(1))\n')
  const inside = trace.events.flatMap((event) =>
    event.type === 'line' && event.line <= 5 ? [trace.source.text.split('\n')[event.line - 1]?.trim()] : [],
  )
  expect(inside).toEqual(['await asyncio.sleep(n)', 'return n'])
})

test('an earlier block without its indentation is put right first', async () => {
  const trace = await replay(
    'import asyncio\nasync def work(n):\nawait asyncio.sleep(n)\nreturn n\n',
    'print(await work(1))\n',
  )
  expect([stdout(trace), totalMs(trace)]).toEqual(['1\n', 1_000])
})

test('an earlier block that is no code is left alone', async () => {
  const trace = await replay(WORK, 'work = ]]] 12 $$ ?? work\n', 'print(await work(1))\n')
  expect(stdout(trace)).toBe('1\n')
})

test('of an earlier program only what is needed is taken, and it is not run again', async () => {
  const program = `${WORK}\nasync def main():\n    print(await work(9))\n\nasyncio.run(main())\n`
  const trace = await replay(program, 'print(await work(1))\n')
  expect([stdout(trace), totalMs(trace)]).toEqual(['1\n', 1_000])
  expect(above(trace).join('\n')).not.toContain('main')
})

test('the entry of an earlier program is no part of it either', async () => {
  const program = `${WORK}\nif __name__ == "__main__":\n    result = asyncio.run(work(9))\n`
  const trace = await replay(program, 'print(await work(1), result)\n')
  expect(above(trace).join('\n')).not.toContain('__main__')
})

test('of several variants the last one above counts', async () => {
  const variants = [3, 4].map((n) => `async def work():\n    return ${n}\n`)
  expect(stdout(await replay(...variants, 'print(await work())\n'))).toBe('4\n')
})

test('a block that defines everything itself takes nothing, though blocks above define the same names', async () => {
  const program = `${WORK}${MAIN}asyncio.run(main())\n`
  const [alone, after] = [await simulate(program), await replay(WORK, MAIN, program)]
  expect(after.source).toEqual(alone.source)
  expect(said(after)).toEqual([])
})

test('a name that the block binds is not looked for above', async () => {
  const trace = await replay('name = "above"\n', WORK, 'name = "own"\nprint(name, await work(1))\n')
  expect(stdout(trace)).toBe('own 1\n')
})

test('a function finds what a later block defines, as when it is called in a notebook', async () => {
  const trace = await replay(
    'async def outer():\n    return await inner()\n',
    'async def inner():\n    return 7\n',
    'print(await outer())\n',
  )
  expect(stdout(trace)).toBe('7\n')
})

test('a name that is made from itself takes what made it before', async () => {
  const trace = await replay(
    'import asyncio\ncount = 1\n',
    'count = count + 1\n',
    'count += 5\n',
    'await asyncio.sleep(count)\nprint(count)\n',
  )
  expect(stdout(trace)).toBe('7\n')
})

test('an object comes with what was put into it', async () => {
  const trace = await replay(
    'import asyncio\nqueue = asyncio.Queue()\n',
    'for n in range(3):\n    queue.put_nowait(n)\n',
    'print(await queue.get(), queue.qsize())\n',
  )
  expect(stdout(trace)).toBe('0 2\n')
})

test('an object is not closed before it is used', async () => {
  const trace = await replay(
    'import asyncio\nloop = asyncio.new_event_loop()\nloop.run_until_complete(asyncio.sleep(1))\nloop.close()\n',
    'print(loop.run_until_complete(asyncio.sleep(1, "done")))\n',
  )
  expect([stdout(trace), totalMs(trace)]).toEqual(['done\n', 1_000])
})

test('an import that has an alternative brings both', async () => {
  const trace = await replay(
    'try:\n    import json5 as codec\nexcept ImportError:\n    import json as codec\n',
    'async def f(): return codec.dumps([1])\nprint(await f())\n',
  )
  expect(stdout(trace)).toBe('[1]\n')
})

test('a block that only defines gets its call below and its names above', async () => {
  const trace = await replay(WORK, 'async def main():\n    print(await work(1))\n')
  expect(stdout(trace)).toBe('1\n')
  expect(trace.source.origin.slice(-4)).toEqual([1, 2, 0, 0])
})

test('threads run functions of earlier blocks', async () => {
  const trace = await replay(
    'import asyncio, time\n\ndef slow(n):\n    time.sleep(n)\n    return n\n',
    'print(await asyncio.gather(asyncio.to_thread(slow, 1), asyncio.to_thread(slow, 2)))\n',
  )
  expect([stdout(trace), totalMs(trace)]).toEqual(['[1, 2]\n', 2_000])
})

test('decorators and classes come along with what they need', async () => {
  const trace = await replay(
    'import functools, asyncio\n\ndef twice(f):\n    @functools.wraps(f)\n    async def run(*args):\n        return await f(*args) * 2\n    return run\n',
    '@twice\nasync def work(n):\n    await asyncio.sleep(n)\n    return n\n',
    'print(await work(2))\n',
  )
  expect(stdout(trace)).toBe('4\n')
})

test('what fails above is left out and said, and only that', async () => {
  const trace = await replay(
    'import asyncio\nurl = 1 / 0\nasync def work():\n    return 3\n',
    'print(await work(), url)\n',
  )
  expect(said(trace)).toEqual([
    'earlier: url of an earlier block of this page was left out: what makes it failed with ZeroDivisionError: division by zero.',
    'earlier: work comes from an earlier block of this page: what makes it was put above this block and run first, without what it prints.',
    'name: url is not defined here: "https://example.com/" was used.',
  ])
})

test.each([
  [
    'runs for ever',
    'import asyncio\nasync def f():\n    while True:\n        await asyncio.sleep(1)\nx = asyncio.run(f())\n',
    'does not end',
  ],
  ['turns for ever', 'while True:\n    x = 1\n', 'does not end'],
  [
    'leaves tasks behind',
    'import asyncio\nx = asyncio.new_event_loop().create_task(asyncio.sleep(1))\n',
    'leaves tasks running',
  ],
  ['ends the program', 'import sys\nx = sys.exit(3)\n', 'failed with SystemExit: 3'],
])('what %s is left out and said', async (_, earlier, why) => {
  const trace = await replay(earlier, 'async def f(): pass\nawait f()\nprint("x" if x else "")\n')
  expect([trace.outcome.type, said(trace)[0]]).toEqual([
    'completed',
    `earlier: x of an earlier block of this page was left out: what makes it ${why}.`,
  ])
})

test('latencies, questions and assumptions of what was left out are not told', async () => {
  const trace = await replay(
    'x = int(input("Number: ") + "!")\n',
    'async def f(): pass\nawait f()\nprint(x)\n',
  )
  expect([trace.inputs, said(trace).filter((each) => each.startsWith('input'))]).toEqual([undefined, []])
})

test('awaits can be made to overlap also where functions come from above', async () => {
  const page = { before: [WORK], overlap: [8, 9] }
  const trace = await simulate(
    'async def main():\n    a = await work(1)\n    b = await work(2)\n    print(a, b)\nasyncio.run(main())\n',
    'concurrent',
    page,
  )
  expect([trace.outcome.type, totalMs(trace), stdout(trace)]).toEqual(['completed', 2_000, '1 2\n'])
})

test('the same page gives the same trace twice', async () => {
  const blocks = [WORK, 'value = await work(2)\n', 'print(await work(value))\n']
  expect(await replay(...blocks)).toEqual(await replay(...blocks))
})

test('blocks above change nothing for a block that does not need them', async () => {
  const program = `${WORK}asyncio.run(work(1))\n`
  expect((await replay('x = 1\n', program)).events.length).toBe((await simulate(program)).events.length)
})
