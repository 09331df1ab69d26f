import { highlightTree, tagHighlighter, tags } from '@lezer/highlight'
import { parser as javascript } from '@lezer/javascript'
import { parser as python } from '@lezer/python'
import type { Language } from '../../trace/index.ts'

const PARSERS: Record<Language, { parse(code: string): Parameters<typeof highlightTree>[0] }> = {
  python,
  javascript: javascript.configure({ dialect: 'jsx' }),
  typescript: javascript.configure({ dialect: 'ts jsx' }),
}

/** A stretch of one line in one colour; `name` is a class of code.css, empty for plain text. */
export type Token = { text: string; name: string }

/** Which class of code.css a piece of code gets. */
export const highlighter = tagHighlighter([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.controlKeyword], class: 'keyword' },
  { tag: [tags.definitionKeyword, tags.moduleKeyword], class: 'keyword' },
  { tag: [tags.string, tags.special(tags.string)], class: 'string' },
  { tag: [tags.number, tags.bool, tags.null], class: 'literal' },
  { tag: [tags.lineComment, tags.comment], class: 'comment' },
  {
    tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)],
    class: 'name',
  },
])

/** The lines of `code` as coloured tokens. Code that does not parse is coloured as far as it does. */
export function highlight(code: string, language: Language): Token[][] {
  const lines: Token[][] = [[]]
  const put = (text: string, name: string): void => {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part) lines.at(-1)?.push({ text: part, name })
    }
  }
  let done = 0
  highlightTree(PARSERS[language].parse(code), highlighter, (from, to, name) => {
    put(code.slice(done, from), '')
    put(code.slice(from, to), name)
    done = to
  })
  put(code.slice(done), '')
  return lines
}
