import {
  childElementsOf,
  closest,
  find,
  findAll,
  ownerOf,
  parentElementOf,
  rawTextOf,
  tagOf,
  windowOf,
} from './dom.ts'
import type { Reading } from './reading.ts'

/**
 * Everything that may be a block of code. Classes are how wrappers without a `pre` say so; without their first
 * letter they match in either case, and twice as fast as `i` does.
 */
export const CANDIDATES =
  'pre,code,[class*="ode"],[class*="ighlight"],[class*="yntax"],[class*="anguage-"],[class*="isting"],[class*="ource"]'

const NEVER_BLOCK = /^(?:html|a|p|span|button|h[1-6]|em|strong|label|nav|header|footer|form|img|svg)$/
/**
 * Editors keep a hidden text area and draw their lines themselves: replaying them would chase every key. It is their
 * lines that tell: pages give static code the class of an editor, for its look.
 */
const EDITOR =
  'textarea,[contenteditable]:not([contenteditable="false" i]),[role="textbox"],.CodeMirror-line,.cm-content,.view-lines,.ace_content'
/** What a wrapper around one block of code does not contain. */
const NOT_IN_CODE = `pre,p,h1,h2,h3,h4,h5,h6,${EDITOR}`
const CODE_FONT = /mono|courier|consolas|menlo|\bcode\b/i

/** The element that stands for the block, or null when the candidate is only part of a page that has code in it. */
export function blockElementOf(candidate: Element): Element | null {
  const tag = tagOf(candidate)
  if (tag === 'pre') return codeTableOf(candidate) ?? candidate
  if (tag !== 'code') return NEVER_BLOCK.test(tag) || isMoreThanCode(candidate) ? null : candidate
  if (find(candidate, 'pre') !== null) return null
  // Most `code` is a word in a sentence: tell without reading it.
  const mayHaveLines = /\n/.test(rawTextOf(candidate) ?? '') || find(candidate, 'br,div,span') !== null
  return mayHaveLines || isDisplayedAsBlock(candidate) ? candidate : null
}

/** A copy of the text for the clipboard, which is not displayed, says nothing about the rest. */
function isMoreThanCode(wrapper: Element): boolean {
  return Array.from(findAll(wrapper, NOT_IN_CODE)).some((inner) => styleOf(inner)?.display !== 'none')
}

export function isEditable(element: Element): boolean {
  return closest(element, EDITOR) !== null
}

/** True when what was read looks like a block: `pre` always, anything else by its lines and its type face. */
export function looksLikeBlock(element: Element, { lines }: Reading): boolean {
  const tag = tagOf(element)
  if (tag === 'pre' || find(element, 'pre') !== null) return true
  if (tag === 'code') return lines.length > 1 || isDisplayedAsBlock(element)
  const spans = lines.flatMap((line) => line.spans.slice(0, 1))
  return (
    lines.length > 1 &&
    [spans.at(0), spans.at(-1)].every((span) => span !== undefined && isCodeFace(span.node))
  )
}

function isDisplayedAsBlock(element: Element): boolean {
  return /^(?:block|flex|grid|table|list-item|flow-root)/.test(styleOf(element)?.display ?? '')
}

function isCodeFace(text: Text): boolean {
  const element = parentElementOf(text)
  if (element === null) return false
  const style = styleOf(element)
  if (style === undefined) return closest(element, 'code,tt,samp,kbd') !== null
  return CODE_FONT.test(style.fontFamily) || /^(?:pre|break-spaces)/.test(style.whiteSpace)
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  const document = ownerOf(element)
  return document === null ? undefined : windowOf(document)?.getComputedStyle(element)
}

/** The table that shows one block of code: in every row one cell of numbers beside one cell of code. */
function codeTableOf(pre: Element): Element | null {
  let cell: Element | null = parentElementOf(pre)
  for (let step = 0; step < 3 && cell !== null && tagOf(cell) !== 'td'; step += 1)
    cell = parentElementOf(cell)
  if (cell === null || tagOf(cell) !== 'td') return null
  const row = parentElementOf(cell)
  const table = closest(cell, 'table')
  if (row === null || table === null) return null
  const group = parentElementOf(row)
  if (group === null) return null
  for (const each of childElementsOf(group)) if (!isNumberedRow(each)) return null
  return table
}

function isNumberedRow(row: Element): boolean {
  let numbers = 0
  let code = 0
  for (const cell of childElementsOf(row)) {
    const text = rawTextOf(cell)?.trim() ?? ''
    // Numbers between line breaks run together here: 123.
    if (/^\d[\d\s]*$/.test(text)) numbers += 1
    else if (rawTextOf(find(cell, 'pre') ?? cell)?.trim() !== text) return false
    else if (text !== '') code += 1
  }
  return numbers === 1 && code < 2
}
