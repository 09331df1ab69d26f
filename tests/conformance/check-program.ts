/** A program must print what CPython or Node prints and end as it ends there. */
import type { Trace } from '../../components/trace/index.ts'
import { firstDifference } from './difference.ts'

export type ExpectedProgram = {
  stdout: string
  exitCode: number
  /** The last line of stderr that says something; empty for a program that ends well. */
  lastLine: string
  /** All of stderr, for the programs whose point it is (logging, warnings); else null. */
  stderr: string | null
}

export function checkProgram(trace: Trace, expected: ExpectedProgram): string | null {
  return (
    checkEnd(trace, expected) ?? checkText('stdout', trace, expected.stdout) ?? checkStderr(trace, expected)
  )
}

/** All that was printed to a stream. */
export function printed(trace: Trace, stream: 'stdout' | 'stderr'): string {
  return trace.events
    .map((event) => (event.type === 'output' && event.stream === stream ? event.text : ''))
    .join('')
}

export function checkText(stream: 'stdout' | 'stderr', trace: Trace, expected: string): string | null {
  const actual = printed(trace, stream)
  return actual === expected ? null : firstDifference(stream, expected.split('\n'), actual.split('\n'))
}

function checkEnd(trace: Trace, expected: ExpectedProgram): string | null {
  const { outcome } = trace
  if (expected.exitCode === 0) {
    return outcome.type === 'completed' ? null : `expected to complete, but ${describeOutcome(trace)}`
  }
  if (outcome.type !== 'failed')
    return `expected exit code ${expected.exitCode}, but ${describeOutcome(trace)}`
  if (outcome.error.type === 'SystemExit' && /^\d+$/.test(outcome.error.message)) {
    const code = Number(outcome.error.message)
    return code === expected.exitCode ? null : `expected exit code ${expected.exitCode}, got ${code}`
  }
  return firstDifference('final error line', [expected.lastLine], [finalLine(trace)])
}

function checkStderr(trace: Trace, expected: ExpectedProgram): string | null {
  return expected.stderr === null ? null : checkText('stderr', trace, expected.stderr)
}

/** The outcome in one line, for a message. */
export function describeOutcome({ outcome }: Trace): string {
  if (outcome.type === 'failed')
    return `failed: ${outcome.error.type}: ${outcome.error.message.slice(0, 200)}`
  if (outcome.type === 'refused') return `refused: ${outcome.reason}`
  if (outcome.type === 'stopped') return `stopped (${outcome.limit}): ${outcome.message}`
  if (outcome.type === 'deadlocked') return 'deadlocked'
  return 'completed'
}

/** As `final_line` in record.py; Node shows the stack below the error, and the trace has no stack of Node's. */
function finalLine(trace: Trace): string {
  const lines = printed(trace, 'stderr').split('\n')
  if (trace.language !== 'python') return errorLine(lines)
  const line = lines.findLast((each) => /[A-Za-z]/.test(each)) ?? ''
  return line.replace(/^[ |+-]+/, '')
}

/** As `errorLine` in record.ts. */
function errorLine(lines: string[]): string {
  const marker = lines.findIndex((line) => /^\s*\^+$/.test(line))
  return lines.slice(marker + 1).find((line) => /\w/.test(line)) ?? ''
}
