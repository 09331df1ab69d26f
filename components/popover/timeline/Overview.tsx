import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import type { VirtualMs } from '../../trace/index.ts'
import { clockAt, type Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import { coloursOf } from './colours.ts'
import { fitCanvas } from './fit-canvas.ts'
import { CLICK, OVERVIEW, PAN_KEY, PLOT_PAD, ZOOM } from './limits.ts'
import { pan, zoom } from './model.ts'
import { paintOverview } from './paint-overview.ts'
import type { Plot } from './plot.ts'
import { between, panned, type Stretch } from './stretch.ts'

/** How close to an edge of the window, in px, the edge is meant: by a mouse, and by a finger. */
const EDGE = { mouse: 6, touch: 18 }

export type OverviewProps = { scene: Scene; plot: ReadonlySignal<Plot>; root: RefObject<HTMLElement | null> }

/**
 * The whole run in miniature, and which part of it is shown: drag the part, drag an edge of it, or mark another one.
 * By keys it is a slider: left and right move the part, up and down make it smaller and larger.
 */
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
  const gripAt = (x: number, pointer: string): 'from' | 'to' | 'all' | 'new' => {
    const near = (pointer === 'touch' ? EDGE.touch : EDGE.mouse) / Math.max(1, layout.inner)
    if (Math.abs(x - stretch.from) < near) return 'from'
    if (Math.abs(x - stretch.to) < near) return 'to'
    return x > stretch.from && x < stretch.to && stretch.to - stretch.from < 1 ? 'all' : 'new'
  }
  const msAt = (x: number): VirtualMs => {
    const seq = axis.seqAt(x)
    const width = axis.x(seq + 1) - axis.x(seq)
    return clockAt(scene.replay, seq + (width > 0 ? Math.min(0.999, (x - axis.x(seq)) / width) : 0))
  }
  const told = (x: number): string => strings.words.duration(msAt(x))
  const lengthOf = ({ from, to }: Stretch): string => strings.words.duration(msAt(to) - msAt(from))
  const onKey = (key: string): boolean => {
    const middle = (stretch.from + stretch.to) / 2
    const width = stretch.to - stretch.from
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        pan(timeline, key === 'ArrowLeft' ? -PAN_KEY : PAN_KEY)
        return true
      case 'ArrowUp':
      case 'ArrowDown':
        zoom(timeline, key === 'ArrowUp' ? ZOOM.key : 1 / ZOOM.key, middle)
        // Of the whole run there is no overview: the focus goes to the picture itself.
        if (width / ZOOM.key >= 1 && key === 'ArrowDown' && !timeline.tools.value)
          root.current?.querySelector<HTMLElement>('.position')?.focus()
        return true
      case 'Home':
      case 'End':
        timeline.stretch.value = panned(stretch, key === 'Home' ? -1 / width : 1 / width)
        return true
      default:
        return false
    }
  }
  return (
    <div
      class="overview"
      role="slider"
      tabIndex={0}
      aria-label={strings.say('overview')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round((stretch.from + stretch.to) * 50)}
      aria-valuetext={strings.fromTo(told(stretch.from), told(stretch.to), lengthOf(stretch))}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey || !onKey(event.key)) return
        event.preventDefault()
        // The same keys step through the replay elsewhere.
        event.stopPropagation()
      }}
      title={strings.say('overview')}
      style={{ marginLeft: `${layout.names}px`, width: `${layout.plot}px` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        const from = placeOf(event)
        drag.value = { from, grip: gripAt(from, event.pointerType), moved: false }
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
