import type { ReadyModel } from '../popover/index.ts'
import { createReplay } from '../replay/index.ts'
import type { Words } from '../words/index.ts'

/** The same runs told in another language, at the same place. */
export function retold(model: ReadyModel, words: Words): ReadyModel {
  const { trace, comparison, before } = model
  return {
    ...model,
    replay: createReplay(trace, words),
    comparison:
      comparison.type === 'ready'
        ? { type: 'ready', replay: createReplay(comparison.replay.trace, words) }
        : comparison,
    ...(before && { before: createReplay(before.trace, words) }),
  }
}
