import { batch, signal } from '@preact/signals'
import type { CodeBlock } from '../detect/index.ts'
import { type Overlay, type OverlayOptions, openOverlay, PINNED_MOST } from '../overlay/index.ts'
import type { FrameActions } from '../popover/index.ts'

type Block = Pick<CodeBlock, 'element' | 'text'>

export type ReplayWindow = { overlay: Overlay; frame: FrameActions }

/** What is open on this page: any number that are pinned, and one that is not. */
const windows = new Map<Overlay, Block>()

/** Brings the pinned replay of this block to the front. False where there is none. */
export function raisePinned(block: Block): boolean {
  for (const [overlay, { element, text }] of windows) {
    if (!overlay.pinned() || element !== block.element || text !== block.text) continue
    overlay.raise()
    return true
  }
  return false
}

/** Whether the replay of what this element shows is open. */
export function isExplained(element: Element): boolean {
  return [...windows.values()].some((block) => block.element === element)
}

/** Opens a window for the replay of a block, in the place of the one that is not pinned. */
export function openWindow(block: Block, options: Omit<OverlayOptions, 'anchor'>): ReplayWindow {
  for (const overlay of windows.keys()) if (!overlay.pinned()) overlay.close()
  const movable = signal(true)
  const pinned = signal(false)
  const overlay = openOverlay({
    ...options,
    anchor: block.element,
    onClose() {
      windows.delete(overlay)
      options.onClose?.()
    },
    onChange() {
      batch(() => {
        movable.value = overlay.movable()
        pinned.value = overlay.pinned()
      })
    },
  })
  movable.value = overlay.movable()
  windows.set(overlay, block)
  const { pin, moveBy, growBy, reset } = overlay
  return { overlay, frame: { movable, pinned, pinsMost: PINNED_MOST, pin, moveBy, growBy, reset } }
}
