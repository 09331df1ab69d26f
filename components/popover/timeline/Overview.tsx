import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import { coloursOf } from './colours.ts'
import { fitCanvas } from './fit-canvas.ts'
import { CLICK, OVERVIEW, PLOT_PAD } from './limits.ts'
import { paintOverview } from './paint-overview.ts'
import type { Plot } from './plot.ts'
import { between, panned } from './stretch.ts'

/** How close to an edge of the window, in px, the edge is meant. */
const EDGE = 6

export type OverviewProps = { scene: Scene; plot: ReadonlySignal<Plot>; root: RefObject<HTMLElement | null> }

/** The whole run in miniature, and which part of it is shown: drag the part, drag an edge of it, or mark another one. */
export function Overview({ scene, plot, root }: OverviewProps) {
  const strings = useStrings()
  const { timeline, player } = scene
  const canvas = useRef<HTMLCanvasElement>(null)
  const { layout, axis, stretch } = plot.value
  const px = (x: number): number => PLOT_PAD + x * layout.inner
  const drag = useSignal<{ from: number; grip: 'from' | 'to' | 'all' | 'new'; moved: boolean } | null>(null)

  // The whole run looks the same whatever part of it is shown: it is drawn again only for other rows or another width.
  const drawn = useComputed(() => plot.value.layout)
  const along = useComputed(() => plot.value.axis)
  useSignalEffect(() => {
    const now = drawn.value
    const probe = root.current?.querySelector('.probe')
    const context = canvas.current && fitCanvas(canvas.current, now.plot, OVERVIEW)
    if (!context || !probe) return
    const place = { width: now.plot, height: OVERVIEW, pad: PLOT_PAD }
    paintOverview(context, now.rows, along.value, place, coloursOf(probe))
  })

  const placeOf = (event: PointerEvent & { currentTarget: HTMLElement }): number => {
    const { left } = event.currentTarget.getBoundingClientRect()
    return Math.max(0, Math.min(1, (event.clientX - left - PLOT_PAD) / Math.max(1, layout.inner)))
  }
  const gripAt = (x: number): 'from' | 'to' | 'all' | 'new' => {
    const near = EDGE / Math.max(1, layout.inner)
    if (Math.abs(x - stretch.from) < near) return 'from'
    if (Math.abs(x - stretch.to) < near) return 'to'
    return x > stretch.from && x < stretch.to && stretch.to - stretch.from < 1 ? 'all' : 'new'
  }
  return (
    <div
      class="overview"
      role="img"
      aria-label={strings.say('overview')}
      title={strings.say('overview')}
      style={{ marginLeft: `${layout.names}px`, width: `${layout.plot}px` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        const from = placeOf(event)
        drag.value = { from, grip: gripAt(from), moved: false }
      }}
      onPointerMove={(event) => {
        const now = drag.value
        if (!now) return
        const x = placeOf(event)
        if (!now.moved && Math.abs(x - now.from) * layout.inner < CLICK) return
        drag.value = { ...now, moved: true, from: now.grip === 'all' ? x : now.from }
        const { from, to } = timeline.stretch.value
        if (now.grip === 'all')
          timeline.stretch.value = panned(timeline.stretch.value, (x - now.from) / (to - from))
        else
          timeline.stretch.value = between(
            now.grip === 'from' ? to : now.grip === 'to' ? from : now.from,
            x,
            timeline.least,
          )
      }}
      onPointerUp={(event) => {
        const x = placeOf(event)
        const { from, to } = timeline.stretch.value
        // A click without a drag shows that place.
        if (drag.value && !drag.value.moved)
          timeline.stretch.value = between(x - (to - from) / 2, x + (to - from) / 2, timeline.least)
        drag.value = null
      }}
      onPointerCancel={() => {
        drag.value = null
      }}
    >
      <canvas ref={canvas} />
      <i class="shade" style={{ left: 0, width: `${Math.max(0, px(stretch.from))}px` }} />
      <i class="shade" style={{ left: `${px(stretch.to)}px`, right: 0 }} />
      <i
        class="frame"
        style={{
          left: `${px(stretch.from)}px`,
          width: `${Math.max(4, px(stretch.to) - px(stretch.from))}px`,
        }}
      />
      <i class="here" style={{ left: `${px(axis.x(player.playhead.value))}px` }} />
    </div>
  )
}
