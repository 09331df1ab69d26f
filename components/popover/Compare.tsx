import { useRef } from 'preact/hooks'
import { compare, formatDuration, type Lane, type Replay } from '../replay/index.ts'
import { laneClass } from './lane-class.ts'
import { layoutCompare } from './layout-compare.ts'
import type { ComparisonModel } from './model.ts'
import { strings } from './strings.ts'
import { useWidth } from './use-size.ts'

const ROW = 22
const BLOCK = 12
/** Lanes shown of each run before the rest is only counted. */
const LANES_SHOWN = 12
/** Room for the end mark of the longer run, and at the start, in px. */
const PAD = { left: 4, right: 14 }

/** The same code one at a time above and asynchronous below, on one clock, and what that saved. */
export function Compare({ replay, comparison }: { replay: Replay; comparison: ComparisonModel }) {
  const root = useRef<HTMLDivElement>(null)
  const width = useWidth(root).value
  const other = comparison.type === 'ready' ? comparison.replay : null
  const longest = Math.max(replay.duration, other?.duration ?? 0, 0.001)
  return (
    <div class="compare" ref={root}>
      {other ? (
        <>
          <p class="sum">{sentenceFor(replay, other)}</p>
          <Run title={strings.oneAtATime} replay={other} longest={longest} width={width} />
          <Run title={strings.asynchronous} replay={replay} longest={longest} width={width} />
        </>
      ) : (
        <p class="none pending">{strings.comparePending}</p>
      )}
    </div>
  )
}

type RunProps = { title: string; replay: Replay; longest: number; width: number }

function Run({ title, replay, longest, width }: RunProps) {
  const lanes = replay.lanes.filter((lane) => lane.shown)
  const shown = lanes.slice(0, LANES_SHOWN)
  const names = width < 560 ? 84 : 130
  const plot = Math.max(0, width - names - 32)
  const scale = (at: number): number => PAD.left + (at / longest) * (plot - PAD.left - PAD.right)
  const end = scale(replay.duration) + 7
  const height = shown.length * ROW
  return (
    <section class="run" aria-label={`${title}: ${formatDuration(replay.duration)}`}>
      <h3>
        {title} <b>{formatDuration(replay.duration)}</b>
      </h3>
      <div class="rows" style={{ gridTemplateColumns: `${names}px 1fr` }}>
        <ul style={{ lineHeight: `${ROW}px` }}>
          {shown.map((lane) => (
            <li key={lane.task} class={laneClass(lane)} title={lane.title}>
              {lane.label}
            </li>
          ))}
        </ul>
        {plot > 0 && (
          <svg width={plot} height={height} aria-hidden="true" focusable="false">
            <rect class="ground" x="0" y="0" width={plot} height={height} rx="5" />
            {end < plot - 24 && (
              <Saved from={end} to={plot - PAD.right + 7} height={height} ms={longest - replay.duration} />
            )}
            {shown.map((lane, row) => (
              <Row key={lane.task} lane={lane} y={row * ROW + ROW / 2} scale={scale} />
            ))}
            <path class="finish" d={`M${end} 0V${height}`} />
          </svg>
        )}
      </div>
      {shown.length < lanes.length && <p class="none">{strings.more(lanes.length - shown.length)}</p>}
    </section>
  )
}

function Row({ lane, y, scale }: { lane: Lane; y: number; scale(at: number): number }) {
  const { blocks, lines } = layoutCompare(lane, scale)
  return (
    <g class={`lane ${laneClass(lane)}`}>
      {lines.map(({ type, x, width }) => (
        <path class={`wait ${type}`} d={`M${x} ${y}h${width}`} />
      ))}
      {blocks.map(({ type, x, width }) => (
        <rect class={type} x={x} y={y - BLOCK / 2} width={width} height={BLOCK} rx="3" />
      ))}
    </g>
  )
}

function Saved({ from, to, height, ms }: { from: number; to: number; height: number; ms: number }) {
  const text = strings.saved(formatDuration(ms))
  return (
    <g class="saved">
      <rect x={from} y="0" width={to - from} height={height} />
      {to - from > text.length * 7 + 12 && (
        <text x={(from + to) / 2} y={height / 2 + 4}>
          {text}
        </text>
      )}
    </g>
  )
}

/** What asynchronous saved, and why, in one sentence. */
function sentenceFor(replay: Replay, other: Replay): string {
  const { savedMs, overlapMs } = compare(replay, other)
  if (savedMs > 0) return strings.savedBecause(formatDuration(savedMs), formatDuration(overlapMs))
  return savedMs < 0 ? strings.slower(formatDuration(-savedMs)) : strings.nothingSaved
}
