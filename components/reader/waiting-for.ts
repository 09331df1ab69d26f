import type { PopoverModel } from '../popover/index.ts'
import type { EngineState } from '../simulate/client.ts'

const LABELS: Record<string, string> = {
  worker: 'Starting Python',
  javascript: 'Starting JavaScript',
  snapshot: 'Reading Python from the extension',
  interpreter: 'Starting Python',
  plain: 'Starting Python without its snapshot; this takes a few seconds',
}

/** What is shown while the engine is on its way to running `code`. */
export function waitingFor(state: EngineState, code: string): PopoverModel {
  if (state.type !== 'starting') return { type: 'simulating', code }
  return {
    type: 'starting',
    code,
    progress: { label: LABELS[state.label] ?? 'Starting Python', fraction: state.fraction },
  }
}
