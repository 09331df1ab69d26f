// The shortest way from one list to another. Source: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986.

/** What is in both, only in the second, and only in the first. */
const BOTH = 0
const SECOND = -1
const FIRST = 1

/** Steps `[kind, item]` from start to end; `same(a, b)` compares, `kept(a, b)` says which of two alike is shown. */
function difference(first, second, same = Object.is, kept = (a) => a) {
  const reached = { 1: 0 }
  const history = []
  for (let edits = 0; ; edits++) {
    history.push({ ...reached })
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let at = takesSecond(reached, diagonal, edits) ? reached[diagonal + 1] : reached[diagonal - 1] + 1
      while (at < first.length && at - diagonal < second.length && same(first[at], second[at - diagonal]))
        at++
      reached[diagonal] = at
      if (at >= first.length && at - diagonal >= second.length) return stepsOf(history, first, second, kept)
    }
  }
}

function takesSecond(reached, diagonal, edits) {
  return (
    diagonal === -edits || (diagonal !== edits && (reached[diagonal - 1] ?? 0) < (reached[diagonal + 1] ?? 0))
  )
}

/** From the end back to the start. */
function stepsOf(history, first, second, kept) {
  const steps = []
  let at = first.length
  let other = second.length
  for (let edits = history.length - 1; edits >= 0; edits--) {
    const reached = history[edits]
    const diagonal = at - other
    const before = takesSecond(reached, diagonal, edits) ? diagonal + 1 : diagonal - 1
    const start = edits === 0 ? 0 : reached[before]
    while (at > start && other > start - before && at > 0 && other > 0)
      steps.unshift([BOTH, kept(first[--at], second[--other])])
    if (edits === 0) break
    if (at > start) steps.unshift([FIRST, first[--at]])
    else steps.unshift([SECOND, second[--other]])
  }
  return steps
}

module.exports = { difference, BOTH, FIRST, SECOND }
