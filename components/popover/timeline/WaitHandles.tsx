import { type ReadonlySignal, type Signal, useSignal } from '@preact/signals'
import { changeTo, type Delay, type Edit, type Reason } from '../../what-if/index.ts'
import { laneClass } from '../lane-class.ts'
import type { Scene } from '../scene.ts'
import { useStrings } from '../speech.ts'
import type { Plot } from './plot.ts'
import type { Point } from './use-pointer.ts'

/** More handles than this are a row of beads; the fields below still have them all. */
const HANDLES = 60
/** A dragged wait is at most this many times as long as it was. */
const LONGEST = 20
/** A wait below this, ms, has no length in the picture to be measured by: there a px is so many ms. */
const SHORT_MS = 5
const MS_A_PX = 10

export type WaitHandlesProps = {
  scene: Scene
  plot: ReadonlySignal<Plot>
  delays: readonly Delay[]
  onEdit(edit: Edit): void
  /** Where the pointer is: what it hangs over has no words while a handle is in hand. */
  hover: Signal<Point | null>
}

/**
 * A handle at the end of every wait and deadline: dragging it makes it longer or shorter. One that can not be changed
 * has a mark instead, which says why.
 */
export function WaitHandles({ scene, plot, delays, onEdit, hover }: WaitHandlesProps) {
  const { layout, at } = plot.value
  const shown = delays.flatMap((delay) => {
    const row = layout.rowOf(delay.task)
    const x = at(delay.to)
    return row >= 0 && x >= 0 && x <= layout.plot ? [{ delay, row, x }] : []
  })
  return (
    <div
      class="wait-handles"
      style={{ left: `${layout.names}px`, width: `${layout.plot}px` }}
      aria-hidden="true"
    >
      {shown.slice(0, HANDLES).map(({ delay, row, x }) => {
        const lane = laneClass(scene.replay.laneOf[delay.task])
        const top = layout.middle(row)
        if (delay.reason) return <Fixed key={delay.from} {...{ lane, top, x, hover }} reason={delay.reason} />
        return (
          <Handle
            key={delay.from}
            delay={delay}
            start={at(delay.from)}
            end={x}
            top={top}
            lane={lane}
            onEdit={onEdit}
            onGrab={() => {
              hover.value = null
            }}
          />
        )
      })}
    </div>
  )
}

type HandleProps = {
  delay: Delay
  start: number
  end: number
  top: number
  lane: string
  onEdit(edit: Edit): void
  onGrab(): void
}

function Handle({ delay, start, end, top, lane, onEdit, onGrab }: HandleProps) {
  const strings = useStrings()
  const dragged: Signal<{ x: number; ms: number } | null> = useSignal(null)
  const now = dragged.value
  const msAt = (x: number): number => {
    const short = delay.ms < SHORT_MS
    const scale = short ? MS_A_PX : delay.ms / Math.max(1, end - start)
    // As fine as can be aimed at: a twentieth of the wait's power of ten.
    const grain = short ? MS_A_PX : 10 ** Math.floor(Math.log10(delay.ms)) / 20
    const ms = Math.round((delay.ms + (x - end) * scale) / grain) * grain
    return Math.max(0, Math.min(Math.max(SHORT_MS, delay.ms) * LONGEST, ms))
  }
  return (
    <div class={`wait-handle ${lane}`} style={{ top: `${top}px` }}>
      {now && (
        <i
          class="ghost"
          style={{ left: `${Math.min(start, now.x)}px`, width: `${Math.abs(now.x - start)}px` }}
        />
      )}
      <i
        class="grip"
        style={{ left: `${now?.x ?? end}px` }}
        title={strings.say('dragWait')}
        onPointerDown={(event) => {
          if (event.button !== 0) return
          // The picture would scrub.
          event.stopPropagation()
          event.currentTarget.setPointerCapture(event.pointerId)
          onGrab()
          dragged.value = { x: end, ms: delay.ms }
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
          event.stopPropagation()
          const box = event.currentTarget.parentElement?.parentElement?.getBoundingClientRect()
          const x = Math.max(start, event.clientX - (box?.left ?? 0))
          dragged.value = { x, ms: msAt(x) }
        }}
        onPointerUp={(event) => {
          event.stopPropagation()
          const edit = delay.literal && now && now.ms !== delay.ms ? changeTo(delay.literal, now.ms) : null
          dragged.value = null
          if (edit) onEdit(edit)
        }}
        onPointerCancel={() => {
          dragged.value = null
        }}
      />
      {now && (
        <span class="length" style={{ left: `${now.x}px` }}>
          {strings.words.duration(now.ms)}
        </span>
      )}
    </div>
  )
}

type FixedProps = Pick<WaitHandlesProps, 'hover'> & { lane: string; top: number; x: number; reason: Reason }

function Fixed({ lane, top, x, reason, hover }: FixedProps) {
  const strings = useStrings()
  const told = useSignal(false)
  const hide = (): void => {
    told.value = false
  }
  return (
    <div class={`wait-handle ${lane}`} style={{ top: `${top}px` }}>
      <i
        class="grip fixed"
        style={{ left: `${x}px` }}
        onPointerEnter={() => {
          told.value = true
          hover.value = null
        }}
        onPointerMove={(event) => event.stopPropagation()}
        onPointerDown={(event) => event.stopPropagation()}
        onPointerLeave={hide}
        onPointerCancel={hide}
      />
      {told.value && (
        <span class="length why" style={{ left: `clamp(110px, ${x}px, calc(100% - 110px))` }}>
          {strings.say('notDragged')} {strings.fixed(reason)}
        </span>
      )}
    </div>
  )
}
