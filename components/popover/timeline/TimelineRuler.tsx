import type { ReadonlySignal } from '@preact/signals'
import { useContext } from 'preact/hooks'
import type { Scene } from '../scene.ts'
import { Glossary } from '../Term.tsx'
import type { Measure } from './layout-lane.ts'
import { layoutTicks } from './layout-ticks.ts'
import { AXIS_BREAK } from './limits.ts'
import type { Plot } from './plot.ts'

/** Between the playhead's clock and the labels beside it, in px. */
const CLEAR = 12

export type RulerProps = {
  scene: Scene
  plot: ReadonlySignal<Plot>
  measure: Measure
  /** Leave out what is still to come. */
  blind: boolean
}

/**
 * The clock along the top, and its grid lines through all lanes. Labels give way to the playhead's own clock. The axis is
 * broken where widths are no times.
 */
export function TimelineRuler({ scene, plot, measure, blind }: RulerProps) {
  const { axis, layout, scale, stretch, at } = plot.value
  const gloss = useContext(Glossary)
  const ticks = layoutTicks(axis.ticksIn(stretch.from, stretch.to, layout.inner), scale, layout.plot, measure)
  const perPx = (stretch.to - stretch.from) / Math.max(1, layout.inner)
  const here = axis.x(scene.player.playhead.value)
  const until = blind ? Math.max(stretch.from, Math.min(stretch.to, here)) : stretch.to
  const pieces = axis.piecesIn(stretch.from, until, AXIS_BREAK.least * perPx, AXIS_BREAK.apart * perPx)
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
      {pieces.map(({ type, from, to }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: for pointers; keys reach the legend, which says it as well
        <i
          class={`axis ${type}`}
          style={{ left: `${scale(from)}px`, width: `${scale(to) - scale(from)}px` }}
          onMouseEnter={({ currentTarget }) => {
            if (type === 'break')
              gloss?.over({ term: 'axisBreak', at: currentTarget.getBoundingClientRect() }, true)
          }}
          onMouseLeave={() => gloss?.out()}
        />
      ))}
    </div>
  )
}
