let last: Promise<unknown> = Promise.resolve()

/**
 * Runs changes of what is stored one after another. Each begins with what the one before has written, so that of two
 * choices that are made at once none is lost.
 */
export function inTurn(change: () => Promise<void>): Promise<void> {
  const mine = last.then(change)
  last = mine.catch(() => {})
  return mine
}
