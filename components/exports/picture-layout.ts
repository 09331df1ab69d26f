import { type Arrow, type Axis, type AxisPiece, axisOf, type Lane, type Replay } from '../replay/index.ts'
import { PICTURE_ARROWS, PICTURE_LANES } from './limits.ts'

/** px of the picture: edges, the column of names, a lane and a block in it, the rows above and below the lanes. */
const PAD = 20
const NAME_CHARACTER = 7.4
const NAMES = { least: 60, most: 200 }
const LANE = 46
const BLOCK = 18
const TITLE = 52
const CLOCK = 30
const LEGEND = 34
/** Stretches narrower than this, in px, are drawn as one with their neighbour of the same kind. */
const NARROW = 0.75
/** A break of the axis, and between two of them, in px: less is no width that anybody measures. */
const BREAK = { least: 5, apart: 14 }
/** Of a label's character in px; system fonts are narrower than that. */
const LABEL_CHARACTER = 6.6

export type PictureKind = 'running' | 'ready' | 'blocked' | 'timed' | 'held'
export type PictureSpan = { kind: PictureKind; x: number; width: number; label: string; title: string }
export type PictureRow = {
  lane: Lane
  /** The middle of its blocks. */
  y: number
  spans: PictureSpan[]
  end: { x: number; how: NonNullable<Lane['end']> } | null
}
export type PictureArrow = {
  type: Arrow['type']
  x1: number
  y1: number
  x2: number
  y2: number
}
export type Picture = {
  width: number
  height: number
  names: number
  pad: number
  block: number
  rows: PictureRow[]
  arrows: PictureArrow[]
  ticks: { x: number; label: string }[]
  /** The time axis in px: to scale, or broken where what takes no time has a width. */
  axis: AxisPiece[]
  /** Lanes that are only counted. */
  left: number
  /** Top and bottom of the lanes; baselines of the rows of the clock and of the legend. */
  top: number
  bottom: number
  clock: number
  legend: number
}

/**
 * Where everything of the picture is, in px of a drawing that is `width` wide:
 *
 *     title   2 s in all, 3 s one at a time
 *     main    ▐█▌· · · · · for work A · · · · ·▐█▌
 *     work A    ▐█▌──────── sleep 1 s ───────▐█▌
 *             0 s           500 ms          1 s
 *     ■ runs  □ ready  ─ asleep ...
 */
export function layoutPicture(replay: Replay, width: number): Picture {
  const all = replay.lanes.filter((lane) => lane.shown)
  const lanes = all.slice(0, PICTURE_LANES)
  const longest = Math.max(0, ...lanes.map((lane) => lane.label.length)) * NAME_CHARACTER
  const names = Math.round(Math.min(NAMES.most, Math.max(NAMES.least, longest)) + PAD + 14)
  const inner = width - names - PAD - 16
  const axis = axisOf(replay, { width: inner })
  const scale = (seq: number): number => round(names + axis.x(seq) * inner)
  const bottom = TITLE + lanes.length * LANE
  const clock = bottom + CLOCK - 10
  const rows = lanes.map((lane, index) => rowOf(lane, TITLE + index * LANE + LANE / 2 + 5, scale))
  const middle = new Map(rows.map((row) => [row.lane.task, row.y]))
  return {
    width,
    height: clock + 10 + LEGEND,
    names,
    pad: PAD,
    block: BLOCK,
    rows,
    arrows: arrowsIn(replay, middle, scale),
    ticks: ticksIn(axis, (x) => round(names + x * inner)),
    axis: axis.piecesIn(0, 1, BREAK.least / inner, BREAK.apart / inner).map(({ type, from, to }) => ({
      type,
      from: round(names + from * inner),
      to: round(names + to * inner),
    })),
    left: all.length - lanes.length,
    top: TITLE,
    bottom,
    clock,
    legend: clock + LEGEND - 4,
  }
}

function rowOf(lane: Lane, y: number, scale: (seq: number) => number): PictureRow {
  const spans: PictureSpan[] = []
  for (const span of lane.spans) {
    const kind = span.type === 'waiting' ? (span.wait?.until === undefined ? 'held' : 'timed') : span.type
    const x = scale(span.from)
    const width = round(scale(span.to) - x)
    const before = spans.at(-1)
    if (before && before.kind === kind && width < NARROW && x - (before.x + before.width) < NARROW) {
      before.width = round(x + width - before.x)
      continue
    }
    const fits = span.label.length * LABEL_CHARACTER + 8 <= width
    spans.push({ kind, x, width: Math.max(NARROW, width), label: fits ? span.label : '', title: span.label })
  }
  const end = lane.end === null || lane.ended === null ? null : { x: scale(lane.ended), how: lane.end }
  return { lane, y, spans, end }
}

function arrowsIn(
  replay: Replay,
  middle: Map<number, number>,
  scale: (seq: number) => number,
): PictureArrow[] {
  const arrows = replay.arrows.flatMap(({ type, from, to }) => {
    const y1 = middle.get(from.task)
    const y2 = middle.get(to.task)
    return y1 === undefined || y2 === undefined
      ? []
      : [{ type, x1: scale(from.seq), y1, x2: scale(to.seq), y2 }]
  })
  return arrows.length > PICTURE_ARROWS ? [] : arrows
}

function ticksIn(axis: Axis, scale: (x: number) => number): Picture['ticks'] {
  return axis.ticks.map(({ x, label }) => ({ x: scale(x), label }))
}

function round(x: number): number {
  return Math.round(x * 10) / 10
}
