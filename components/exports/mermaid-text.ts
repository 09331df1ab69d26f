import { oneLine } from './quoted.ts'

/** For a text of which nothing is left: Mermaid refuses an empty one. */
const NOTHING = '?'
/** The longest text of a box or an arrow, in characters: wider ones push the lanes out of sight. */
const CHARACTERS = 60

/**
 * Text for a sequence diagram. `#` and `;` mean something to Mermaid and have entity codes; so do brackets of HTML,
 * quotes, and percent signs, two of which begin a comment. https://mermaid.js.org/syntax/sequenceDiagram.html
 */
export function sequenceText(text: string): string {
  const line = oneLine(text, CHARACTERS) || NOTHING
  return line.replace(/[#;<>"%&{}\\]/g, (letter) => `#${letter.codePointAt(0)};`)
}

/**
 * Text for a Gantt chart, which has no entity codes: a colon ends a task's name, `#` and `;` a statement.
 * https://mermaid.js.org/syntax/gantt.html
 */
export function ganttText(text: string): string {
  return oneLine(text.replace(/[:#;%<>&"{}\\]/g, ' '), CHARACTERS) || NOTHING
}
