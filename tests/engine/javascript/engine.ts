/** The JavaScript engine for tests, and plain views of its traces. */
import { afterAll } from 'vitest'
import { engineFiles } from '../../../components/commands/engine-files.ts'
import { createNodeEngine } from '../../../components/simulate/node.ts'
import type { Trace } from '../../../components/trace/index.ts'

type Options = { loop?: 'browser' | 'node'; language?: 'javascript' | 'typescript' }

/** Runs programs on one engine that is closed after the file's tests. */
export function javaScriptEngine(): (code: string, options?: Options) => Promise<Trace> {
  const engine = createNodeEngine(engineFiles())
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
