import type { Seq, TaskId } from '../trace/index.ts'

/** A question about what comes next, asked at one position and answered by another. */
export type Question = {
  /** Where the reader stands while guessing. */
  at: Seq
  /** Where the answer is seen. */
  reveal: Seq
  /** Position of the right one in `choices`. */
  right: number
} & ({ type: 'output'; choices: string[] } | { type: 'task'; choices: TaskId[] })

/** A round of guessing. Nothing in it changes: each guess makes a new one. */
export type Quiz = {
  questions: readonly Question[]
  /** The question that is asked; as many as there are when all are answered. */
  index: number
  /** What was guessed for it; null as long as nothing was. */
  guess: number | null
  /** How many were guessed right so far. */
  score: number
}
