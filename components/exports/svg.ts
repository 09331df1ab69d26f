import type { Replay } from '../replay/index.ts'
import type { Words } from '../words/index.ts'
import { PICTURE } from './limits.ts'
import { layoutPicture, type Picture, type PictureArrow, type PictureRow } from './picture-layout.ts'
import { oneLine } from './quoted.ts'
import { endingOf } from './text.ts'
import { exportWords } from './words.ts'
import { xml } from './xml.ts'

/** The colours of one theme. They are handed in: colours are written in the style tokens and nowhere else. */
export type PictureColours = {
  surface: string
  ink: string
  soft: string
  line: string
  bad: string
  lanes: readonly string[]
}
export type PicturePalette = { light: PictureColours; dark: PictureColours }
export type PictureOptions = {
  palette: PicturePalette
  /** Fixed, or `system`: as the program that shows it prefers. */
  theme: 'light' | 'dark' | 'system'
  /** The same program one at a time, for the title. */
  other: Replay | null
}

const SANS = 'system-ui, -apple-system, &quot;Segoe UI&quot;, Roboto, &quot;DejaVu Sans&quot;, sans-serif'

/** The timeline as an SVG that stands alone: no script, no reference to anything, text as text. */
export function svgPicture(replay: Replay, { palette, theme, other }: PictureOptions): string {
  const picture = layoutPicture(replay, PICTURE.width)
  const title = titleOf(replay, other)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}" viewBox="0 0 ${picture.width} ${picture.height}" font-family="${SANS}" font-size="12" role="img" aria-label="${xml(title)}">`,
    `<style>${styleOf(palette, theme)}</style>`,
    `<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="cut" d="M1 0v5"/></pattern></defs>`,
    `<rect class="ground" width="100%" height="100%"/>`,
    `<text class="title" x="${picture.pad}" y="30">${xml(title)}</text>`,
    ...picture.ticks.map((tick) => tickOf(tick, picture)),
    ...picture.axis.map((piece) => axisPieceOf(piece, picture)),
    ...picture.rows.map((row) => rowOf(row, picture)),
    ...picture.arrows.map((arrow) => arrowOf(arrow, picture)),
    ...legendOf(picture, replay.words),
    '</svg>\n',
  ].join('\n')
}

function titleOf(replay: Replay, other: Replay | null): string {
  const { say, duration } = exportWords(replay.words)
  const ms = duration(replay.duration)
  const ending = endingOf(replay)
  const sum = other === null ? say('total', { ms }) : say('totals', { ms, other: duration(other.duration) })
  return ending === '' ? sum : `${sum}, ${ending}`
}

function styleOf(palette: PicturePalette, theme: PictureOptions['theme']): string {
  const shapes = `.title{font-size:15px;font-weight:600;fill:var(--ink)}.name{font-weight:600;fill:var(--lane)}.small,.label{font-size:11px;fill:var(--soft)}.label{text-anchor:middle}.clock{text-anchor:middle}.ground{fill:var(--surface)}.grid{stroke:var(--line)}.axis{stroke:var(--soft)}.running,.blocked{fill:var(--lane)}.ready{fill:none;stroke:var(--lane);stroke-width:1.5}.timed,.held{stroke:var(--lane);stroke-width:2;fill:none}.held{stroke-dasharray:.1 5;stroke-linecap:round;stroke-width:2.6}.cut{stroke:var(--surface);stroke-width:1.6}.end{fill:var(--surface);stroke:var(--lane);stroke-width:2}.bad{stroke:var(--bad)}.arrow{fill:none;stroke:var(--soft)}.head{fill:var(--soft)}.create{stroke-dasharray:3 3}.cancel{stroke:var(--bad)}.head.cancel{fill:var(--bad)}`
  const lanes = palette.light.lanes.map((_, index) => `.lane-${index}{--lane:var(--lane-${index})}`).join('')
  const fixed = theme === 'system' ? palette.light : palette[theme]
  const dark =
    theme === 'system' ? `@media (prefers-color-scheme:dark){svg{${variablesOf(palette.dark)}}}` : ''
  return `svg{${variablesOf(fixed)}}${dark}${shapes}${lanes}.lane-none{--lane:var(--soft)}`
}

function variablesOf({ lanes, ...plain }: PictureColours): string {
  const named = Object.entries(plain).map(([name, colour]) => `--${name}:${colour}`)
  return [...named, ...lanes.map((colour, index) => `--lane-${index}:${colour}`)].join(';')
}

function laneClass(row: PictureRow): string {
  return row.lane.color < 0 ? 'lane-none' : `lane-${row.lane.color % 8}`
}

function rowOf(row: PictureRow, { pad, block }: Picture): string {
  const { y } = row
  const parts = [`<g class="${laneClass(row)}"><title>${xml(row.lane.title)}</title>`]
  parts.push(`<text class="name" x="${pad}" y="${y + 4}">${xml(oneLine(row.lane.label, 27))}</text>`)
  for (const { kind, x, width, label, title } of row.spans) {
    const tip = title === '' ? '' : `<title>${xml(title)}</title>`
    if (kind === 'timed' || kind === 'held')
      parts.push(`<path class="${kind}" d="M${x} ${y}h${width}">${tip}</path>`)
    else parts.push(blockOf(kind, x, y - block / 2, width, block, tip))
    // Above its line, which would run through it; a block's label stands above the block.
    const above = kind === 'timed' || kind === 'held' ? 6 : block / 2 + 4
    if (label !== '')
      parts.push(`<text class="label" x="${x + width / 2}" y="${y - above}">${xml(label)}</text>`)
  }
  if (row.end) parts.push(endOf(row.end, y))
  return `${parts.join('')}</g>`
}

function blockOf(kind: string, x: number, y: number, width: number, height: number, tip: string): string {
  const place = `x="${x}" y="${y}" width="${width}" height="${height}" rx="${Math.min(3, width / 2)}"`
  const cut = kind === 'blocked' ? `<rect ${place} fill="url(#hatch)"/>` : ''
  return `<rect class="${kind}" ${place}>${tip}</rect>${cut}`
}

function endOf({ x, how }: NonNullable<PictureRow['end']>, y: number): string {
  const at = x + 8
  if (how === 'failed') return `<path class="end bad" d="M${at - 4} ${y - 4}l8 8m0-8l-8 8"/>`
  const slash = how === 'cancelled' ? `<path class="end" d="M${at - 3} ${y + 3}l6-6"/>` : ''
  return `<circle class="end" cx="${at}" cy="${y}" r="4"/>${slash}`
}

function arrowOf({ type, x1, y1, x2, y2 }: PictureArrow, { block }: Picture): string {
  const down = y2 > y1 ? 1 : -1
  const start = y1 + (down * block) / 2
  const tip = y2 - down * (block / 2 + 2)
  const neck = tip - down * 6
  return `<path class="arrow ${type}" d="M${x1} ${start}C${x1} ${neck} ${x2} ${start} ${x2} ${neck}"/><path class="head ${type}" d="M${x2} ${tip}l-3 ${-down * 6}h6z"/>`
}

function tickOf({ x, label }: Picture['ticks'][number], { top, bottom, clock }: Picture): string {
  return `<path class="grid" d="M${x} ${top}V${bottom + 4}"/><text class="small clock" x="${x}" y="${clock}">${xml(label)}</text>`
}

/** A line, or the two strokes of a break. */
function axisPieceOf({ type, from, to }: Picture['axis'][number], { bottom }: Picture): string {
  const y = bottom + 4
  const stroke = (x: number): string => `M${x - 2.5} ${y + 5}l5-10`
  return `<path class="axis" d="${type === 'even' ? `M${from} ${y}H${to}` : stroke(from) + stroke(to)}"/>`
}

const LEGEND = [
  ['running', 'legendRuns'],
  ['ready', 'legendReady'],
  ['timed', 'legendTimed'],
  ['held', 'legendHeld'],
  ['blocked', 'legendBlocks'],
] as const

function legendOf({ pad, legend, width, left, names, bottom }: Picture, language: Words): string[] {
  const { say } = exportWords(language)
  const parts: string[] = []
  let x = pad
  for (const [kind, word] of LEGEND) {
    const text = xml(say(word))
    const shape =
      kind === 'timed' || kind === 'held'
        ? `<path class="${kind}" d="M${x} ${legend - 4}h16"/>`
        : blockOf(kind, x + 2, legend - 10, 12, 12, '')
    parts.push(
      `<g class="lane-none">${shape}<text class="small" x="${x + 22}" y="${legend}">${text}</text></g>`,
    )
    x += 22 + text.length * 6.4 + 16
  }
  if (left > 0)
    parts.push(
      `<text class="small" x="${names}" y="${bottom - 2}">${language.text('popover_more', { n: left })}</text>`,
    )
  parts.push(
    `<text class="small" x="${width - pad}" y="${legend}" text-anchor="end">${xml(say('madeWith'))}</text>`,
  )
  return parts
}
