import { Worker } from 'node:worker_threads'
import { engineFiles } from '../../components/commands/engine-files.ts'
import type { EngineFiles } from '../../components/simulate/index.ts'
import { createNodeEngine } from '../../components/simulate/node.ts'
import { type Figure, median, timeEach } from './figure.ts'
import { CHAPTER, LARGEST, MANY } from './programs.ts'

const COLD_RUNS = 5
const WARM_RUNS = 40
const MANY_RUNS = 9

const request = (code: string) => ({ language: 'python', code, policy: 'concurrent' }) as const

/** Start, warm run and the cost of tracing, in Node. */
export async function engineFigures(): Promise<Figure[]> {
  const files = engineFiles()
  const plainFiles = { ...files, snapshot: null }
  const cold: number[] = []
  const plain: number[] = []
  for (let run = 0; run < COLD_RUNS; run++) {
    cold.push(await coldStart(files))
    plain.push(await coldStart(plainFiles))
  }
  const warm = await warmRuns(files)
  const { traced, bare } = await compareTracing(files)
  const largest = await largestTrace(files)
  return [
    { name: 'cold start to first trace, snapshot', value: median(cold), unit: 'ms', budget: 700 },
    { name: 'cold start to first trace, plain', value: median(plain), unit: 'ms', budget: null },
    {
      name: 'plain start over snapshot',
      value: median(plain) / median(cold),
      unit: 'x',
      budget: 4,
      atLeast: true,
    },
    { name: "chapter's example, warm, request to trace", value: median(warm.apart), unit: 'ms', budget: 10 },
    { name: 'fresh, isolated run, back to back', value: median(warm.backToBack), unit: 'ms', budget: 150 },
    { name: '1,000 tasks x 10 sleeps, traced', value: median(traced), unit: 'ms', budget: 300 },
    { name: '1,000 tasks x 10 sleeps, untraced', value: median(bare), unit: 'ms', budget: null },
    { name: 'traced over untraced', value: median(traced) / median(bare), unit: 'x', budget: 3 },
    {
      name: `trace of ${largest.events} events, built`,
      value: median(largest.ms),
      unit: 'ms',
      budget: 1_500,
    },
    {
      name: `trace of ${largest.events} events, as JSON`,
      value: largest.bytes / 1_000_000,
      unit: 'MB',
      budget: 25,
    },
  ]
}

async function coldStart(files: EngineFiles): Promise<number> {
  const engine = createNodeEngine(files)
  const [ms = Number.NaN] = await timeEach(1, () => engine.simulate(request(CHAPTER)))
  engine.close()
  return ms
}

async function warmRuns(files: EngineFiles): Promise<{ apart: number[]; backToBack: number[] }> {
  const engine = createNodeEngine(files)
  const simulate = () => engine.simulate(request(CHAPTER))
  await simulate()
  const apart: number[] = []
  for (let run = 0; run < WARM_RUNS; run++) {
    apart.push(...(await timeEach(1, simulate)))
    // A reader does not ask again within the few ms in which the memory is put back.
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  const backToBack = await timeEach(WARM_RUNS, simulate)
  engine.close()
  return { apart, backToBack }
}

async function largestTrace(files: EngineFiles): Promise<{ ms: number[]; events: number; bytes: number }> {
  const engine = createNodeEngine(files)
  const trace = await engine.simulate(request(LARGEST))
  const ms = await timeEach(3, () => engine.simulate(request(LARGEST)))
  engine.close()
  return { ms, events: trace.events.length, bytes: JSON.stringify(trace).length }
}

/** The same program on the recording loop and on the bare one, in turn, in one interpreter. */
function compareTracing(files: EngineFiles): Promise<{ traced: number[]; bare: number[] }> {
  const worker = new Worker(new URL('./tracing-worker.ts', import.meta.url), {
    workerData: { files, code: MANY, runs: MANY_RUNS },
  })
  return new Promise((resolve, reject) => {
    worker.once('message', (times) => {
      resolve(times)
      void worker.terminate()
    })
    worker.once('error', reject)
  })
}
