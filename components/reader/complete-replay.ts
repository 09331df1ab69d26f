import type { ReadonlySignal } from '@preact/signals'
import type { ReadyModel } from '../popover/index.ts'
import { createReplay } from '../replay/index.ts'
import { compareLoops } from '../simulate/advice/compare-loops.ts'
import { confirmAdvice } from '../simulate/advice/confirm-advice.ts'
import type { SimulateRequest } from '../simulate/protocol.ts'
import type { Trace } from '../trace/index.ts'
import type { Words } from '../words/index.ts'

/** What is found out while the replay is already shown. */
export type Finding = Partial<Pick<ReadyModel, 'comparison' | 'trace'>>

/**
 * Runs a program that has completed once more, one at a time, and confirms what the notes advise. `tell` is given each
 * finding and says whether anybody still wants the next.
 */
export async function completeReplay(
  trace: Trace,
  request: Omit<SimulateRequest, 'policy'>,
  simulate: (request: SimulateRequest) => Promise<Trace>,
  words: ReadonlySignal<Words>,
  tell: (finding: Finding) => boolean,
): Promise<void> {
  // Where it did not get to its end there is nothing to compare, and a run that hung would hang again.
  if (trace.outcome.type !== 'completed') return
  const other = await simulate({ ...request, policy: 'one-at-a-time' }).catch(() => null)
  const compared = other?.outcome.type === 'completed'
  const wanted = tell({
    comparison: compared ? { type: 'ready', replay: createReplay(other, words.peek()) } : { type: 'none' },
  })
  if (!wanted) return
  const asked: SimulateRequest = { ...request, policy: 'concurrent' }
  const advised = await confirmAdvice(trace, asked, simulate)
    .then((advised) => compareLoops(advised, asked, simulate))
    .catch(() => trace)
  // The replay stays the one that is being looked at: only the notes have grown.
  if (advised !== trace) tell({ trace: advised })
}
