/** Where two texts part, in three lines that fit a terminal; null when they are equal. */
export function firstDifference(what: string, expected: string[], actual: string[]): string | null {
  const at = expected.findIndex((line, index) => line !== actual[index])
  const line = at < 0 ? expected.length : at
  if (at < 0 && actual.length === expected.length) return null
  return `${what} differs at line ${line + 1}\n  expected ${show(expected[line])}\n  actual   ${show(actual[line])}`
}

function show(line: string | undefined): string {
  return line === undefined ? '(the end)' : JSON.stringify(line).slice(0, 160)
}
