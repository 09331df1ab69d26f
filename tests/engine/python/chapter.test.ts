import { describe, expect, it } from 'vitest'
import type { Trace } from '../../../components/trace/index.ts'
import { pythonEngine, stdout, totalMs, waitsOf, whyLast } from './engine.ts'

const run = pythonEngine()

const written = `import asyncio

async def work(name, delay):
    await asyncio.sleep(delay)
    print(f"{name} done")

async def main():
    a = asyncio.create_task(work("A", 1))
    b = asyncio.create_task(work("B", 2))
    await a
    await b

asyncio.run(main())
`
const asOnThePage = written.replace(/^ +/gm, '')

/** The trace without what tells how the text came to be. */
function ofTheRun({ events, tasks, outcome }: Trace): unknown {
  return { events, tasks, outcome }
}

describe('the example of chapter 14', () => {
  it('prints A done, then B done, and takes two seconds', async () => {
    const trace = await run(written)
    expect(stdout(trace)).toBe('A done\nB done\n')
    expect(totalMs(trace)).toBe(2000)
    expect(trace.outcome).toEqual({ type: 'completed' })
  })

  it('takes three seconds one at a time, and prints the same', async () => {
    const trace = await run(written, 'one-at-a-time')
    expect(stdout(trace)).toBe('A done\nB done\n')
    expect(totalMs(trace)).toBe(3000)
  })

  it('gives the same run with its indentation lost, and tells that it was rebuilt', async () => {
    const [good, lost] = [await run(written), await run(asOnThePage)]
    expect(lost.source.text).toBe(good.source.text)
    expect(ofTheRun(lost)).toEqual(ofTheRun(good))
    expect(good.repairs).toEqual([])
    expect(lost.repairs.map(({ type }) => type)).toEqual(['indentation'])
  })

  it('rebuilds it for the one-at-a-time run as well', async () => {
    const [good, lost] = [await run(written, 'one-at-a-time'), await run(asOnThePage, 'one-at-a-time')]
    expect(ofTheRun(lost)).toEqual(ofTheRun(good))
  })

  it('says what each task waits for', async () => {
    const trace = await run(written)
    expect(waitsOf(trace, 'main')).toEqual(['task work A', 'task work B'])
    expect(waitsOf(trace, 'work A')).toEqual(['sleep'])
  })

  it('says why main goes on: B has finished', async () => {
    const trace = await run(written)
    expect(whyLast(trace, 'main')).toEqual(['task.resumed main', 'ready main', 'task.finished work B'])
  })

  it('says why B goes on: its sleep is over', async () => {
    const trace = await run(written)
    expect(whyLast(trace, 'work B')).toEqual([
      'task.resumed work B',
      'ready work B',
      'timer.fired work B',
      'task.suspended work B',
    ])
  })
})
