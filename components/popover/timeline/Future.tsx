import type { PastProps } from './Playhead.tsx'

/** Over what is still to come, while the reader is guessing it. */
export function Future({ scene, plot }: PastProps) {
  const { layout, at } = plot.value
  const now = Math.max(0, Math.min(layout.plot, at(scene.player.position.value)))
  return (
    <div
      class="over-plot"
      style={{ left: `${layout.names}px`, width: `${layout.plot}px` }}
      aria-hidden="true"
    >
      <i class="future" style={{ left: `${now}px`, width: `${layout.plot - now}px` }} />
    </div>
  )
}
