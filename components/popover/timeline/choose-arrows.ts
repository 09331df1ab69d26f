import { type Arrow, firstIndex, type Replay } from '../../replay/index.ts'
import type { Seq } from '../../trace/index.ts'
import { ARROWS_SHOWN } from './limits.ts'
import type { TimelineModel } from './model.ts'
import type { Plot } from './plot.ts'

export type ChosenArrow = { arrow: Arrow; active: boolean }

/** Of how many arrows in a stretch it is still worth asking which of them are in sight. */
const ASKED = 2000
/** How far back the causes of the current moment stand out. */
const CAUSES = 3

/** The arrows to draw: those that lead to the current moment or away from it, and all in sight where they are few. */
export function chooseArrows(
  replay: Replay,
  model: TimelineModel,
  plot: Plot,
  position: Seq,
  rows: { from: number; to: number },
): ChosenArrow[] {
  const shown = ({ from, to }: Arrow): boolean => {
    const [a, b] = [plot.layout.rowOf(from.task), plot.layout.rowOf(to.task)]
    return a >= 0 && b >= 0 && Math.max(a, b) >= rows.from && Math.min(a, b) < rows.to
  }
  const active = new Set(
    [position, ...replay.causesOf(position).slice(0, CAUSES)]
      .flatMap((seq) => model.arrowsAt(seq))
      .filter(({ from, to }) => to.seq <= position || from.seq === position)
      .filter(shown),
  )
  const all = inStretch(replay, plot)
  const others = all.length > ASKED ? [] : all.filter((arrow) => shown(arrow) && !active.has(arrow))
  return [
    ...(others.length > ARROWS_SHOWN ? [] : others.map((arrow) => ({ arrow, active: false }))),
    ...[...active].slice(0, ARROWS_SHOWN).map((arrow) => ({ arrow, active: true })),
  ]
}

function inStretch({ arrows }: Replay, { axis, stretch }: Plot): Arrow[] {
  const from = axis.seqAt(stretch.from)
  const to = axis.seqAt(stretch.to)
  const start = firstIndex(arrows.length, (index) => (arrows[index]?.to.seq ?? 0) >= from)
  const end = firstIndex(arrows.length, (index) => (arrows[index]?.to.seq ?? 0) > to)
  return end - start > ASKED ? arrows : arrows.slice(start, end)
}
