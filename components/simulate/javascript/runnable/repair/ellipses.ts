/** Three dots where the page leaves code out: they become a comment, or nothing where a value is needed. */
import { type Draft, textOf, withLines } from './draft.ts'
import { mapCode } from './regions.ts'

/** Dots that spread nothing: what follows is the end of a list, of a block or of the line. */
const LEFT_OUT = /\.\.\.+(?=[ \t]*[)\]};,:\n]|[ \t]+$)/g
const WORDS = /\.\.\.+[ \t]*(?!\[)(?=[A-Za-z]+[ \t]+[A-Za-z]+[ \t])[^\n;{}()]*$/gm
const VALUE_BEFORE = /(?:=|=>|\breturn|\bawait|:|\?|\|\||&&|\bof|\bin|\bcase)[ \t]*$/

export function ellipses(draft: Draft): Draft | null {
  const text = mapCode(`${textOf(draft)}\n`, (code) =>
    code
      .replace(LEFT_OUT, (dots, at: number) => {
        const before = code.slice(0, at)
        if (VALUE_BEFORE.test(before)) return 'undefined'
        return /^[ \t]*$/.test(code.slice(at + dots.length).split('\n')[0] ?? '') ? `// ${dots}` : '/* ... */'
      })
      .replace(WORDS, (words) => `// ${words}`),
  )
  const lines = text.split('\n').slice(0, -1)
  return withLines(
    draft,
    lines.length === draft.lines.length ? lines : draft.lines,
    'other',
    (count) =>
      `Three dots stand for code that the page leaves out: nothing was put in their place in ${count}.`,
  )
}

/** `if (ready) // do something`, and then the end of the block: the statement is left out, and is empty here. */
export function emptyBodies(draft: Draft): Draft | null {
  const lines = draft.lines.map((line, index) => {
    const next = draft.lines.slice(index + 1).find((each) => each.trim() !== '')
    const ends = next === undefined || /^\s*[)}\]]/.test(next)
    return ends ? line.replace(/^(\s*(?:if|else|for|while)\b.*\)|\s*else)(\s*\/\/.*)$/, '$1 {}$2') : line
  })
  return withLines(
    draft,
    lines,
    'other',
    (count) => `A comment stands for a statement: an empty one was put in its place in ${count}.`,
  )
}
