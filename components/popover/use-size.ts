import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Width of an element's content in px, kept up to date. 0 until it is on screen. */
export function useWidth(element: RefObject<HTMLElement | null>): ReadonlySignal<number> {
  return useSize(element, 'clientWidth')
}

/** Height of an element's content in px, without what has to be scrolled to. */
export function useHeight(element: RefObject<HTMLElement | null>): ReadonlySignal<number> {
  return useSize(element, 'clientHeight')
}

/** How high an element may become before it scrolls, in px, as its style says; 0 where that is no limit. */
export function useRoom(element: RefObject<HTMLElement | null>): ReadonlySignal<number> {
  const room = useSignal(0)
  useLayoutEffect(() => {
    const target = element.current
    const view = target?.ownerDocument.defaultView
    if (!target || !view) return
    const look = (): void => {
      room.value = Number.parseFloat(view.getComputedStyle(target).maxHeight) || 0
    }
    look()
    // The style is in shares of the window, where it is no fixed number.
    view.addEventListener('resize', look)
    return () => view.removeEventListener('resize', look)
  }, [element, room])
  return room
}

function useSize(
  element: RefObject<HTMLElement | null>,
  side: 'clientWidth' | 'clientHeight',
): ReadonlySignal<number> {
  const size = useSignal(0)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    size.value = target[side]
    const observer = new ResizeObserver(() => {
      size.value = target[side]
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [element, size, side])
  return size
}
