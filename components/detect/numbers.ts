/** A run of consecutive integers such as line numbers make; `null` for text that has anything else in it. */
export type Run = { first: number; last: number; count: number }

export const EMPTY_RUN: Run = { first: 0, last: 0, count: 0 }

const INTEGERS = /^[\s\d.:|]*$/

/** Reads a text that holds consecutive integers and nothing else. */
export function runOf(text: string): Run | null {
  if (!INTEGERS.test(text)) return null
  let run: Run | null = EMPTY_RUN
  for (const [word] of text.matchAll(/\S+/g)) {
    const digits = /^(\d{1,7})[.:|]?$/.exec(word)?.[1]
    if (digits === undefined || run === null) return null
    run = join(run, { first: Number(digits), last: Number(digits), count: 1 })
  }
  return run
}

/** Two runs, one after the other. Associative, so that a tree can be summed up from its leaves. */
export function join(before: Run | null, after: Run | null): Run | null {
  if (before === null || after === null) return null
  if (before.count === 0) return after
  if (after.count === 0) return before
  if (after.first !== before.last + 1) return null
  return { first: before.first, last: after.last, count: before.count + after.count }
}
