import type { ReadonlySignal } from '@preact/signals'
import type { Scene } from '../scene.ts'
import type { Measure } from './layout-lane.ts'
import type { Plot } from './plot.ts'
import type { Brush, Point } from './use-pointer.ts'

/** Of the handle beyond its text, on each side, and its distance from the edge, in px. */
const HANDLE = 11

export type PlayheadProps = {
  scene: Scene
  plot: ReadonlySignal<Plot>
  measure: Measure
  hover: ReadonlySignal<Point | null>
  brush: ReadonlySignal<Brush | null>
}

/** Where the replay stands, with the clock on its handle, and a thin line under the pointer. */
export function Playhead({ scene, plot, measure, hover, brush }: PlayheadProps) {
  const { layout, at } = plot.value
  const x = at(scene.player.playhead.value)
  const text = scene.replay.words.duration(scene.clock.value)
  const half = measure(text) / 2 + HANDLE
  // The handle stays inside the picture while its line goes to the very end.
  const shift = Math.min(0, layout.plot - x - half)
  const pointer = hover.value
  const range = brush.value
  return (
    <div
      class={`over-plot${moves(scene, plot.value) ? ' plays' : ''}`}
      style={{ left: `${layout.names}px`, width: `${layout.plot}px` }}
      aria-hidden="true"
    >
      {pointer && !range && <i class="pointer-line" style={{ left: `${pointer.x}px` }} />}
      {range && (
        <i
          class="brush"
          style={{
            left: `${Math.min(range.from, range.to)}px`,
            width: `${Math.abs(range.to - range.from)}px`,
          }}
        />
      )}
      {x > -half && x < layout.plot + half && (
        <div class="playhead" style={{ transform: `translateX(${x}px)` }}>
          <span class="clock" style={{ left: `${1 + shift}px` }}>
            {text}
          </span>
        </div>
      )}
    </div>
  )
}

export type PastProps = Pick<PlayheadProps, 'scene' | 'plot'>

/** A tint over what is behind the playhead; over the labels, too, so that their ground is the same as that around. */
export function Past({ scene, plot }: PastProps) {
  const { layout, at, scale } = plot.value
  const start = Math.max(0, scale(0))
  const seen = Math.max(start, Math.min(layout.plot, at(scene.player.playhead.value)))
  return (
    <div
      class={`over-plot${moves(scene, plot.value) ? ' plays' : ''}`}
      style={{ left: `${layout.names}px`, width: `${layout.plot}px` }}
      aria-hidden="true"
    >
      <i class="past" style={{ left: `${start}px`, width: `${seen - start}px` }} />
    </div>
  )
}

/** While the picture itself moves, nothing in it glides. */
function moves({ player }: Scene, { stretch }: Plot): boolean {
  return player.playing.value || stretch.to - stretch.from < 1
}
