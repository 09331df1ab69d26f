import { expect, test } from 'vitest'
import { createReplay } from '../../../components/replay/index.ts'
import { applyEdit, changeTo, delaysOf, onTopOf } from '../../../components/what-if/index.ts'
import { pythonEngine, totalMs } from './engine.ts'

const run = pythonEngine()

/** Each wait as `length at line: literal at its line`, or why there is none. */
async function found(code: string): Promise<string[]> {
  const delays = delaysOf(createReplay(await run(code)))
  return delays.map(({ ms, line, literal, reason }) =>
    literal ? `${ms} ms at ${line}: ${literal.text} at ${literal.line}` : `${ms} ms at ${line}: ${reason}`,
  )
}

const WORK = `import asyncio, time
async def work(name, seconds=2):
    await asyncio.sleep(seconds)
`

test.each([
  ['a number in the call', 'await asyncio.sleep(1.5)', ['1500 ms at 4: 1.5 at 4']],
  ['an argument of a coroutine that is awaited', 'await work("a", 1)', ['1000 ms at 3: 1 at 4']],
  ['an argument by name', 'await work(seconds=1, name="a")', ['1000 ms at 3: 1 at 4']],
  ['a default', 'await work("a")', ['2000 ms at 3: 2 at 2']],
  [
    'arguments of tasks that are made on one line',
    'await asyncio.gather(work("a", 1), work("b", 3))',
    ['1000 ms at 3: 1 at 4', '3000 ms at 3: 3 at 4'],
  ],
  [
    'arguments of tasks that are made on more than one line',
    'one = asyncio.create_task(\n    work("a", 1))\ntwo = asyncio.create_task(\n    work("b", 3))\nawait one\nawait two',
    ['1000 ms at 3: 1 at 5', '3000 ms at 3: 3 at 7'],
  ],
  ['a variable', 'pause = 0.5\nawait asyncio.sleep(pause)', ['500 ms at 5: 0.5 at 4']],
  [
    'elements that a loop runs through',
    'for pause in [1, 2]:\n    await asyncio.sleep(pause)',
    ['1000 ms at 5: 1 at 4', '2000 ms at 5: 2 at 4'],
  ],
  [
    'one number for many tasks',
    'await asyncio.gather(*(work(n, 1) for n in range(2)))',
    ['1000 ms at 3: 1 at 4', '1000 ms at 3: 1 at 4'],
  ],
  ['a blocking call', 'time.sleep(3)', ['3000 ms at 4: 3 at 4']],
  [
    'a wait and its deadline on one line',
    'await asyncio.wait_for(asyncio.sleep(2), 2.5)',
    ['2000 ms at 4: 2 at 4', '2500 ms at 4: 2.5 at 4'],
  ],
  [
    'a deadline around a wait',
    'async with asyncio.timeout(1):\n    await work("a", 0.5)',
    ['500 ms at 3: 0.5 at 5', '1000 ms at 4: 1 at 4'],
  ],
  [
    'how long is waited for some of many',
    'await asyncio.wait([asyncio.create_task(work("a", 3))], timeout=0.5)',
    ['3000 ms at 3: 3 at 4', '500 ms at 4: 0.5 at 4'],
  ],
  [
    'a call for later',
    'asyncio.get_running_loop().call_later(0.25, print, "x")\nawait asyncio.sleep(1)',
    ['1000 ms at 5: 1 at 5', '250 ms at 4: 0.25 at 4'],
  ],
  [
    'elements of a list that has a name, in a comprehension',
    'pauses = [1, 2]\nawait asyncio.gather(*(work("a", n) for n in pauses))',
    ['1000 ms at 3: 1 at 4', '2000 ms at 3: 2 at 4'],
  ],
  [
    'tasks that only sleep',
    'await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))',
    ['1000 ms at null: 1 at 4', '2000 ms at null: 2 at 4'],
  ],
])('finds %s', async (_, line, delays) => {
  expect(await found(`${WORK}${line}\n`)).toEqual(delays)
})

test.each([
  ['a number that is computed', 'await asyncio.sleep(2 * 3)', ['6000 ms at 4: computed']],
  ['a number that is changed on the way', 'n = 1\nn = 2\nawait work("a", n + 1)', ['3000 ms at 3: computed']],
  ['a number that is given in a list', 'await work(*["a", 1])', ['1000 ms at 3: computed']],
  [
    'an answer of a simulated library',
    'import httpx\nasync with httpx.AsyncClient() as web:\n    await web.get("http://x.test")',
    [expect.stringMatching(/made-up$/)],
  ],
])('says why not: %s', async (_, line, delays) => {
  expect(await found(`${WORK}${line}\n`)).toEqual(delays)
})

test('a changed number changes the run, and its lines still lead to the page', async () => {
  const damaged =
    'import asyncio\nasync def main():\nawait asyncio.sleep(1)\nprint("done")\nasyncio.run(main())\n'
  const base = await run(damaged)
  const [delay] = delaysOf(createReplay(base))
  const edit = delay?.literal ? changeTo(delay.literal, 2500) : null
  if (edit === null) throw new Error('no number')
  const trace = onTopOf(base, await run(applyEdit(base.source.text, edit)))
  expect([totalMs(trace), trace.source.original, trace.source.origin, trace.repairs.length > 0]).toEqual([
    2500,
    damaged,
    base.source.origin,
    true,
  ])
})
