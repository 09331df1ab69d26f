import type { ReadonlySignal, Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Lane } from '../../replay/index.ts'
import type { Scene } from '../scene.ts'
import { spanAt } from './layout-lane.ts'
import { CLICK, LONG_PRESS, NEAR_STOP, RULER, ZOOM } from './limits.ts'
import { pan, zoom } from './model.ts'
import { momentAt } from './moment-at.ts'
import { mergeStops } from './nearest-stop.ts'
import type { Plot } from './plot.ts'
import { selectLane } from './select-lane.ts'
import { between } from './stretch.ts'

/** From the left of the plot and the top of the picture, in px. */
export type Point = { x: number; y: number }
/** A stretch that is being marked, in px of the plot. */
export type Brush = { from: number; to: number }

/**
 * What a pressed pointer does: moves the playhead, marks a stretch, moves the picture, zooms with another finger. A
 * finger that rests is none of these, and neither is one until it moves.
 */
type Drag =
  | { type: 'tap' }
  | { type: 'scrub' }
  | { type: 'brush' }
  | { type: 'pan'; x: number }
  | { type: 'pinch'; apart: number; middle: number }

type Target = PointerEvent & { currentTarget: HTMLElement }

export type PointerOptions = {
  /** What the picture stands in. */
  stage: RefObject<HTMLElement | null>
  scene: Scene
  plot: ReadonlySignal<Plot>
  scrollTop: ReadonlySignal<number>
  hover: Signal<Point | null>
  brush: Signal<Brush | null>
}

/**
 * Pointer handlers of the picture. Press and drag scrubs; on the ruler, or with Shift, it marks a stretch to zoom to;
 * with Alt or the middle button it moves the picture. A click on a block goes to where it begins, one on a wait to the
 * moment that was clicked; both take the lane in hand. A finger moves the
 * picture where not all of it is shown, else the playhead; a tap goes there and takes the lane in hand, two fingers
 * zoom, and one that rests asks what it is on.
 */
export function usePointer({ stage, scene, plot, scrollTop, hover, brush }: PointerOptions) {
  return useMemo(() => {
    const { replay, player, timeline } = scene
    const stops = mergeStops(replay)
    const fingers = new Map<number, Point>()
    let drag: Drag | null = null
    let pressed: Point | null = null
    let longPress: ReturnType<typeof setTimeout> | undefined

    const pointOf = (event: MouseEvent): Point => {
      const box = stage.current?.getBoundingClientRect()
      return {
        x: event.clientX - (box?.left ?? 0) - plot.value.layout.names,
        y: event.clientY - (box?.top ?? 0),
      }
    }
    const seek = ({ x }: Point): void => {
      const { axis, unscale } = plot.value
      const near = Math.abs(unscale(x + NEAR_STOP) - unscale(x))
      const { stop, playhead } = momentAt(replay, stops, axis, unscale(x), near)
      player.seek(stop, playhead)
    }
    const apart = (): { apart: number; middle: number } => {
      const [a, b] = [...fingers.values()]
      return a && b
        ? { apart: Math.hypot(a.x - b.x, a.y - b.y), middle: (a.x + b.x) / 2 }
        : { apart: 0, middle: 0 }
    }
    const start = (event: Target, point: Point): Drag | null => {
      if (fingers.size === 2) return { type: 'pinch', ...apart() }
      if (event.button === 1 || (event.button === 0 && event.altKey)) return { type: 'pan', x: point.x }
      if (event.button !== 0) return null
      if (event.pointerType === 'touch') return { type: 'tap' }
      const onClock = isOnClock(event)
      return !onClock && (event.shiftKey || point.y < RULER) ? { type: 'brush' } : { type: 'scrub' }
    }
    /** What a finger does that has begun to move. */
    const drawn = (event: Target, from: Point): Drag => {
      const { from: start, to: end } = timeline.stretch.value
      const all = end - start === 1
      if (!all && !isOnClock(event) && from.y >= RULER) return { type: 'pan', x: from.x }
      player.pause()
      return { type: 'scrub' }
    }
    const rest = (point: Point): void => {
      clearTimeout(longPress)
      longPress = setTimeout(() => {
        drag = pressed = null
        hover.value = point
      }, LONG_PRESS.ms)
    }
    const move = (event: Target, point: Point): void => {
      const now = plot.value
      if (drag?.type === 'tap' && pressed && apartBy(pressed, point) > LONG_PRESS.px) {
        clearTimeout(longPress)
        drag = drawn(event, pressed)
        event.currentTarget.dataset['scrubbing'] = ''
      }
      switch (drag?.type) {
        case 'scrub':
          seek(point)
          break
        case 'brush':
          if (pressed) brush.value = { from: pressed.x, to: point.x }
          break
        case 'pan':
          pan(timeline, (drag.x - point.x) / Math.max(1, now.layout.inner))
          drag.x = point.x
          break
        case 'pinch': {
          const next = apart()
          zoom(timeline, drag.apart / Math.max(1, next.apart), now.unscale(next.middle))
          pan(timeline, (drag.middle - next.middle) / Math.max(1, now.layout.inner))
          drag = { type: 'pinch', ...next }
        }
      }
    }
    const finish = (event: Target, point: Point): void => {
      const range = brush.value
      brush.value = null
      delete event.currentTarget.dataset['scrubbing']
      const still = pressed !== null && apartBy(pressed, point) < CLICK
      clearTimeout(longPress)
      if (drag?.type === 'brush' && still) seek(point)
      else if (drag?.type === 'brush' && range)
        timeline.stretch.value = between(
          plot.value.unscale(range.from),
          plot.value.unscale(range.to),
          timeline.least,
        )
      else if (drag?.type === 'scrub' && still) click(point)
      else if (drag?.type === 'tap') tap(point)
      drag = null
      pressed = null
    }
    const laneAt = ({ y }: Point): { row: number; lane: Lane | undefined } => {
      const { layout } = plot.value
      const row = Math.floor((y - RULER + scrollTop.value) / layout.laneHeight)
      return { row, lane: y < RULER ? undefined : layout.rows[row]?.lane }
    }
    const tap = (point: Point): void => {
      player.pause()
      seek(point)
      const { lane } = laneAt(point)
      if (lane) selectLane(scene, lane.task)
      click(point)
    }
    const click = (point: Point): void => {
      const { row, lane } = laneAt(point)
      const shape = lane && plot.value.shapes(row)
      const hit = shape && spanAt(shape, point.x)
      const span = hit && lane?.spans[hit.first]
      if (!lane || !span) return
      // First: to follow another task stands the player on a whole position.
      selectLane(scene, lane.task)
      if (hit.block) player.seek(stops.find((seq) => seq >= span.from) ?? span.from)
      else seek(point)
    }

    return {
      onPointerDown(event: Target) {
        const point = pointOf(event)
        // The names are not part of the axis, and the scrollbar is not either.
        if (point.x < 0 || point.x > plot.value.layout.plot) return
        fingers.set(event.pointerId, point)
        drag = start(event, point)
        if (!drag) return
        pressed = point
        event.currentTarget.setPointerCapture(event.pointerId)
        hover.value = null
        clearTimeout(longPress)
        if (drag.type === 'tap') rest(point)
        else event.currentTarget.dataset['scrubbing'] = ''
        stage.current?.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true })
        if (drag.type !== 'scrub') return
        player.pause()
        seek(point)
      },
      onPointerMove(event: Target) {
        const point = pointOf(event)
        if (fingers.has(event.pointerId)) fingers.set(event.pointerId, point)
        if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event, point)
        else if (event.pointerType === 'mouse')
          hover.value = point.x < 0 || point.x > plot.value.layout.plot ? null : point
      },
      onPointerUp(event: Target) {
        fingers.delete(event.pointerId)
        finish(event, pointOf(event))
      },
      onPointerCancel(event: Target) {
        fingers.delete(event.pointerId)
        clearTimeout(longPress)
        brush.value = null
        drag = null
        delete event.currentTarget.dataset['scrubbing']
      },
      onPointerLeave({ pointerType }: PointerEvent) {
        // A finger leaves with every tap; what it asked for stays to be read.
        if (pointerType !== 'touch') hover.value = null
      },
      onContextMenu(event: MouseEvent) {
        // A long press is a question of ours.
        if ((event as PointerEvent).pointerType === 'touch') event.preventDefault()
      },
      onWheel(event: WheelEvent) {
        const { layout, unscale } = plot.value
        const along = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX
        if (event.ctrlKey || event.metaKey)
          zoom(timeline, Math.exp(event.deltaY * ZOOM.perPx), unscale(pointOf(event).x))
        else if (Math.abs(along) > Math.abs(event.shiftKey ? 0 : event.deltaY) && layout.inner > 0)
          pan(timeline, along / layout.inner)
        else return
        event.preventDefault()
      },
    }
  }, [stage, scene, plot, scrollTop, hover, brush])
}

function isOnClock({ target }: PointerEvent): boolean {
  return target instanceof Element && target.closest('.clock') !== null
}

function apartBy(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
