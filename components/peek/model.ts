import type { Replay } from '../replay/index.ts'
import type { VirtualMs } from '../trace/index.ts'

/** What a card shows. */
export type PeekModel =
  /** The run takes long. */
  | { type: 'preparing' }
  | {
      type: 'ready'
      replay: Replay
      /** Virtual ms of the same code one at a time; null while that is not known, or where it cannot be compared. */
      oneAtATime: VirtualMs | null
      /** Nothing more will be found out. */
      settled: boolean
      /** The reader wants to guess how it runs: nothing of it is told. */
      guess: boolean
    }
