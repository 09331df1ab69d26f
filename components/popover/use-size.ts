import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Width of an element's content in px, kept up to date. 0 until it is on screen. */
export function useWidth(element: RefObject<HTMLElement | null>): ReadonlySignal<number> {
  const width = useSignal(0)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    width.value = target.clientWidth
    const observer = new ResizeObserver(() => {
      width.value = target.clientWidth
    })
    observer.observe(target)
    return () => observer.disconnect()
  }, [element, width])
  return width
}
