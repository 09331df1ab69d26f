import { createFrame } from './frame-element.ts'
import type { Box, Size } from './frame-for.ts'
import { layerOf, type Member } from './layer.ts'
import { PINNED_MOST, STEP } from './limits.ts'
import { letMove } from './move-window.ts'
import { keepPlaced } from './placement.ts'
import { grownBox, movedBox } from './window-box.ts'

export type OverlayOptions = {
  document: Document
  /** The code block that the box belongs to. It is only measured. */
  anchor: Element
  /** For the shadow root: overlay.css and what the content needs. */
  css: string
  /** Accessible name of the box. */
  label: string
  /** Absent: as the system says. */
  theme?: 'light' | 'dark'
  /** Called once, however it was closed. */
  onClose?: () => void
  /** The reader has given the box this size; null: as large as it needs to be. */
  onSize?: (size: Size | null) => void
  /** `movable` or `pinned` is another than it was. */
  onChange?: () => void
}

export type Overlay = {
  host: HTMLElement
  /** Where the content is mounted. */
  box: HTMLElement
  /** False as a sheet on a narrow screen: it can then be neither moved nor sized. */
  movable(): boolean
  pinned(): boolean
  /** A pinned one stays where it is. False where as many are pinned as can be. */
  pin(on: boolean): boolean
  /** By so many steps to the right and down. */
  moveBy(right: number, down: number): void
  /** By so many steps. */
  growBy(wider: number, higher: number): void
  setSize(size: Size | null): void
  /** Beside its block, as large as it needs to be. */
  reset(): void
  /** Above all others, with the focus. */
  raise(): void
  /** Measures again: after the anchor was replaced by the page, for example. */
  place(): void
  setTheme(theme: 'light' | 'dark' | null): void
  /** Its accessible name in another language. */
  setLabel(label: string): void
  close(): void
}

/**
 * Opens a window beside `anchor`, on a page that is not ours, above everything on it. All that it adds to the page is
 * one element, which all windows share; after the last `close` the page is as it was.
 */
export function openOverlay(options: OverlayOptions): Overlay {
  const { document, anchor } = options
  const before = focusedIn(document)
  const closing = new AbortController()
  const { signal } = closing
  const layer = layerOf(document, options.css)
  const element = createFrame(document, options.label)
  const { frame, box } = element
  if (options.theme) frame.dataset.theme = options.theme
  const member: Member = { frame, anchor, close }
  const { pinned } = layer

  layer.add(member)
  const others = (): Box[] =>
    [...pinned].filter((one) => one !== member).map((one) => one.frame.getBoundingClientRect())
  const placement = keepPlaced({
    document,
    anchor,
    frame,
    signal,
    others,
    onChange: () => options.onChange?.(),
  })
  const tellSize = (): void => {
    const { width, height } = placement.box()
    options.onSize?.({ width, height })
  }
  letMove({ element, placement, signal, onSized: tellSize, onReset: () => void reset() })

  for (const type of ['pointerdown', 'focusin', 'keydown'] as const) {
    const use = (): void => {
      layer.use()
      layer.raise(member)
    }
    frame.addEventListener(type, use, { signal, capture: true })
  }
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    frame.addEventListener(type, (event) => isolate(event, close), { signal })
  }
  document.addEventListener(
    'keydown',
    (event) => {
      // A dialog of the page has its own Escape, and what is pinned is closed by hand.
      if (!pinned.has(member) && !layer.isInside()) closeOnEscape(event, close)
    },
    { signal },
  )
  box.focus({ preventScroll: true })

  function change(to: (box: Box, viewport: Size) => Box, sized: boolean): void {
    if (!placement.isSheet()) placement.hold(to(placement.box(), placement.viewport()), sized)
  }

  async function reset(): Promise<void> {
    options.onSize?.(null)
    await placement.reset()
    // One that is pinned stays there, too.
    if (pinned.has(member)) change((now) => now, false)
  }

  function close(): void {
    if (signal.aborted) return
    const hadFocus = frame.contains(layer.root.activeElement)
    closing.abort()
    layer.remove(member)
    if (hadFocus && before?.isConnected) before.focus({ preventScroll: true })
    options.onClose?.()
  }

  return {
    host: layer.host,
    box,
    movable: () => !placement.isSheet(),
    pinned: () => pinned.has(member),
    pin(on) {
      if (on && !pinned.has(member) && pinned.size >= PINNED_MOST) return false
      if (on) pinned.add(member)
      else pinned.delete(member)
      if (on) change((now) => now, false)
      options.onChange?.()
      return true
    },
    moveBy: (right, down) => change((now, room) => movedBox(now, right * STEP, down * STEP, room), false),
    growBy(wider, higher) {
      change((now, room) => grownBox(now, wider * STEP, higher * STEP, room), true)
      tellSize()
    },
    setSize: placement.setSize,
    reset: () => void reset(),
    raise() {
      layer.raise(member)
      box.focus({ preventScroll: true })
    },
    place: placement.place,
    setTheme(theme) {
      if (theme) frame.dataset.theme = theme
      else delete frame.dataset.theme
    },
    setLabel: (label) => box.setAttribute('aria-label', label),
    close,
  }
}

/** Documentation sites bind bare keys to search and page turning: what is typed in the box stays in it. */
function isolate(event: KeyboardEvent, close: () => void): void {
  event.stopPropagation()
  closeOnEscape(event, close)
}

function closeOnEscape(event: KeyboardEvent, close: () => void): void {
  if (event.type !== 'keydown' || event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  close()
}

function focusedIn(document: Document): HTMLElement | null {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused instanceof HTMLElement ? focused : null
}
