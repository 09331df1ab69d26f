/** Of the lines of both, so many must be in both for one to be a change of the other. */
const SHARED = 0.6

/**
 * Whether one program is a change of the other, and not another one that was pasted over it. Numbers and strings are
 * what is changed most, so lines that differ in nothing else are the same.
 */
export function isSameProgram(before: string, after: string): boolean {
  const lines = linesOf(before)
  const others = linesOf(after)
  const left = new Map<string, number>()
  for (const line of lines) left.set(line, (left.get(line) ?? 0) + 1)
  let shared = 0
  for (const line of others) {
    const many = left.get(line) ?? 0
    if (many === 0) continue
    left.set(line, many - 1)
    shared++
  }
  return shared > 0 && 2 * shared >= (lines.length + others.length) * SHARED
}

function linesOf(code: string): string[] {
  return code
    .split('\n')
    .map((line) => line.trim().replace(/(["'`])(?:\\.|(?!\1).)*\1|\d[\d._]*/g, '#'))
    .filter((line) => line !== '')
}
