import type { PopoverModel } from '../popover/index.ts'
import type { EngineState } from '../simulate/client.ts'
import type { WordId, Words } from '../words/index.ts'

/** By the label of the engine's progress. */
const LABELS: Record<string, WordId> = {
  worker: 'popover_startingPython',
  javascript: 'popover_startingJavaScript',
  snapshot: 'popover_startingSnapshot',
  interpreter: 'popover_startingPython',
  plain: 'popover_startingPlain',
}

/** What is shown while the engine is on its way to running `code`. */
export function waitingFor(state: EngineState, code: string, words: Words): PopoverModel {
  if (state.type !== 'starting') return { type: 'simulating', code }
  const label = words.text(LABELS[state.label] ?? 'popover_startingPython')
  return { type: 'starting', code, progress: { label, fraction: state.fraction } }
}
