import type { ReadonlySignal } from '@preact/signals'
import { type Axis, formatDuration } from '../replay/index.ts'
import type { Measure } from './layout-lane.ts'
import type { Scene } from './scene.ts'
import type { TimelineLayout } from './timeline-layout.ts'

/** Of the handle beyond its text, on each side, and its distance from the edge, in px. */
const HANDLE = 11

export type PlayheadProps = {
  scene: Scene
  axis: Axis
  layout: TimelineLayout
  measure: Measure
  hover: ReadonlySignal<{ x: number; y: number } | null>
}

/** Where the replay stands, with the clock on its handle; what is behind it is tinted. A thin line under the pointer. */
export function Playhead({ scene, axis, layout, measure, hover }: PlayheadProps) {
  const x = layout.scale(axis.x(scene.player.playhead.value))
  const start = layout.scale(0)
  const text = formatDuration(scene.clock.value)
  const half = measure(text) / 2 + HANDLE
  // The handle stays inside the picture while its line goes to the very end.
  const shift = Math.min(0, layout.plot - x - half)
  const pointer = hover.value
  return (
    <div
      class={`over-plot${scene.player.playing.value ? ' plays' : ''}`}
      style={{ left: `${layout.names}px`, width: `${layout.plot}px` }}
      aria-hidden="true"
    >
      <i class="past" style={{ left: `${start}px`, width: `${x - start}px` }} />
      {pointer && <i class="pointer-line" style={{ left: `${pointer.x}px` }} />}
      <div class="playhead" style={{ transform: `translateX(${x}px)` }}>
        <span class="clock" style={{ left: `${1 + shift}px` }}>
          {text}
        </span>
      </div>
    </div>
  )
}
