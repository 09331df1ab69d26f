import type { Line, Seq, TaskId, VirtualMs } from '../trace/index.ts'

/** A number in the program, in characters from the start of `Trace.source.text`. */
export type Literal = { from: number; to: number; text: string; line: Line }

/** A wait whose length the program has chosen, and the number that says it, or why there is none to change. */
export type Delay = {
  task: TaskId
  /** The span of the lane that it is: its first event, and the one that ended it. */
  from: Seq
  to: Seq
  /** As the program asked for it, also where it was cut short. */
  ms: VirtualMs
  line: Line | null
  literal: Literal | null
  reason: Reason | null
}

/** Why a wait can not be changed. */
export type Reason =
  /** The number is computed. */
  | 'computed'
  /** The program has no such call on that line: a library made the wait. */
  | 'elsewhere'
  /** More than one number could be meant. */
  | 'ambiguous'
  /** Loopscope made the length up. */
  | 'made-up'
  /** Not in this language yet. */
  | 'language'

/** Characters `from` to `to` of a text become `text`. */
export type Edit = { from: number; to: number; text: string }
