import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { axisOf, compare, formatDuration, type Replay } from '../replay/index.ts'
import { bringIntoView } from './bring-into-view.ts'
import { CompareRun } from './CompareRun.tsx'
import type { ComparisonModel } from './model.ts'
import { strings } from './strings.ts'
import { layoutTicks } from './timeline/layout-ticks.ts'
import { useWidth } from './use-size.ts'

/** px beside the lanes: padding of the view at both sides, and inside the plot for its first and last block. */
const PAD = { view: 16, left: 4, right: 14 }
/** Of a character of a lane's name, at most, in px; and the widest column of names. */
const CHARACTER = 7.6
const NAMES = { wide: 150, narrow: 88, narrowBelow: 560 }

/** The same code one at a time above and asynchronous below, on one clock, and what that saved. */
export function Compare({ replay, comparison }: { replay: Replay; comparison: ComparisonModel }) {
  const root = useRef<HTMLDivElement>(null)
  const width = useWidth(root).value
  const other = comparison.type === 'ready' ? comparison.replay : null
  useLayoutEffect(() => {
    const body = root.current?.closest('.body')
    if (root.current && body && width > 0) bringIntoView(body, root.current)
  }, [width > 0])
  return (
    <div class="compare" ref={root}>
      {other ? (
        <>
          <p class="sum">{sentenceFor(replay, other)}</p>
          {width > 0 && <Charts replay={replay} other={other} width={width} />}
        </>
      ) : (
        <p class="none">{strings.comparePending}</p>
      )}
    </div>
  )
}

function Charts({ replay, other, width }: { replay: Replay; other: Replay; width: number }) {
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
    clock.map((at) => ({ x: at, at, label: formatDuration(at) })),
    (at) => scale(at) + 3,
    plot,
    (text) => text.length * CHARACTER,
  )
  const place = { scale, plot, names, longest, grid: ticks.map(({ x }) => x) }
  return (
    <>
      <CompareRun title={strings.oneAtATime} replay={other} {...place} />
      <CompareRun title={strings.asynchronous} replay={replay} {...place} />
      <div class="clock-row" style={{ marginInlineStart: `${names}px` }} aria-hidden="true">
        {ticks.map(({ label, labelX }) => label && <span style={{ left: `${labelX}px` }}>{label}</span>)}
      </div>
    </>
  )
}

/** What asynchronous saved, and why, in one sentence. */
function sentenceFor(replay: Replay, other: Replay): string {
  const { savedMs, overlapMs } = compare(replay, other)
  if (savedMs > 0) return strings.savedBecause(formatDuration(savedMs), formatDuration(overlapMs))
  return savedMs < 0 ? strings.slower(formatDuration(-savedMs)) : strings.nothingSaved
}
