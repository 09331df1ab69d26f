import type { Outcome } from '../../components/trace/index.ts'

/** How a run ended, in two words: `failed TypeError`, `stopped events`, `completed`. */
export function told(outcome: Outcome): string {
  if (outcome.type === 'failed') return `failed ${outcome.error.type}`
  if (outcome.type === 'stopped') return `stopped ${outcome.limit}`
  return outcome.type
}
