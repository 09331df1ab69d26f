import { describe, expect, it } from 'vitest'
import { engineFiles } from '../../../components/commands/engine-files.ts'
import { createNodeEngine } from '../../../components/simulate/node.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { findCases } from '../../conformance/cases.ts'
import { firstDifference } from '../../conformance/difference.ts'
import { pythonEngine } from './engine.ts'

const run = pythonEngine()

const tempting = `import asyncio, os, random, time, uuid
from datetime import datetime

async def main():
    print(random.random(), random.randint(0, 100), uuid.uuid4(), os.urandom(4).hex())
    print(time.time(), datetime.now(), os.getpid(), id(main), hash("text"))
    print({"a", "b", "c", "d"}, object())
    await asyncio.sleep(random.random())
    print({asyncio.create_task(asyncio.sleep(n)).get_name() for n in range(5)})

asyncio.run(main())
`

describe('the same code', () => {
  it('gives the same trace, byte for byte, twice in a row', async () => {
    expect(difference(await run(tempting), await run(tempting))).toBeNull()
  })

  it('gives the same trace on an engine that has just started', async () => {
    const first = await run(tempting)
    const engine = createNodeEngine(engineFiles())
    const fresh = await engine.simulate({ language: 'python', code: tempting, policy: 'concurrent' })
    engine.close()
    expect(difference(first, fresh)).toBeNull()
  })

  const programs = findCases().filter(({ language, kind }) => language === 'python' && kind === 'programs')
  it('gives the same traces for all programs in another order', async () => {
    const there = new Map<string, Trace | string>()
    for (const { name, code } of programs) there.set(name, await run(code).catch(String))
    const differing: string[] = []
    for (const { name, code } of programs.toReversed()) {
      const [first, second] = [there.get(name), await run(code).catch(String)]
      if (JSON.stringify(first) === JSON.stringify(second)) continue
      const different =
        typeof first === 'object' && typeof second === 'object' ? difference(first, second) : second
      differing.push(`${name}: ${different}`)
    }
    expect(differing).toEqual([])
  })
})

/** Where two traces part, by event; the whole text is too long to be shown when they do. */
function difference(one: Trace, other: Trace): string | null {
  const [lines, others] = [one, other].map(({ events, ...rest }) =>
    [...events, rest].map((each) => JSON.stringify(each)),
  )
  return firstDifference('trace', lines ?? [], others ?? [])
}
