import { type Axis, formatDuration } from '../replay/index.ts'
import type { Measure } from './layout-lane.ts'
import { layoutTicks } from './layout-ticks.ts'
import type { Scene } from './scene.ts'
import type { TimelineLayout } from './timeline-layout.ts'

/** Between the playhead's clock and the labels beside it, in px. */
const CLEAR = 12

export type RulerProps = { scene: Scene; axis: Axis; layout: TimelineLayout; measure: Measure }

/** The clock along the top, and its grid lines through all lanes. Labels give way to the playhead's own clock. */
export function TimelineRuler({ scene, axis, layout, measure }: RulerProps) {
  const ticks = layoutTicks(axis.ticks, layout.scale, layout.plot, measure)
  const head = layout.scale(axis.x(scene.player.playhead.value))
  const room = measure(formatDuration(scene.clock.value)) / 2 + CLEAR
  return (
    <div class="ruler" style={{ left: `${layout.names}px`, width: `${layout.plot}px` }} aria-hidden="true">
      {ticks.map(({ x, label, labelX, width }) => (
        <>
          <i class="grid" style={{ left: `${x}px` }} />
          {label && (
            <span
              class={Math.abs(labelX - head) < room + width / 2 ? 'hidden' : ''}
              style={{ left: `${labelX}px` }}
            >
              {label}
            </span>
          )}
        </>
      ))}
    </div>
  )
}
