import type { Lane, LoopState } from '../replay/index.ts'
import { Glyph, type GlyphName } from './Glyph.tsx'
import { laneClass } from './lane-class.ts'
import type { Scene } from './scene.ts'
import type { TimelineLayout } from './timeline-layout.ts'
import { endsByItself } from './wait-words.ts'

export type LaneNamesProps = { scene: Scene; layout: TimelineLayout; from: number; to: number }

/** The names of the lanes in sight, each with the shape of what its task is doing now. */
export function LaneNames({ scene, layout, from, to }: LaneNamesProps) {
  const state = scene.state.value
  return (
    <div class="lane-names">
      {layout.lanes.slice(from, to).map((lane, index) => (
        <div
          key={lane.task}
          class={`lane-name ${laneClass(lane)} ${state.tasks[lane.task] ?? 'absent'}`}
          style={{ top: `${(from + index) * layout.laneHeight}px`, height: `${layout.laneHeight}px` }}
          title={lane.title}
        >
          <Glyph name={glyphOf(lane, state)} />
          <span>{lane.label}</span>
        </div>
      ))}
    </div>
  )
}

/** The shape for what a lane's task is doing. */
export function glyphOf(lane: Lane, state: LoopState): GlyphName {
  const now = state.tasks[lane.task] ?? 'absent'
  if (now !== 'waiting') return now
  const waiting = state.waiting.find(({ task }) => task === lane.task)
  return waiting && endsByItself(waiting.wait) ? 'timed' : 'held'
}
