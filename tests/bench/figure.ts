/** One measured figure. A ratio compares two medians taken in turn, so that it holds when the machine's speed drifts. */
export type Figure = {
  name: string
  value: number
  unit: 'ms' | 'x' | 'kB' | 'MB'
  /** The most (or, where `atLeast`, the least) that is wanted; null for a figure that only informs. */
  budget: number | null
  atLeast?: boolean
}

export const isOk = ({ value, budget, atLeast }: Figure): boolean =>
  budget === null || (atLeast ? value >= budget : value <= budget)

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Real ms that each run of `work` took. */
export async function timeEach(runs: number, work: () => unknown): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times
}
