import type { Line, Seq, TaskId, VirtualMs } from '../trace/index.ts'

/** A number in the program, in characters from the start of `Trace.source.text`. */
export type Literal = {
  from: number
  to: number
  text: string
  line: Line
  /** What 1 is: a second in Python, a millisecond in JavaScript. */
  unitMs: number
  /** What it is given to in the end, as the program calls it: `asyncio.sleep`. */
  call: string
}

/** A wait or a deadline whose length the program has chosen, and the number that says it, or why there is none. */
export type Delay = {
  /** Who waits, or for whom the timer rings. */
  task: TaskId
  /** From the event that began it to the one that ended it: of a span of the lane, or of a timer. */
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

/** Characters `from` to `to` of a text become `text`. */
export type Edit = { from: number; to: number; text: string }
