import { DRAG_FROM } from './limits.ts'

export type Drag = {
  /** So far from where it was pressed, px. Called only once it is clear that this is a drag. */
  onMove(right: number, down: number): void
  /** The pointer was lifted, or (`kept` false) the drag was broken off: by Escape, or by the system. */
  onEnd(kept: boolean): void
}

/**
 * Follows the pointer that was pressed on `target` until it is lifted, wherever it goes: over frames of the page and
 * out of the window. A press that does not move is no drag, and calls nothing.
 */
export function followPointer(target: HTMLElement, press: PointerEvent, drag: Drag): void {
  const { pointerId, clientX, clientY } = press
  const over = new AbortController()
  const { signal } = over
  let dragging = false
  target.setPointerCapture(pointerId)

  function end(kept: boolean): void {
    over.abort()
    if (dragging) drag.onEnd(kept)
  }
  const mine =
    (act: (event: PointerEvent) => void) =>
    (event: PointerEvent): void => {
      if (event.pointerId === pointerId) act(event)
    }

  target.addEventListener(
    'pointermove',
    mine((event) => {
      const right = event.clientX - clientX
      const down = event.clientY - clientY
      dragging ||= Math.hypot(right, down) >= DRAG_FROM
      if (dragging) drag.onMove(right, down)
    }),
    { signal },
  )
  target.addEventListener(
    'pointerup',
    mine(() => end(true)),
    { signal },
  )
  for (const type of ['pointercancel', 'lostpointercapture'] as const)
    target.addEventListener(
      type,
      mine(() => end(false)),
      { signal },
    )
  // Before anything else hears of it: the same key would close the window.
  target.ownerDocument.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !dragging) return
      event.preventDefault()
      event.stopImmediatePropagation()
      end(false)
    },
    { signal, capture: true },
  )
}
