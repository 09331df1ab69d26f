/** The text while it is being repaired. */
import type { Line, Repair, RepairType } from '../../../../trace/index.ts'

/** The lines so far, each with the line of the page's text that it came from; 0 where it was added. */
export type Draft = { lines: string[]; origin: Line[]; repairs: Repair[] }

/** A step of the repair: the changed draft, or null where there is nothing to do. */
export type Step = (draft: Draft) => Draft | null

export function draftOf(text: string): Draft {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  if (lines.length > 1 && lines.at(-1) === '') lines.pop()
  return { lines, origin: lines.map((_, index) => index + 1), repairs: [] }
}

export function textOf(draft: Draft): string {
  return draft.lines.join('\n')
}

export function countLines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`
}

/** The draft with other lines, as many as before. Null when they are the same. `message` is given the count. */
export function withLines(
  draft: Draft,
  lines: string[],
  type: RepairType,
  message: (lines: string) => string,
): Draft | null {
  const changed = draft.origin.filter((_, index) => lines[index] !== draft.lines[index])
  const [first] = changed
  if (first === undefined) return null
  return {
    ...draft,
    lines,
    repairs: [...draft.repairs, { type, line: first, message: message(countLines(changed.length)) }],
  }
}

/** The draft without the lines at these indexes. `message` is given how many of them said something. */
export function without(
  draft: Draft,
  gone: ReadonlySet<number>,
  type: RepairType,
  message: (lines: string) => string,
): Draft | null {
  const told = [...gone].filter((index) => draft.lines[index]?.trim() !== '').sort((a, b) => a - b)
  const [first] = told
  if (first === undefined) return null
  const keep = (_: unknown, index: number) => !gone.has(index)
  const repair = { type, line: draft.origin[first] ?? 1, message: message(countLines(told.length)) }
  return {
    lines: draft.lines.filter(keep),
    origin: draft.origin.filter(keep),
    repairs: [...draft.repairs, repair],
  }
}

/** The draft with a line more above the one at `index`, without a report of its own. */
export function insert(draft: Draft, index: number, line: string): Draft {
  return {
    ...draft,
    lines: draft.lines.toSpliced(index, 0, line),
    origin: draft.origin.toSpliced(index, 0, 0),
  }
}

export function report(draft: Draft, type: RepairType, line: Line, message: string): Draft {
  return { ...draft, repairs: [...draft.repairs, { type, line, message }] }
}
