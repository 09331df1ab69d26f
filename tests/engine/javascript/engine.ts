/** The JavaScript engine for tests, and plain views of its traces. */
import { afterAll } from 'vitest'
import { engineFiles } from '../../../components/commands/engine-files.ts'
import { limits, type RunInputs } from '../../../components/simulate/index.ts'
import { createNodeEngine } from '../../../components/simulate/node.ts'
import type { Policy, Trace } from '../../../components/trace/index.ts'

type Options = {
  loop?: 'browser' | 'node'
  language?: 'javascript' | 'typescript'
  policy?: Policy
  overlap?: number[]
} & RunInputs

type Patience = { wallMs?: number; trailMs?: number }

/** Many times what a program that ends takes on a quiet machine: a busy one must not stop it. */
const UNHURRIED: Patience = { wallMs: 30_000 }

/** Runs programs on one engine that is closed after the file's tests. `patience`: real time that a run may take. */
export function javaScriptEngine(
  patience: Patience = UNHURRIED,
): (code: string, options?: Options) => Promise<Trace> {
  const engine = createNodeEngine(engineFiles(), { limits: { ...limits, ...patience } })
  afterAll(() => engine.close())
  return (code, { language = 'javascript', ...options } = {}) =>
    engine.simulate({ language, code, policy: 'concurrent', ...options })
}

/** The lines that a program printed to standard output. */
export function printed(trace: Trace): string[] {
  const text = trace.events.map((event) =>
    event.type === 'output' && event.stream === 'stdout' ? event.text : '',
  )
  return text.join('').split('\n').slice(0, -1)
}
