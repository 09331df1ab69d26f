import { axisOf } from './axis.ts'
import { cellsOf, fitted } from './cells.ts'
import type { Phrases } from './phrases.ts'
import type { Axis, Lane, Replay, Span } from './types.ts'

/** Label columns take at most this share of the terminal. */
const LABEL_SHARE = 0.3
/** The narrowest timeline that can still be read; narrower terminals wrap. */
const LEAST_COLUMNS = 24
const CLOCK_EVERY = 10
/** Lanes beyond this many are counted, not drawn. */
const MOST_LANES = 40

/** How each kind of span is drawn: a run is solid, a wait for the clock is a line, a wait for others is dotted. */
const INK = { running: '█', blocked: '▓', ready: '▫', clock: '─', others: '·' } as const

/**
 * The timeline as text for a terminal of so many columns, in the manner of a tutorial's diagram: a lane a line,
 * runs as blocks, waits as lines with what is waited for, the clock underneath, then what was printed.
 *
 *     main    ████········ for work A ·········██······ for work B ······██
 *     work A    ▫▫██─────── sleep 1 s ───────██
 *     work B     ▫▫▫▫██───────────────── sleep 2 s ────────────────────██
 *             0 s                            1 s                       2 s
 *
 *     Output  A done
 *             B done
 */
export function textDiagram(replay: Replay, columns = 80, phrases: Phrases = replay.words): string {
  const lanes = replay.lanes.filter((lane) => lane.shown)
  const drawn = lanes.slice(0, MOST_LANES)
  const title = phrases.text('replay_diagramOutput')
  const longest = Math.max(...[title, ...drawn.map((lane) => lane.label)].map((text) => cellsOf(text).length))
  const labels = Math.min(longest, Math.floor(columns * LABEL_SHARE)) + 2
  const width = Math.max(LEAST_COLUMNS, columns - labels)
  const axis = axisOf(replay, { width, slice: 2, tickEvery: CLOCK_EVERY })
  const rows = drawn.map((lane) => `${padded(lane.label, labels)}${drawLane(lane, axis, width)}`)
  if (lanes.length > drawn.length) rows.push(`${padded('…', labels)}+ ${lanes.length - drawn.length}`)
  const clock = `${' '.repeat(labels)}${drawClock(axis, width)}`
  return [...rows, clock, ...drawOutput(replay, labels, columns, phrases)]
    .map((row) => row.trimEnd())
    .join('\n')
}

function drawLane(lane: Lane, axis: Axis, width: number): string {
  const cells = new Array<string>(width).fill(' ')
  const column = (seq: number) => Math.min(width - 1, Math.round(axis.x(seq) * (width - 1)))
  for (const [index, span] of lane.spans.entries()) {
    const next = span.type === 'waiting' ? lane.spans[index + 1] : undefined
    // Ready and gone on at once: one column that only rounding makes belongs to the wait before it.
    const brief = next?.type === 'ready' && column(next.to) - column(next.from) < 2
    drawSpan(span, cells, column(span.from), column(brief ? next.to : span.to))
  }
  // Runs last: a run that is narrower than a column must not vanish under its neighbours.
  for (const span of lane.spans) {
    if (span.type !== 'running') continue
    const from = column(span.from)
    cells.fill(INK.running, from, Math.max(from + 1, column(span.to)))
  }
  return cells.join('')
}

function drawSpan(span: Span, cells: string[], from: number, to: number): void {
  for (let column = from; column < to; column++) if (cells[column] === ' ') cells[column] = inkOf(span)
  const label = span.label === '' ? [] : cellsOf(` ${span.label} `)
  const room = to - from - 2
  if (span.type !== 'waiting' || label.length === 0 || label.length > room) return
  const start = from + 1 + Math.floor((room - label.length) / 2)
  for (const [index, letter] of label.entries()) cells[start + index] = letter
}

function inkOf(span: Span): string {
  if (span.type !== 'waiting') return INK[span.type]
  return span.wait?.until === undefined ? INK.others : INK.clock
}

function drawClock(axis: Axis, width: number): string {
  let line = ''
  for (const tick of axis.ticks) {
    const column = Math.max(0, Math.min(Math.round(tick.x * (width - 1)), width - tick.label.length))
    if (line === '' || column > line.length) line = line.padEnd(column) + tick.label
  }
  return line
}

/** What was printed, by which lane; cut to the terminal's width. */
function drawOutput(replay: Replay, labels: number, columns: number, phrases: Phrases): string[] {
  if (replay.output.length === 0) return []
  const title = phrases.text('replay_diagramOutput')
  const text = replay.output.map((line) => line.text).join('')
  const lines = text.replace(/\n$/, '').split('\n', MOST_LANES)
  const room = Math.max(LEAST_COLUMNS, columns - labels)
  return [
    '',
    ...lines.map((line, index) => padded(index === 0 ? title : '', labels) + padded(line, room + 1)),
  ]
}

/** Cut or filled to `width` columns, the last of which stays empty. */
function padded(text: string, width: number): string {
  return `${fitted(text, width - 1)} `
}
