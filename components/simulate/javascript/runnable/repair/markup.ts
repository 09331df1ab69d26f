/** A page around the code: what stands in its `<script>` elements is kept, on the same lines. */
import { type Draft, report, textOf } from './draft.ts'

const OPEN = /<script\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi
/** Scripts that hold data, or nothing because they stand in another file. */
const NOT_CODE =
  /\bsrc\s*=|\btype\s*=\s*["']?(?!module\b|text\/(?:javascript|babel|typescript|ecmascript)|application\/javascript)\w/i

export function hasScripts(draft: Draft): boolean {
  return draft.lines.some((line) => /^\s*<script\b/i.test(line))
}

export function scripts(draft: Draft): Draft | null {
  const text = textOf(draft)
  const kept: [number, number][] = []
  for (const open of text.matchAll(OPEN)) {
    const from = open.index + open[0].length
    const close = text.slice(from).search(/<\/script\s*>/i)
    if (!NOT_CODE.test(open[1] ?? '')) kept.push([from, close < 0 ? text.length : from + close])
  }
  if (kept.length === 0) return null
  let start = 0
  const lines: string[] = []
  const origin: number[] = []
  draft.lines.forEach((line, index) => {
    const end = start + line.length
    const pieces = kept.flatMap(([from, to]) =>
      from <= end && to >= start ? [line.slice(Math.max(0, from - start), Math.max(0, to - start))] : [],
    )
    if (pieces.length > 0) {
      lines.push(pieces.join(' '))
      origin.push(draft.origin[index] ?? 0)
    }
    start = end + 1
  })
  const message = 'The code stands in a <script> element: the rest of the page was left out.'
  return report({ ...draft, lines, origin }, 'other', draft.origin[0] ?? 1, message)
}
