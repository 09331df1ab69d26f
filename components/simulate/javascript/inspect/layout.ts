/** How the parts of an object are put on lines: reduceToSingleString and groupArrayElements of Node. */
import { columnsOf, withoutColours } from './colours.ts'
import type { InspectContext } from './options.ts'

export type Kind = 'object' | 'array'

/** Parts in their braces, on one line where they fit. `level` is how deep the object is nested. */
export function joinParts(
  context: InspectContext,
  parts: string[],
  base: string,
  braces: readonly [string, string],
  kind: Kind,
  level: number,
  numeric: boolean,
): string {
  const [open, close] = braces
  const lead = base === '' ? '' : `${base} `
  let output = parts
  if (context.compact >= 1) {
    if (kind === 'array' && parts.length > 6) output = groupElements(context, parts, numeric)
    if (context.currentDepth - level < context.compact && output.length === parts.length) {
      const start = output.length + context.indentation + open.length + base.length + 10
      if (fitsOneLine(context, output, start, base)) {
        const joined = output.join(', ')
        if (!joined.includes('\n')) return `${lead}${open} ${joined} ${close}`
      }
    }
  }
  const indentation = `\n${' '.repeat(context.indentation)}`
  return `${lead}${open}${indentation}  ${output.join(`,${indentation}  `)}${indentation}${close}`
}

function fitsOneLine(context: InspectContext, output: string[], start: number, base: string): boolean {
  let length = output.length + start
  if (length + output.length > context.breakLength) return false
  for (const part of output) {
    length += context.colors ? withoutColours(part).length : part.length
    if (length > context.breakLength) return false
  }
  return base === '' || !base.includes('\n')
}

/** More than six short elements are set in columns. `numeric`: all of them are numbers, and stand to the right. */
function groupElements(context: InspectContext, output: string[], numeric: boolean): string[] {
  const more = context.maxArrayLength < output.length && /^\.\.\. \d+ more items?$/.test(output.at(-1) ?? '')
  const count = more ? output.length - 1 : output.length
  const separator = 2
  const lengths = output.slice(0, count).map(columnsOf)
  const total = lengths.reduce((sum, length) => sum + length + separator, 0)
  const longest = Math.max(0, ...lengths)
  const widest = longest + separator
  const roomy = widest * 3 + context.indentation < context.breakLength
  if (!roomy || !(total / widest > 5 || longest <= 6)) return output
  const bias = Math.sqrt(widest - total / output.length)
  const biased = Math.max(widest - 3 - bias, 1)
  const columns = Math.min(
    Math.round(Math.sqrt(2.5 * biased * count) / biased),
    Math.floor((context.breakLength - context.indentation) / widest),
    context.compact * 4,
    15,
  )
  if (columns <= 1) return output
  const widths = Array.from({ length: columns }, (_, column) => {
    const own = lengths.filter((_length, index) => index % columns === column)
    return Math.max(0, ...own) + separator
  })
  const rows: string[] = []
  for (let first = 0; first < count; first += columns) {
    const last = Math.min(first + columns, count)
    const cells = output.slice(first, last).map((part, column) => {
      const isLast = first + column === last - 1
      // What is not seen, and what is seen wide, takes other room than its length says.
      const width = (widths[column] ?? 0) + part.length - (lengths[first + column] ?? 0)
      if (!isLast) return numeric ? `${part}, `.padStart(width) : `${part}, `.padEnd(width)
      return numeric ? part.padStart(width - separator) : part
    })
    rows.push(cells.join(''))
  }
  return more ? [...rows, output[count] ?? ''] : rows
}
