import type { ReadonlySignal } from '@preact/signals'
import type { Scene } from '../scene.ts'
import type { Measure } from './layout-lane.ts'
import { layoutTicks } from './layout-ticks.ts'
import type { Plot } from './plot.ts'

/** Between the playhead's clock and the labels beside it, in px. */
const CLEAR = 12

export type RulerProps = { scene: Scene; plot: ReadonlySignal<Plot>; measure: Measure }

/** The clock along the top, and its grid lines through all lanes. Labels give way to the playhead's own clock. */
export function TimelineRuler({ scene, plot, measure }: RulerProps) {
  const { axis, layout, scale, stretch, at } = plot.value
  const ticks = layoutTicks(axis.ticksIn(stretch.from, stretch.to, layout.inner), scale, layout.plot, measure)
  const head = at(scene.player.playhead.value)
  const room = measure(scene.replay.words.duration(scene.clock.value)) / 2 + CLEAR
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
