import { connectEngine } from '../platform/index.ts'
import type { SimulateRequest } from '../simulate/protocol.ts'
import { sayIn, type Words } from '../words/index.ts'

/** The shortest programs that need the whole of an engine: a task, the clock, something printed. */
const PROGRAMS = {
  python: 'import asyncio\nasyncio.run(asyncio.sleep(1))\nprint("done")\n',
  javascript: 'setTimeout(() => console.log("done"), 1000)\n',
} as const

/** Runs them, and says in a sentence each how that went and how long it took in real time. */
export async function checkEngines(words: Words, now: () => number): Promise<string[]> {
  const say = sayIn(words, 'pages')
  const engine = await connectEngine(() => {})
  const told: string[] = []
  for (const language of ['python', 'javascript'] as const) {
    const request: SimulateRequest = { language, code: PROGRAMS[language], policy: 'concurrent' }
    const started = now()
    try {
      const { runtime, outcome } = await engine.simulate(request)
      const name = `${runtime.name} ${runtime.version} ${runtime.library}`.trim()
      const ms = words.number(Math.round(now() - started))
      told.push(
        outcome.type === 'completed'
          ? say('checkOk', { runtime: name, ms })
          : say('checkFailed', { language: name, message: outcome.type }),
      )
    } catch (error) {
      told.push(say('checkFailed', { language, message: (error as Error).message }))
    }
  }
  engine.close()
  return told
}
