import { parentOf, rawTextOf } from './dom.ts'
import { runOf } from './numbers.ts'
import type { Piece } from './pieces.ts'

/** A part of a text node that is shown on one line. */
export type Span = {
  node: Text
  start: number
  end: number
  /** Nothing was left out between it and the span before it, so that one range can show both. */
  joined: boolean
}
export type TextLine = { text: string; spans: Span[] }

/** Lays pieces out in lines, as a browser does, and drops one final newline. */
export function layOut(pieces: Piece[]): TextLine[] {
  const lines: TextLine[] = []
  let line: TextLine = { text: '', spans: [] }
  let joined = false
  /** How many lines there were when each open row began. */
  const rows: number[] = []
  let space: Span | null = null

  const end = () => {
    lines.push(line)
    line = { text: '', spans: [] }
    joined = false
    space = null
  }
  const add = (node: Text, data: string, start: number, stop: number) => {
    if (stop <= start) return
    line.text += data.slice(start, stop)
    line.spans.push({ node, start, end: stop, joined })
    joined = true
  }

  for (const piece of pieces) {
    switch (piece.type) {
      case 'gap':
        joined = false
        break
      case 'break':
        end()
        break
      case 'edge':
        if (line.text !== '') end()
        break
      case 'row':
        if (line.text !== '') end()
        rows.push(lines.length)
        break
      case 'row-end':
        if (rows.pop() === lines.length || line.text !== '') end()
        break
      case 'text': {
        const { node, data } = piece
        if (piece.preserved) {
          let start = 0
          for (let at = data.indexOf('\n'); at !== -1; at = data.indexOf('\n', start)) {
            add(node, data, start, at)
            end()
            start = at + 1
          }
          add(node, data, start, data.length)
          break
        }
        for (const { 0: word, index } of data.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
          if (/^[ \t\n\r\f]/.test(word)) {
            const blank = Math.max(word.indexOf(' '), 0)
            if (line.text !== '')
              space ??= { node, start: index + blank, end: index + blank + 1, joined: joined && blank === 0 }
            continue
          }
          if (space !== null) {
            line.text += ' '
            if (space.node.data[space.start] === ' ') line.spans.push(space)
            joined = word.length > 0 && space.node === node && space.end === index
            space = null
          }
          add(node, data, index, index + word.length)
        }
        break
      }
    }
  }
  if (line.text !== '' || lines.length === 0) end()
  return withoutNumbers(lines)
}

/** Takes away line numbers that stand in an element of their own at the start of every line. */
function withoutNumbers(lines: TextLine[]): TextLine[] {
  let due: number | null = null
  let more = false
  const cuts: number[] = []
  for (const { spans } of lines) {
    const at = spans.findIndex((span) => /\S/.test(dataOf(span)))
    const span = spans[at]
    const run = span === undefined ? null : runOf(dataOf(span))
    if (span === undefined || run?.count !== 1 || (due !== null && run.first !== due)) return lines
    const holder = parentOf(span.node)
    if (holder === null || rawTextOf(holder)?.trim() !== dataOf(span).trim()) return lines
    due = run.first + 1
    more ||= spans.length > at + 1
    cuts.push(at + 1)
  }
  if (!more || lines.length < 2) return lines
  return lines.map(({ spans }, index) => {
    const rest = spans.slice(cuts[index])
    return { text: rest.map(dataOf).join(''), spans: rest }
  })
}

function dataOf({ node, start, end }: Span): string {
  return node.data.slice(start, end)
}
