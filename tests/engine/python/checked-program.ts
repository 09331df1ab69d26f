import { expect, it } from 'vitest'
import { type Run, stdout } from './engine.ts'

/** A program and what CPython printed. */
export type Checked = { title: string; code: string; prints: string }

/** One test a program: it prints what CPython printed, and ends. */
export function itPrintsWhatCPythonPrints(run: Run, programs: Checked[]): void {
  it.each(programs)('$title', async ({ code, prints }) => {
    const trace = await run(code)
    expect(stdout(trace)).toBe(prints)
    expect(trace.outcome.type).toBe('completed')
  })
}
