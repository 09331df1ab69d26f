import { autoUpdate, computePosition, offset } from '@floating-ui/dom'
import { type Frame, frameFor, onScreen, type Size } from './frame-for.ts'
import { GAP } from './limits.ts'
import { styleShadow } from './style-shadow.ts'

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
}

export type Overlay = {
  host: HTMLElement
  /** Where the content is mounted. */
  box: HTMLElement
  /** Measures again: after the anchor was replaced by the page, for example. */
  place(): void
  setTheme(theme: 'light' | 'dark' | null): void
  close(): void
}

const SIDES = { below: 'bottom', above: 'top', right: 'right', over: 'bottom' } as const

/**
 * Opens a box beside `anchor`, on a page that is not ours, above everything on it. All that it adds to the page is
 * one element; after `close` the page is as it was.
 */
export function openOverlay(options: OverlayOptions): Overlay {
  const { document, anchor } = options
  const before = focusedIn(document)
  const closing = new AbortController()
  const { signal } = closing

  const host = document.createElement('loopscope-overlay')
  const root = host.attachShadow({ mode: 'open' })
  styleShadow(root, options.css)
  const box = document.createElement('div')
  box.className = 'ls-theme ls-box'
  box.tabIndex = -1
  box.setAttribute('role', 'dialog')
  box.setAttribute('aria-label', options.label)
  if (options.theme) box.dataset.theme = options.theme
  root.append(box)

  let frame: Frame | null = null
  let framedFor = ''

  async function place(): Promise<void> {
    if (!anchor.isConnected || signal.aborted) return
    const viewport = viewportOf(document)
    const rect = anchor.getBoundingClientRect()
    const key = [viewport.width, viewport.height, rect.width].join()
    // While the page scrolls the box keeps its side: one that changes sides under the hand is worse than one that covers.
    if (!frame || key !== framedFor) frame = frameFor(rect, viewport)
    framedFor = key
    box.dataset.side = frame.side
    box.style.width = `${frame.width}px`
    box.style.maxHeight = `${frame.maxHeight}px`
    if (frame.side === 'sheet') {
      Object.assign(box.style, { left: '0', top: 'auto', bottom: '0' })
      return
    }
    const { x, y } = await computePosition(anchor, box, {
      strategy: 'fixed',
      placement: SIDES[frame.side],
      middleware: [offset(GAP)],
    })
    const size = { width: box.offsetWidth, height: box.offsetHeight }
    const { left, top } = onScreen({ left: x, top: y, ...size }, viewport)
    Object.assign(box.style, { left: `${Math.round(left)}px`, top: `${Math.round(top)}px`, bottom: 'auto' })
  }

  function attach(): void {
    parentFor(document, anchor).append(host)
    // The top layer is the only place above a page's own dialogs and popovers. Firefox < 125 has none: z-index does.
    if (typeof host.showPopover !== 'function') return
    host.setAttribute('popover', 'manual')
    host.showPopover()
  }

  function close(): void {
    if (signal.aborted) return
    const hadFocus = root.activeElement !== null
    stopFollowing()
    closing.abort()
    host.remove()
    if (hadFocus && before?.isConnected) before.focus({ preventScroll: true })
    options.onClose?.()
  }

  attach()
  const stopFollowing = autoUpdate(anchor, box, () => void place())
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    host.addEventListener(type, (event) => isolate(event, close), { signal })
  }
  document.addEventListener('keydown', (event) => closeOnEscape(event, close), { signal })
  document.addEventListener(
    'fullscreenchange',
    () => {
      const focused = root.activeElement
      attach()
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
      void place()
    },
    { signal },
  )
  box.focus({ preventScroll: true })

  return {
    host,
    box,
    place: () => void place(),
    setTheme(theme) {
      if (theme) box.dataset.theme = theme
      else delete box.dataset.theme
    },
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

/** The element whose descendants are seen and can be clicked: a fullscreen one or a modal dialog hides all others. */
function parentFor(document: Document, anchor: Element): Element {
  const full = document.fullscreenElement
  if (full?.contains(anchor)) return full
  return anchor.closest('dialog:modal') ?? document.documentElement
}

function focusedIn(document: Document): HTMLElement | null {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused instanceof HTMLElement ? focused : null
}

function viewportOf(document: Document): Size {
  const { clientWidth, clientHeight } = document.documentElement
  const view = document.defaultView
  // In quirks mode the root's clientHeight is that of the content.
  return { width: clientWidth || view?.innerWidth || 0, height: view?.innerHeight ?? clientHeight }
}
