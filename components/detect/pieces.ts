import { type Box, createBoxes, holdsRows } from './boxes.ts'
import { attribute, contains, findAll, firstChildOf, isElement, isText, nextSiblingOf, tagOf } from './dom.ts'
import { MAX_RAW_TEXT, NODES_A_STEP } from './limits.ts'
import { EMPTY_RUN, join, type Run, runOf } from './numbers.ts'

/**
 * What an element shows, in order, before it is laid out in lines. `edge`: a block begins or ends. `gap`:
 * something that is shown here is not copied.
 */
export type Piece =
  | { type: 'text'; node: Text; data: string; preserved: boolean }
  | { type: 'break' }
  | { type: 'edge' }
  | { type: 'row' }
  | { type: 'row-end' }
  | { type: 'gap' }

const BREAK: Piece = { type: 'break' }
const EDGE: Piece = { type: 'edge' }
const ROW: Piece = { type: 'row' }
const ROW_END: Piece = { type: 'row-end' }
const GAP: Piece = { type: 'gap' }

const GUTTER =
  /(?:^|[\s_-])(?:line-?(?:no|num|number)s?|linenodiv|gutter|blob-num)(?:$|[\s_-])|(?:^|\s)lnt?(?:$|\s)/i

type Frame = {
  element: Element
  box: Box
  preserved: boolean
  rows: boolean
  asRow: boolean
  start: number
  run: Run | null
  /** Children that hold nothing but numbers: gutters, unless this element holds nothing else either. */
  numbered: { start: number; end: number }[]
}

/**
 * Reads what an element shows, without its line-number gutters. Goes step by step and without recursion, because
 * a page may nest ten thousand levels deep. Null when there is too much of it, or when it is hidden itself.
 */
export function* readPieces(root: Element): Generator<undefined, Piece[] | null> {
  const boxOf = createBoxes(root)
  const rootBox = boxOf(root, null)
  if (rootBox.hidden) return null
  const code = soleCodeIn(root)
  const pieces: Piece[] = []
  const frames: Frame[] = [open(root, rootBox, rootBox.preserved, 0, false, boxOf)]
  let node = firstChildOf(root)
  let length = 0
  for (let step = 1; ; step += 1) {
    if (step % NODES_A_STEP === 0) yield
    const frame = frames.at(-1)
    if (frame === undefined) return pieces
    if (node === null) {
      frames.pop()
      close(frame, frames.at(-1), pieces)
      node = frames.length === 0 ? null : nextSiblingOf(frame.element)
      continue
    }
    if (isText(node)) {
      const data = node.data
      length += data.length
      if (length > MAX_RAW_TEXT) return null
      if ((frame.box.table || frame.rows) && !/\S/.test(data)) pieces.push(GAP)
      else if (data !== '') {
        pieces.push({ type: 'text', node, data, preserved: frame.preserved })
        if (frame.run !== null) frame.run = join(frame.run, runOf(data))
      }
    } else if (isElement(node)) {
      const box = boxOf(node, frame.box)
      const beside = box.flow === 'block' && code !== null && !contains(code, node) && !contains(node, code)
      if (box.hidden || beside) pieces.push(GAP)
      else if (tagOf(node) === 'br') pieces.push(BREAK)
      else {
        const asRow = frame.rows || box.flow === 'row'
        const start = pieces.length
        if (asRow) pieces.push(ROW)
        else if (box.flow === 'block') pieces.push(EDGE)
        frames.push(open(node, box, frame.preserved || box.preserved, start, asRow, boxOf))
        node = firstChildOf(node)
        continue
      }
    }
    node = nextSiblingOf(node)
  }
}

/** The one `code` element of a block: what stands in boxes beside it is a header, a copy button or a menu. */
function soleCodeIn(root: Element): Element | null {
  const { 0: code = null, length } = findAll(root, 'code')
  return tagOf(root) === 'pre' && length === 1 ? code : null
}

function open(
  element: Element,
  box: Box,
  preserved: boolean,
  start: number,
  asRow: boolean,
  boxOf: (child: Element, parent: Box) => Box,
): Frame {
  const rows = holdsRows(element, (child) => boxOf(child, box))
  return { element, box, preserved, rows, asRow, start, run: EMPTY_RUN, numbered: [] }
}

function close(frame: Frame, parent: Frame | undefined, pieces: Piece[]): void {
  if (frame.asRow) pieces.push(ROW_END)
  else if (frame.box.flow === 'block' && parent !== undefined) pieces.push(EDGE)
  if (frame.run === null) {
    for (const { start, end } of frame.numbered) pieces.fill(GAP, start, end)
  }
  if (parent === undefined) return
  parent.run = join(parent.run, frame.run)
  if (frame.run !== null && isGutter(frame, frame.run)) {
    parent.numbered.push({ start: frame.start, end: pieces.length })
  } else if (frame.run !== null) parent.numbered.push(...frame.numbered)
}

function isGutter(frame: Frame, run: Run): boolean {
  if (run.count > 1 && !frame.asRow && (frame.box.flow !== 'inline' || frame.box.aside)) return true
  return run.count > 0 && GUTTER.test(attribute(frame.element, 'class') ?? '')
}
