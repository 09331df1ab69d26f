/** The same things in an order that looks like chance and is the same each time, by a seed (mulberry32). */
export function inMixedOrder<T>(things: readonly T[], seed: number): T[] {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  return things
    .map((thing) => ({ thing, rank: next() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing)
}
