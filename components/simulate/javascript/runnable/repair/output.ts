/** What a program printed, shown in the same block as its code. */
import { type Draft, without } from './draft.ts'
import { looksLikeCode, looksLikeStatement, looksPrinted } from './looks.ts'

const MARKER =
  /^\s*(?:(?:expected |sample |example |program |console |the )?(?:outputs?|results?|prints|logs?|stdout|console)(?: is| looks like)?\s*:\s*$|[-=]{3,}\s*(?:output|result)|[-=]{5,}\s*$)/i

/** Lines that only an engine prints, anywhere; below an arrow alone all lines up to an empty one. */
export function printedLines(draft: Draft): Draft | null {
  const gone = new Set<number>()
  let below = false
  draft.lines.forEach((line, index) => {
    below = /^\s*(?:=>|->|→|⇒)\s*$/.test(line) || (below && line.trim() !== '')
    if (below || looksPrinted(line)) gone.add(index)
  })
  return without(
    draft,
    gone,
    'output-removed',
    (count) => `What the program printed stood among the code: ${count} left out.`,
  )
}

/** Everything below a heading such as `Output:`. */
export function markedOutput(draft: Draft): Draft | null {
  return belowCode(draft, markerOf(draft))
}

export function hasMarker(draft: Draft): boolean {
  return markerOf(draft) < draft.lines.length
}

/** The last lines when they can only be words. */
export function trailingOutput(draft: Draft): Draft | null {
  let start = draft.lines.length
  while (start > 1 && isNoCode(draft.lines[start - 1] ?? '')) start -= 1
  return belowCode(draft, start)
}

function isNoCode(line: string): boolean {
  return !looksLikeCode(line) && !/^\s*\/\//.test(line)
}

function markerOf({ lines }: Draft): number {
  const marked = lines.findIndex(
    (line, index) => index > 0 && MARKER.test(line) && !lines.slice(index + 1).some(looksLikeStatement),
  )
  return marked < 0 ? lines.length : marked
}

function belowCode(draft: Draft, start: number): Draft | null {
  const gone = new Set(draft.lines.flatMap((_, index) => (index >= start ? [index] : [])))
  return without(
    draft,
    gone,
    'output-removed',
    (count) => `What the program printed stood below the code: ${count} left out.`,
  )
}
