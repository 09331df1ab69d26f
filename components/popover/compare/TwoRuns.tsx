import { useMemo } from 'preact/hooks'
import { axisOf } from '../../replay/index.ts'
import { layoutTicks } from '../timeline/layout-ticks.ts'
import { CompareRun, type CompareRunProps } from './CompareRun.tsx'

/** px beside the lanes: padding of the view at both sides, and inside the plot for its first and last block. */
const PAD = { view: 16, left: 4, right: 14 }
/** Of a character of a lane's name, at most, in px; and the widest column of names. */
const CHARACTER = 7.6
const NAMES = { wide: 150, narrow: 88, narrowBelow: 560 }

/** A run and what it is called. */
export type NamedRun = Pick<CompareRunProps, 'title' | 'replay' | 'marked'>

/** Two runs, one above the other, on one clock. */
export function TwoRuns({ above, below, width }: { above: NamedRun; below: NamedRun; width: number }) {
  const replay = below.replay
  const other = above.replay
  const longer = replay.duration > other.duration ? replay : other
  const longest = Math.max(longer.duration, 0.001)
  const letters = Math.max(
    0,
    ...[...replay.lanes, ...other.lanes].map(({ shown, label }) => (shown ? label.length : 0)),
  )
  const most = width < NAMES.narrowBelow ? NAMES.narrow : NAMES.wide
  const names = Math.min(most, Math.ceil(letters * CHARACTER) + 14)
  const plot = Math.max(0, width - names - 2 * PAD.view)
  const scale = (at: number): number => PAD.left + (at / longest) * (plot - PAD.left - PAD.right)
  const clock = useMemo(() => axisOf(longer, { width: plot }).ticks.map(({ at }) => at), [longer, plot])
  const ticks = layoutTicks(
    clock.map((at) => ({ x: at, at, label: replay.words.duration(at) })),
    (at) => scale(at) + 3,
    plot,
    (text) => text.length * CHARACTER,
  )
  const place = { scale, plot, names, longest, grid: ticks.map(({ x }) => x) }
  return (
    <>
      <CompareRun {...above} {...place} saves={false} />
      <CompareRun {...below} {...place} saves />
      <div class="clock-row" style={{ marginInlineStart: `${names}px` }} aria-hidden="true">
        {ticks.map(({ label, labelX }) => label && <span style={{ left: `${labelX}px` }}>{label}</span>)}
      </div>
    </>
  )
}
