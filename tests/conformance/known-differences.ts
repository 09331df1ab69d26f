/** What may differ in each language, in one list. */
import type { Language } from '../../components/trace/index.ts'
import type { Kind } from './cases.ts'
import { javascriptDifferences } from './javascript/known-differences.ts'
import { pythonDifferences } from './python/known-differences.ts'

/** Names by kind; each with the reason why its outcome is another. One that passes all the same fails the build. */
export type KnownDifferences = Record<Kind, Record<string, string>>

export const knownDifferences: Partial<Record<Language, KnownDifferences>> = {
  python: pythonDifferences,
  javascript: javascriptDifferences,
}
