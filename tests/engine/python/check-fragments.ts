/** Runs fragments and compares what was assumed, how they ended and what they printed. */
import { expect, test } from 'vitest'
import type { AssumptionType, Outcome, Trace } from '../../../components/trace/index.ts'

export type Fragment = {
  name: string
  code: string
  /** Types of the assumptions, each once and sorted. */
  assumptions: AssumptionType[]
  outcome: Outcome['type']
  /** Left out where it holds a memory address. */
  stdout?: string
}

export function checkFragments(simulate: (code: string) => Promise<Trace>, fragments: Fragment[]): void {
  test.each(fragments)('$name', async ({ code, assumptions, outcome, stdout }) => {
    const trace = await simulate(code.slice(1))
    const types = [...new Set(trace.assumptions.map(({ type }) => type))].sort()
    const printed = stdout === undefined ? undefined : stdoutOf(trace)
    expect({ assumptions: types, outcome: trace.outcome.type, stdout: printed }).toEqual({
      assumptions,
      outcome,
      stdout,
    })
  })
}

export function stdoutOf({ events }: Trace): string {
  return events
    .flatMap((event) => (event.type === 'output' && event.stream === 'stdout' ? [event.text] : []))
    .join('')
}
