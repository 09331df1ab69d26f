import { describe, expect, it } from 'vitest'
import { confirmAdvice, type SimulateRequest } from '../../../components/simulate/index.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { parseTrace } from '../../../components/trace/index.ts'
import { pythonEngine } from './engine.ts'
import { CONNECTED } from './sequential-programs.ts'

const run = pythonEngine()

/** The advice on a program, and how many runs it took besides the first. */
async function advise(code: string): Promise<{ notes: string[]; runs: number; trace: Trace }> {
  let runs = 0
  const simulate = ({ code, policy, overlap }: SimulateRequest) => {
    runs++
    return run(code, policy, overlap ? { overlap } : {})
  }
  const request: SimulateRequest = { language: 'python', code, policy: 'concurrent' }
  const trace = await confirmAdvice(await run(code), request, simulate)
  const notes = trace.events.flatMap((event) =>
    event.type === 'note' && event.code === 'sequential-awaits' ? [`${event.line}: ${event.text}`] : [],
  )
  return { notes, runs, trace }
}

const program = (main: string) => `import asyncio
async def work(name, seconds=1):
    await asyncio.sleep(seconds)
    return name
async def main():
${main
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
asyncio.run(main())
`

describe('awaits in sequence', () => {
  it('are told of with both times, where a second run gives the same in less', async () => {
    const { notes } = await advise(program('a = await work("A", 1)\nb = await work("B", 2)\nprint(a, b)'))
    expect(notes).toEqual([
      '6: The awaits in lines 6 and 7 do not overlap: main waits 3 s. With asyncio.create_task() for each before the first await it would be 2 s, with the same results. Leave it if their order matters.',
    ])
  })

  it('are told of in a loop', async () => {
    const { notes } = await advise(program('for name in "ABC":\n    print(await work(name))'))
    expect(notes).toEqual([
      '7: The awaits of line 7 do not overlap: main waits 3 s. With asyncio.gather() it would be 1 s, with the same results. Leave it if their order matters.',
    ])
  })

  it.each([
    ['a comprehension', 'print([await work(name) for name in "ABC"])'],
    ['a loop that collects', 'found = []\nfor n in range(3):\n    found.append(await work(n))\nprint(found)'],
    ['a loop that adds up', 'total = 0\nfor n in range(3):\n    total += await work(n)\nprint(total)'],
    ['awaits inside prints', 'print(await work("A"))\nprint("between")\nprint(await work("B"))'],
    [
      'a return',
      'async def both():\n    a = await work(1)\n    return a + await work(2)\nprint(await both())',
    ],
  ])('are told of in %s', async (_, main) => {
    expect((await advise(program(main))).notes).toHaveLength(1)
  })

  it('are told of although a printed time differs, which is the point', async () => {
    const main =
      'import time\nbegun = time.time()\nawait work("A")\nawait work("B")\nprint(time.time() - begun)'
    expect((await advise(program(main))).notes).toHaveLength(1)
  })

  it('are told of by the time of the whole program where several do it at once', async () => {
    const main =
      'async def twice():\n    await work("A")\n    await work("B")\nawait asyncio.gather(twice(), twice())'
    expect((await advise(program(main))).notes[0]).toContain(
      'the program takes 2 s. With asyncio.create_task() for each before the first await it would be 1 s',
    )
  })

  it('leave a trace that is as valid as before', async () => {
    const { trace } = await advise(program('await work("A")\nawait work("B")'))
    expect(parseTrace(trace).events.at(-1)?.type).toBe('run.ended')
  })

  it('cost no second run where no two of them took time in turn', async () => {
    const main = 'tasks = [asyncio.create_task(work(n)) for n in "AB"]\nfor task in tasks:\n    await task'
    expect((await advise(program(main))).runs).toBe(0)
  })
})

describe('awaits in sequence that have to be', () => {
  it.each(Object.entries(CONNECTED))('%s: nothing is said', async (_, code) => {
    expect((await advise(code)).notes).toEqual([])
  })
})
