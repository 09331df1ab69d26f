/** Which parts of a text are strings, templates, comments and regular expressions, in code that may be broken. */
import { parser } from '@lezer/javascript'

const tolerant = parser.configure({ dialect: 'jsx ts' })
const KINDS: Record<string, Region['kind']> = {
  LineComment: 'comment',
  BlockComment: 'comment',
  Hashbang: 'comment',
  String: 'string',
  TemplateString: 'string',
  RegExp: 'string',
  JSXText: 'string',
  JSXAttributeValue: 'string',
}

export type Region = { kind: 'string' | 'comment'; from: number; to: number }

/** In order and apart from each other. What stands in `${...}` of a template is code. */
export function regionsOf(text: string): Region[] {
  const regions: Region[] = []
  const open: Region[] = []
  tolerant.parse(text).iterate({
    enter({ name, from, to }) {
      const kind = KINDS[name]
      const outer = open.at(-1)
      if (name === 'Interpolation' && outer !== undefined) {
        regions.push({ ...outer, to: from })
        outer.from = to
      } else if (kind !== undefined) open.push({ kind, from, to })
    },
    leave({ name }) {
      if (KINDS[name] === undefined) return
      const done = open.pop()
      if (done !== undefined && done.from < done.to) regions.push(done)
    },
  })
  return regions.sort((a, b) => a.from - b.from)
}

/** Changes what is code and leaves strings and comments as they are. */
export function mapCode(text: string, change: (code: string) => string): string {
  let done = 0
  let result = ''
  for (const { from, to } of regionsOf(text)) {
    if (from < done) continue
    result += change(text.slice(done, from)) + text.slice(from, to)
    done = to
  }
  return result + change(text.slice(done))
}

/** The text with strings and comments blanked: every character of code keeps its place. */
export function codeOnly(text: string): string {
  const blank = (piece: string) => piece.replace(/[^\n]/g, ' ')
  let done = 0
  let result = ''
  for (const { kind, from, to } of regionsOf(text)) {
    if (from < done) continue
    const piece = text.slice(from, to)
    const inside = kind === 'string' && piece.length > 1 ? `"${blank(piece.slice(1, -1))}"` : blank(piece)
    result += text.slice(done, from) + inside
    done = to
  }
  return result + text.slice(done)
}
