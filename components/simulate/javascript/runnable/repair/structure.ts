/** Text that is cut out of the middle of something: what is missing around it is put there. Each step is tried. */
import { MAX_CLOSERS } from '../limits.ts'
import { type Draft, insert, report, textOf } from './draft.ts'
import { codeOnly } from './regions.ts'

const PAIRS: Record<string, string> = { ')': '(', ']': '[', '}': '{' }
const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}' }
/** Line comments and decorators may stand above a method. */
const METHOD =
  /^\s*(?:@[\w$.]+(?:\([^)]*\))?[ \t]*)*(?:(?:static|async|get|set|public|private|protected|readonly|override|abstract)\s+)*\*?\s*(?:#?[\w$]+|\[[^\]]+\]|'[^']+'|"[^"]+")\s*(?:<[^>]*>)?\([^;]*$/m

/** `.then(...)` at the start: the promise in front of it stands elsewhere. */
export function chainStart(draft: Draft): Draft | null {
  const first = firstCode(draft)
  if (!/^\s*\??\.(?!\.)/.test(draft.lines[first] ?? '')) return null
  const message = 'The text starts in the middle of a chain: a promise was put before it.'
  return report(insert(draft, first, 'promise'), 'other', draft.origin[first] ?? 1, message)
}

/** `async load() {...}` without its class. */
export function methods(draft: Draft): Draft | null {
  if (!METHOD.test(codeOnly(textOf(draft)))) return null
  const message = 'The text holds methods without their class: a class was put around them.'
  const code = codeOnly(textOf(draft))
  // What else the class has stands elsewhere: it comes from a name that is not here.
  const others = [...code.matchAll(/\bthis\.(\w+)/g)].some(
    ([, name]) => !new RegExp(`^\\s*(?:[\\w@]+\\s+)*${name}\\s*[(<=;]`, 'm').test(code),
  )
  return wrapped(draft, `class Snippet ${others ? 'extends SnippetBase ' : ''}{`, '}', message)
}

/** `load: async () => {...},` without its object. */
export function properties(draft: Draft): Draft | null {
  const message = 'The text holds properties without their object: an object was put around them.'
  return wrapped(draft, 'const snippet = {', '}', message)
}

/** `{ async load() {...} }` without what it is given to. */
export function objectLiteral(draft: Draft): Draft | null {
  const first = firstCode(draft)
  if (!/^\s*\{/.test(draft.lines[first] ?? '')) return null
  const message = 'The text is an object that is given to nothing: it was given a name, snippet.'
  return report(insert(draft, first, 'const snippet ='), 'other', draft.origin[first] ?? 1, message)
}

/** `function (x) {...}` or `async (x) => {...}` without what it is given to. */
export function functionExpression(draft: Draft): Draft | null {
  const first = firstCode(draft)
  if (!/^\s*(?:async\s+)?function\s*\*?\s*\(/.test(draft.lines[first] ?? '')) return null
  const message = 'The text is a function without a name: it was given one, snippet.'
  return report(insert(draft, first, 'const snippet ='), 'other', draft.origin[first] ?? 1, message)
}

/** What is still open at the end is closed. */
export function closers(draft: Draft): Draft | null {
  const { open, extra } = bracketsOf(draft)
  if (open.length === 0 || extra.length > 0 || open.length > MAX_CLOSERS) return null
  const line = open[0]?.line ?? 0
  const missing = open
    .toReversed()
    .map(({ mark }) => CLOSING[mark])
    .join('')
  const message = `The text ends before it is finished: ${missing} was put at its end.`
  return report(insert(draft, draft.lines.length, missing), 'other', draft.origin[line] ?? 1, message)
}

/** `else` while what the `if` opened is still open: its end was forgotten. */
export function endOfBranch(draft: Draft): Draft | null {
  const lines = codeOnly(textOf(draft)).split('\n')
  const index = lines.findIndex(
    (line, at) =>
      /^\s*else\b/.test(line) &&
      !/[};]\s*$/.test(lines.slice(0, at).findLast((before) => before.trim() !== '') ?? '}'),
  )
  const line = draft.lines[index]
  if (line === undefined) return null
  const message = 'The block before else is never closed: } was put there.'
  const closed = draft.lines.with(index, line.replace('else', '} else'))
  return report({ ...draft, lines: closed }, 'other', draft.origin[index] ?? 1, message)
}

/** `})` below the code that was cut out of something: it closes nothing here. */
export function extraClosers(draft: Draft): Draft | null {
  const { extra } = bracketsOf(draft)
  const [first] = extra
  if (first === undefined) return null
  const alone = extra.every(({ line }) => /^[\s)\]};,]*(?:\/\/.*)?$/.test(draft.lines[line] ?? ''))
  if (!alone) return null
  const lines = draft.lines.map((line, index) => {
    const columns = extra.filter((each) => each.line === index).map(({ column }) => column)
    if (columns.length === 0) return line
    const rest = [...line].filter((_, column) => !columns.includes(column)).join('')
    return /^[\s;,]*$/.test(rest) ? '' : rest
  })
  const message = 'The text ends with brackets that nothing here opens: they were left out.'
  return report({ ...draft, lines }, 'other', draft.origin[first.line] ?? 1, message)
}

function wrapped(draft: Draft, before: string, after: string, message: string): Draft {
  const first = belowImports(draft)
  const around = insert(insert(draft, first, before), draft.lines.length + 1, after)
  return report(around, 'other', draft.origin[first] ?? 1, message)
}

function firstCode(draft: Draft): number {
  const lines = codeOnly(textOf(draft)).split('\n')
  return Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ''),
  )
}

/** Imports can only stand outside. */
function belowImports(draft: Draft): number {
  const last = draft.lines.findLastIndex((line) => /^\s*import\b[^(]*['"];?\s*$/.test(line))
  return last < 0 ? firstCode(draft) : last + 1
}

type Bracket = { mark: string; line: number; column: number }

function bracketsOf(draft: Draft): { open: Bracket[]; extra: Bracket[] } {
  const open: Bracket[] = []
  const extra: Bracket[] = []
  codeOnly(textOf(draft))
    .split('\n')
    .forEach((text, line) => {
      for (const { 0: mark, index: column } of text.matchAll(/[()[\]{}]/g)) {
        if (PAIRS[mark] === undefined) open.push({ mark, line, column })
        else if (open.at(-1)?.mark === PAIRS[mark]) open.pop()
        else extra.push({ mark, line, column })
      }
    })
  return { open, extra }
}
