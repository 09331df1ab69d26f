/** Times a program traced and bare, in turn, and sends both lists. A worker: the interpreter takes its thread's globals. */
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { startInterpreter } from '../../components/simulate/python/interpreter.ts'

const { files, code, runs } = workerData
const now = performance.now.bind(performance)
const interpreter = await startInterpreter({
  indexURL: files.pyodide,
  snapshot: Promise.resolve(new Uint8Array(readFileSync(files.snapshot))),
  guest: {},
  onTrail() {},
})

function time(work: () => unknown): number {
  const started = now()
  work()
  const ms = now() - started
  interpreter.reset()
  return ms
}

const request = { language: 'python', code, policy: 'concurrent' } as const
const traced: number[] = []
const bare: number[] = []
for (let run = -1; run < runs; run++) {
  const pair = [
    time(() => interpreter.run(request, { careful: false })),
    time(() => interpreter.runBare(code)),
  ]
  // The first pair compiles the WebAssembly.
  if (run < 0) continue
  traced.push(pair[0] ?? Number.NaN)
  bare.push(pair[1] ?? Number.NaN)
}
parentPort?.postMessage({ traced, bare })
