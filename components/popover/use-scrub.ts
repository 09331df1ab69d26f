import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Axis, Player, Replay } from '../replay/index.ts'
import { mergeStops, nearestStop } from './nearest-stop.ts'
import type { TimelineLayout } from './timeline-layout.ts'

type Point = { x: number; y: number }

/** Pointer handlers for the timeline: press and drag to scrub, move to hover. Times come from the axis. */
export function useScrub(
  root: RefObject<HTMLElement | null>,
  layout: TimelineLayout,
  axis: Axis,
  replay: Replay,
  player: Player,
  hover: Signal<Point | null>,
) {
  return useMemo(() => {
    const stops = mergeStops(replay)
    /** From the left of the plot and the top of the timeline. */
    const pointOf = (event: PointerEvent): Point => {
      const box = root.current?.getBoundingClientRect()
      return { x: event.clientX - (box?.left ?? 0) - layout.names, y: event.clientY - (box?.top ?? 0) }
    }
    const seek = (event: PointerEvent): void =>
      player.seek(nearestStop(stops, axis, layout.unscale(pointOf(event).x)))
    return {
      onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }) {
        const { x } = pointOf(event)
        // The names are not part of the axis, and the scrollbar is not either.
        if (event.button !== 0 || x < 0 || x > layout.plot) return
        event.currentTarget.setPointerCapture(event.pointerId)
        event.currentTarget.dataset.scrubbing = ''
        player.pause()
        hover.value = null
        seek(event)
      },
      onPointerMove(event: PointerEvent & { currentTarget: HTMLElement }) {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event)
        else if (event.pointerType === 'mouse') {
          const point = pointOf(event)
          hover.value = point.x < 0 || point.x > layout.plot ? null : point
        }
      },
      onPointerUp(event: PointerEvent & { currentTarget: HTMLElement }) {
        delete event.currentTarget.dataset.scrubbing
      },
      onPointerCancel(event: PointerEvent & { currentTarget: HTMLElement }) {
        delete event.currentTarget.dataset.scrubbing
      },
      onPointerLeave() {
        hover.value = null
      },
    }
  }, [root, layout, axis, replay, player, hover])
}
