import type { Lane, Replay } from '../../replay/index.ts'
import { laneClass } from '../lane-class.ts'
import { useStrings } from '../speech.ts'
import { layoutCompare } from './layout-compare.ts'

/** px: of a lane, and of a block in it. */
const ROW = 19
const BLOCK = 11
/** Lanes shown of each run before the rest is only counted. */
const LANES_SHOWN = 12
/** Half of what a block at the last moment takes, in px: the run ends behind it. */
const AFTER = 7

export type CompareRunProps = {
  title: string
  replay: Replay
  /** Stretches of the clock to mark, in ms, and what they are. */
  marked?: { stretches: readonly { from: number; to: number }[]; label: string }
  /** From ms to px in the plot. */
  scale(at: number): number
  plot: number
  names: number
  /** Of both runs, in ms. */
  longest: number
  /** Whether what the shorter run saved is marked. */
  saves: boolean
  /** Where the clock reads round times, in px. */
  grid: number[]
}

/** One of the two runs that are compared: its lanes, where it ends, and what it saved. */
export function CompareRun({
  title,
  replay,
  marked,
  scale,
  plot,
  names,
  longest,
  grid,
  saves,
}: CompareRunProps) {
  const strings = useStrings()
  const lanes = replay.lanes.filter((lane) => lane.shown)
  const shown = lanes.slice(0, LANES_SHOWN)
  const end = scale(replay.duration) + AFTER
  const whole = scale(longest) + AFTER
  const height = shown.length * ROW
  return (
    <section class="run">
      <h3>
        {title} <b>{strings.words.duration(replay.duration)}</b>
        {marked && marked.stretches.length > 0 && <span class="key">{marked.label}</span>}
      </h3>
      <div class="rows" style={{ gridTemplateColumns: `${names}px 1fr` }}>
        <ul style={{ lineHeight: `${ROW}px` }}>
          {shown.map((lane) => (
            <li key={lane.task} title={lane.title}>
              {lane.label}
            </li>
          ))}
        </ul>
        {plot > 0 && (
          <svg width={plot} height={height} aria-hidden="true" focusable="false">
            <rect class="ground" x="0" y="0" width={plot} height={height} rx="5" />
            {grid.map((x) => (
              <path class="grid" d={`M${x} 0V${height}`} />
            ))}
            {marked?.stretches.map(({ from, to }) => (
              <rect
                class="marked"
                x={scale(from)}
                y="0"
                width={Math.max(1, scale(to) - scale(from))}
                height={height}
              />
            ))}
            {saves && end < whole - 1 && (
              <Saved from={end} to={whole} height={height} ms={longest - replay.duration} />
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
  const strings = useStrings()
  const text = strings.say('saved', { ms: strings.words.duration(ms) })
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
