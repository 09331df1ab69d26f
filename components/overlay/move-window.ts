/** What the reader does to a window by pointer: moves it by its handle, pulls its edges, sets it back. */
import { followPointer } from './follow-pointer.ts'
import type { FrameElement } from './frame-element.ts'
import type { Placement } from './placement.ts'
import { movedBox, pulledBox } from './window-box.ts'

export type MoveOptions = {
  element: FrameElement
  placement: Placement
  signal: AbortSignal
  onSized(): void
  onReset(): void
}

/** What content marks as its handle: a window is moved by it, and set back by a double click. */
const HANDLE = '[data-handle]'
/** What takes a press for itself. */
const TAKES = 'button, a, input, select, textarea, label, summary, [role=menu], [role=slider]'

export function letMove({ element, placement, signal, onSized, onReset }: MoveOptions): void {
  const { frame, grips } = element
  let onHandle = false
  frame.addEventListener(
    'pointerdown',
    (press) => {
      onHandle = false
      if (!press.isPrimary || press.button !== 0 || placement.isSheet()) return
      const [target] = press.composedPath()
      if (!(target instanceof Element)) return
      if (grips.has(target)) return pull(target, press)
      onHandle = isHandle(target)
      if (onHandle) move(press)
    },
    { signal },
  )
  frame.addEventListener('dblclick', () => onHandle && onReset(), { signal })

  /** By `translate` while it lasts: neither the page nor the content is laid out for it. */
  function move(press: PointerEvent): void {
    const start = placement.box()
    const room = placement.viewport()
    let to = start
    followPointer(frame, press, {
      onMove(right, down) {
        placement.pause()
        frame.toggleAttribute('data-moving', true)
        to = movedBox(start, right, down, room)
        frame.style.translate = `${to.left - start.left}px ${to.top - start.top}px`
      },
      onEnd(kept) {
        frame.removeAttribute('data-moving')
        frame.style.translate = ''
        placement.hold(kept ? to : start, false)
      },
    })
  }

  function pull(grip: Element, press: PointerEvent): void {
    const edge = grips.get(grip)
    if (edge === undefined) return
    const start = placement.box()
    const room = placement.viewport()
    followPointer(frame, press, {
      onMove: (right, down) => placement.hold(pulledBox(start, edge, right, down, room), true),
      onEnd(kept) {
        if (kept) onSized()
        else placement.hold(start, true)
      },
    })
  }
}

function isHandle(target: Element): boolean {
  const handle = target.closest(HANDLE)
  const taker = target.closest(TAKES)
  return handle !== null && !(taker !== null && handle.contains(taker))
}
