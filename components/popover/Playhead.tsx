import type { ReadonlySignal } from '@preact/signals'
import { type Axis, formatDuration } from '../replay/index.ts'
import type { Scene } from './scene.ts'
import type { TimelineLayout } from './timeline-layout.ts'

export type PlayheadProps = {
  scene: Scene
  axis: Axis
  layout: TimelineLayout
  hover: ReadonlySignal<{ x: number; y: number } | null>
}

/** Where the replay stands, with the clock on its handle; what is behind it is tinted. A thin line under the pointer. */
export function Playhead({ scene, axis, layout, hover }: PlayheadProps) {
  const x = layout.scale(axis.x(scene.player.playhead.value))
  const start = layout.scale(0)
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
        <span class="clock">{formatDuration(scene.clock.value)}</span>
      </div>
    </div>
  )
}
