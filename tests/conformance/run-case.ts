/** Runs one case and says what came of it. */
import type { Engine } from '../../components/simulate/index.ts'
import { parseTrace } from '../../components/trace/index.ts'
import type { Case } from './cases.ts'
import { knownDifferences } from './known-differences.ts'

export type Verdict =
  | { type: 'passed' }
  | { type: 'failed'; problem: string }
  /** It differs, and the list says why. */
  | { type: 'known'; problem: string; reason: string }
  /** It is in the list of differences and does not differ. */
  | { type: 'stale'; reason: string }

export async function runCase(engine: Engine, each: Case): Promise<Verdict> {
  const problem = await findProblem(engine, each)
  const reason = knownDifferences[each.language]?.[each.kind][each.name]
  if (reason !== undefined)
    return problem === null ? { type: 'stale', reason } : { type: 'known', problem, reason }
  return problem === null ? { type: 'passed' } : { type: 'failed', problem }
}

async function findProblem(engine: Engine, { language, code, check }: Case): Promise<string | null> {
  try {
    return check(parseTrace(await engine.simulate({ language, code, policy: 'concurrent' })))
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

/** Entries of the list that name no case. */
export function namelessDifferences(cases: Case[]): string[] {
  const known = new Set(cases.map(({ language, kind, name }) => `${language} ${kind} ${name}`))
  return Object.entries(knownDifferences).flatMap(([language, byKind]) =>
    Object.entries(byKind).flatMap(([kind, byName]) =>
      Object.keys(byName).flatMap((name) =>
        known.has(`${language} ${kind} ${name}`) ? [] : [`${language} ${kind} ${name}`],
      ),
    ),
  )
}
