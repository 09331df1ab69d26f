import type { Source as TraceSource } from '../trace/index.ts'
import { LONGEST_MS } from './limits.ts'
import type { Edit, Literal } from './types.ts'

/** The change that makes a number say `ms`, in the number's own unit with at most three decimals. Null for what is no length. */
export function changeTo(literal: Literal, ms: number): Edit | null {
  if (!Number.isFinite(ms) || ms < 0 || ms > LONGEST_MS) return null
  return { from: literal.from, to: literal.to, text: String(Number((ms / literal.unitMs).toFixed(3))) }
}

export function applyEdit(text: string, { from, to, text: put }: Edit): string {
  return text.slice(0, from) + put + text.slice(to)
}

/**
 * The same change in the text as it was before it was repaired. The literal is looked for on the line that its line
 * came from, as often as it stands there before it. Null when the line was added, or reads otherwise.
 */
export function editOfOriginal({ text, original, origin }: TraceSource, edit: Edit): Edit | null {
  const before = text.slice(0, edit.from)
  const line = before.split('\n').length
  const literal = text.slice(edit.from, edit.to)
  const from = origin[line - 1] ?? 0
  const lines = original.split('\n')
  const there = lines[from - 1]
  if (from === 0 || there === undefined) return null
  const count = before.slice(before.lastIndexOf('\n') + 1).split(literal).length
  let column = -1
  for (let found = 0; found < count; found++) {
    column = there.indexOf(literal, column + 1)
    if (column < 0) return null
  }
  const start = lines.slice(0, from - 1).reduce((sum, { length }) => sum + length + 1, 0) + column
  return { from: start, to: start + literal.length, text: edit.text }
}

/**
 * The same change in a text that was itself changed since, at one place. Null where that place has only a part of what
 * the change replaces.
 */
export function editOfChanged(was: string, now: string, edit: Edit): Edit | null {
  const shorter = Math.min(was.length, now.length)
  let start = 0
  while (start < shorter && was[start] === now[start]) start++
  let same = 0
  while (same < shorter - start && was.at(-1 - same) === now.at(-1 - same)) same++
  const end = was.length - same
  const longer = now.length - was.length
  // First: a digit that was put behind a number belongs to the number.
  if (edit.from <= start && edit.to >= end) return { ...edit, to: edit.to + longer }
  if (edit.to <= start) return edit
  return edit.from >= end ? { ...edit, from: edit.from + longer, to: edit.to + longer } : null
}
