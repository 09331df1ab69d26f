/** Lines for another program: shell commands with what they printed, and the fences of Markdown. */
import { type Draft, without } from './draft.ts'
import { looksLikeStatement } from './looks.ts'

const SHELL =
  /^\s*(?:(?:[\w.@~/:-]*[$%#❯➜]|PS .*>|[A-Z]:\\[^>]*>)\s+(?!\()[\w./~-]|(?:sudo\s+)?(?:npm|npx|yarn|pnpm|node|deno|bun|cd|mkdir|curl|tsc)\s+[\w./@-][^=();{]*$)/
const FENCE = /^\s*(?:`{3,}|~{3,})\s*[\w+#-]*\s*(?:\{.*\}|title=.*)?$/

/** `$ node app.js` and what follows it, `npm install x`. */
export function commands(draft: Draft): Draft | null {
  const gone = new Set<number>()
  draft.lines.forEach((line, start) => {
    if (gone.has(start) || !SHELL.test(line)) return
    gone.add(start)
    for (let index = start + 1; index < draft.lines.length; index += 1) {
      const next = draft.lines[index] ?? ''
      if (looksLikeStatement(next) && !SHELL.test(next)) break
      gone.add(index)
    }
  })
  return without(
    draft,
    gone,
    'output-removed',
    (count) => `Shell commands and what they printed are not JavaScript: ${count} left out.`,
  )
}

export function hasFences({ lines }: Draft): boolean {
  return FENCE.test(lines.find((line) => line.trim() !== '') ?? '')
}

/** Fences, and with a pair of them also the words around. */
export function fences(draft: Draft): Draft | null {
  const marks = draft.lines.flatMap((line, index) => (FENCE.test(line) ? [index] : []))
  if (marks.length === 0) return null
  const gone = new Set(marks)
  if (marks.length % 2 === 0) {
    let inside = false
    draft.lines.forEach((_, index) => {
      if (marks.includes(index)) inside = !inside
      else if (!inside) gone.add(index)
    })
  }
  return without(
    draft,
    gone,
    'other',
    (count) => `The marks of a code block, and what stood around it, are not code: ${count} left out.`,
  )
}
