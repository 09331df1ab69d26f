import { readFileSync } from 'node:fs'
import {
  Agent,
  ManagedRealm,
  setSurroundingAgent,
  ThrowCompletion,
  type ValueCompletion,
} from '@engine262/engine262'
import { engineFiles } from '../../components/commands/engine-files.ts'
import type { EngineFiles } from '../../components/simulate/index.ts'
import { prepare, runProgram } from '../../components/simulate/javascript/run.ts'
import { createNodeEngine } from '../../components/simulate/node.ts'
import { type Figure, median, timeEach } from './figure.ts'
import { CHAPTER_IN_JAVASCRIPT, LOOP_IN_JAVASCRIPT } from './programs.ts'

const COLD_RUNS = 5
const WARM_RUNS = 40
const LOOP_RUNS = 9

const request = (code: string) => ({ language: 'javascript', code, policy: 'concurrent' }) as const

/** Start, warm run and the cost of tracing of the JavaScript engine, in Node. */
export async function javaScriptFigures(): Promise<Figure[]> {
  const files = engineFiles()
  const cold: number[] = []
  for (let run = 0; run < COLD_RUNS; run++) cold.push(await coldStart(files))
  const warm = await warmRuns(files)
  const { traced, bare } = await compareTracing(files)
  return [
    { name: 'JavaScript, cold start to first trace, Node', value: median(cold), unit: 'ms', budget: null },
    { name: 'JavaScript, chapter, warm, request to trace', value: median(warm), unit: 'ms', budget: 20 },
    { name: 'JavaScript, a loop, traced', value: median(traced), unit: 'ms', budget: null },
    { name: 'JavaScript, a loop, bare engine', value: median(bare), unit: 'ms', budget: null },
    // Both evaluate the same nodes: the ratio of the times is that of nodes a second.
    {
      name: 'JavaScript, nodes a second, bare over traced',
      value: median(traced) / median(bare),
      unit: 'x',
      budget: null,
    },
  ]
}

async function coldStart(files: EngineFiles): Promise<number> {
  const engine = createNodeEngine(files)
  const [ms = Number.NaN] = await timeEach(1, () => engine.simulate(request(CHAPTER_IN_JAVASCRIPT)))
  engine.close()
  return ms
}

async function warmRuns(files: EngineFiles): Promise<number[]> {
  const engine = createNodeEngine(files)
  const simulate = () => engine.simulate(request(CHAPTER_IN_JAVASCRIPT))
  await simulate()
  const times: number[] = []
  for (let run = 0; run < WARM_RUNS; run++) {
    // A reader does not ask again within the few ms in which the next world is made.
    await new Promise((resolve) => setTimeout(resolve, 50))
    times.push(...(await timeEach(1, simulate)))
  }
  engine.close()
  return times
}

/** The same program under the tracer and on the engine alone, in turn. Neither counts the making of its realm. */
async function compareTracing(files: EngineFiles): Promise<{ traced: number[]; bare: number[] }> {
  const sources = JSON.parse(readFileSync(files.javascript, 'utf8'))
  const traced: number[] = []
  const bare: number[] = []
  for (let run = -1; run < LOOP_RUNS; run++) {
    const world = prepare()
    const options = { careful: false, sources, onTrail() {} }
    const [with_ = Number.NaN] = await timeEach(1, () =>
      runProgram(world, request(LOOP_IN_JAVASCRIPT), options),
    )
    if (world.recorder.outcome?.type !== 'completed') throw new Error('The loop was not run to its end.')
    const [without = Number.NaN] = await timeEach(1, bareRun())
    // The first pair compiles the engine.
    if (run < 0) continue
    traced.push(with_)
    bare.push(without)
  }
  return { traced, bare }
}

function bareRun(): () => void {
  setSurroundingAgent(new Agent({}))
  const realm = new ManagedRealm({})
  return () => {
    let result: ValueCompletion | undefined
    realm.evaluateScript(LOOP_IN_JAVASCRIPT, { specifier: 'loop.js' }, (completion) => {
      result = completion
    })
    if (result === undefined || result instanceof ThrowCompletion)
      throw new Error('The loop failed on the bare engine.')
  }
}
