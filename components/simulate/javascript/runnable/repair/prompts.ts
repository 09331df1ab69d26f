/** Transcripts: prompts of Node's and of browsers' consoles, line numbers, marks of a diff. */
import { countLines, type Draft, report, withLines, without } from './draft.ts'
import { looksLikeCode } from './looks.ts'

const PROMPT = /^\s*>{1,2}(?: |$)/
const CONTINUED = /^\s*(?:\.\.\.+|\|)(?: |$)/
const NUMBERED = /^(\s*)(\d{1,4})(?:[.:|)]\s?|\s+|\t|$)/
/** A page that shows the numbers apart by its style alone loses the space when it is read: `1const a = 1`. */
const NUMBERED_CLOSELY = /^(\s*)(\d{1,4})(?=\D|$)/
const HUNK = /^@@ .* @@/

/** `> code`, continued by `... ` or `| `; the lines without a prompt are what the session printed. */
export function transcript(draft: Draft): Draft | null {
  const first = draft.lines.findIndex((line) => PROMPT.test(line))
  if (first < 0) return null
  const output = new Set<number>()
  const prompts: number[] = []
  let typed = false
  const above = draft.lines.slice(0, first).some(looksLikeCode)
  const lines = draft.lines.map((line, index) => {
    const prompt = PROMPT.exec(line) ?? (typed ? CONTINUED.exec(line) : null)
    if (prompt !== null) {
      typed = true
      prompts.push(draft.origin[index] ?? 0)
      return line.slice(prompt[0].length)
    }
    typed = false
    if (line.trim() !== '' && !(above && index < first)) output.add(index)
    return line
  })
  const [line = 1] = prompts
  const message = `The prompts of an interactive session were taken off ${countLines(prompts.length)}.`
  const typedOnly = report({ ...draft, lines }, 'prompt', line, message)
  return (
    without(
      typedOnly,
      output,
      'output-removed',
      (count) => `What the session printed is not code: ${count} left out.`,
    ) ?? typedOnly
  )
}

/** Every line that says something starts with the next number. */
export function lineNumbers(draft: Draft): Draft | null {
  return numberedAs(draft, NUMBERED) ?? numberedAs(draft, NUMBERED_CLOSELY)
}

function numberedAs(draft: Draft, pattern: RegExp): Draft | null {
  const numbered = draft.lines.map((line) => pattern.exec(line))
  const found = numbered.flatMap((match) => (match === null ? [] : [Number(match[2])]))
  const blank = draft.lines.filter((line) => line.trim() === '').length
  const consecutive = found.every((number, index) => index === 0 || number === (found[index - 1] ?? 0) + 1)
  if (found.length < 2 || !consecutive || found.length + blank < draft.lines.length) return null
  const lines = draft.lines.map((line, index) => line.slice(numbered[index]?.[0].length ?? 0))
  return withLines(draft, lines, 'line-number', (count) => `Line numbers were taken off ${count}.`)
}

/** `+` and `-` at the start of lines: the new side of the change is what stands there in the end. */
export function diff(draft: Draft): Draft | null {
  const said = draft.lines.filter((line) => line.trim() !== '')
  const marked = said.filter((line) => /^[+-]/.test(line)).length
  if (marked === 0 || !said.every((line) => /^[+\- \t]/.test(line) || HUNK.test(line))) return null
  const gone = new Set(
    draft.lines.flatMap((line, index) => (line.startsWith('-') || HUNK.test(line) ? [index] : [])),
  )
  const lines = draft.lines.map((line) => line.replace(/^\+ ?/, ''))
  const added = withLines(
    draft,
    lines,
    'other',
    (count) => `The text is a change: the marks of ${count} that it adds were taken off.`,
  )
  return (
    without(
      added ?? draft,
      gone,
      'other',
      (count) => `The text is a change: ${count} that it takes away left out.`,
    ) ?? added
  )
}
