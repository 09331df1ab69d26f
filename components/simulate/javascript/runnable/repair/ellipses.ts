/** Three dots where the page leaves code out: they become a comment, or nothing where a value is needed. */
import { type Draft, textOf, withLines } from './draft.ts'
import { mapCode } from './regions.ts'

/** Dots of a typesetter, in the middle of the line: no character of JavaScript. */
const RAISED = /[·•⋅∙]{3,}/g
/** What a branch is taken for stands elsewhere; the branch is what the page is about. */
const CONDITION = /(\bif[ \t]*\([ \t]*)(?:\.\.\.+|[·•⋅∙]{3,})(?=[ \t]*\))/g
/** Dots that spread nothing: what follows is the end of a list, of a block or of the line. */
const LEFT_OUT = /\.\.\.+(?=[ \t]*[)\]};,:\n]|[ \t]+$)/g
/** At the start of a list or an object the comma behind them goes as well. */
const FIRST = /([{[(,]\s*)\.\.\.+[ \t]*,/g
const WORDS = /\.\.\.+[ \t]*(?!\[)(?=[A-Za-z]+[ \t]+[A-Za-z]+[ \t])[^\n;{}()]*$/gm
const VALUE_BEFORE = /(?:=|=>|\breturn|\bawait|:|\?|\|\||&&|\bof|\bin|\bcase)[ \t]*$/

/** `if (...)`. */
export function conditions(draft: Draft): Draft | null {
  const text = mapCode(textOf(draft), (code) => code.replace(CONDITION, '$1true'))
  return withLines(
    draft,
    text.split('\n'),
    'other',
    (count) =>
      `Three dots stand for a condition that the page leaves out: true was put in its place in ${count}.`,
  )
}

export function ellipses(draft: Draft): Draft | null {
  const text = mapCode(`${textOf(draft)}\n`, (code) =>
    code
      .replace(RAISED, '...')
      .replace(FIRST, '$1/* ... */')
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
