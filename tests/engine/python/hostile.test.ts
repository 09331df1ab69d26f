import { beforeAll, describe, expect, it } from 'vitest'
import type { Trace } from '../../../components/trace/index.ts'
import { told } from '../outcome.ts'
import { pythonEngine, stdout } from './engine.ts'
import { hostilePrograms } from './hostile-programs.ts'

// Those that hang are ended by the clock: the shorter, the quicker the tests.
const run = pythonEngine({ wallMs: 1_500 })

const harmless = `import asyncio, random

async def work(name, delay):
    await asyncio.sleep(delay)
    print(name, random.random())

async def main():
    await asyncio.gather(work("a", 2), work("b", 1))

asyncio.run(main())
`

let before = ''
beforeAll(async () => {
  before = JSON.stringify(await run(harmless))
})

describe('a hostile program', () => {
  for (const [what, { code, ends, stdout: expected }] of Object.entries(hostilePrograms)) {
    it(`(${what}) ends in a clear outcome and harms no later run`, async () => {
      const trace = await run(code)
      expect(ends).toContain(told(trace.outcome))
      if (expected !== undefined) expect(stdout(trace)).toBe(expected)
      expect(size(trace)).toBeLessThan(30_000_000)
      expect(JSON.stringify(await run(harmless)) === before).toBe(true)
    })
  }
})

function size(trace: Trace): number {
  return JSON.stringify(trace).length
}
