/** A fragment must be repaired and completed as its `.json` says, and end as it says. */
import type { AssumptionType, Language, Outcome, RepairType, Trace } from '../../components/trace/index.ts'
import { checkText, describeOutcome } from './check-program.ts'

export type ExpectedFragment = {
  /** Left out for Python. */
  language?: Language
  /** Types of the repairs that must be made: these and no others, in any order. */
  repairs: RepairType[]
  /** Types of the assumptions that must be made, likewise. */
  assumptions: AssumptionType[]
  outcome: Outcome['type']
  /** What it prints, where that is determined. */
  stdout?: string
  /** A piece of the reason of a refusal or of the error's type and message. */
  says?: string
  /** The line that the outcome names. */
  line?: number
}

export function checkFragment(trace: Trace, expected: ExpectedFragment): string | null {
  const problems = [
    checkTypes('repairs', expected.repairs, trace.repairs),
    checkTypes('assumptions', expected.assumptions, trace.assumptions),
    trace.outcome.type === expected.outcome
      ? null
      : `expected ${expected.outcome}, but ${describeOutcome(trace)}`,
    expected.stdout === undefined ? null : checkText('stdout', trace, expected.stdout),
    checkWords(trace, expected),
  ]
  const told = problems.filter((problem) => problem !== null)
  return told.length === 0 ? null : told.join('\n')
}

function checkTypes(what: string, expected: string[], actual: { type: string }[]): string | null {
  const wanted = [...new Set(expected)].sort().join(', ')
  const made = [...new Set(actual.map(({ type }) => type))].sort().join(', ')
  return wanted === made ? null : `${what}: expected [${wanted}], made [${made}]`
}

function checkWords(trace: Trace, { says, line }: ExpectedFragment): string | null {
  const told = describeOutcome(trace)
  if (says !== undefined && !told.includes(says))
    return `expected to be told ${JSON.stringify(says)}, but ${told}`
  const at = 'line' in trace.outcome ? trace.outcome.line : null
  return line === undefined || line === at ? null : `expected line ${line}, but it names ${at}`
}
