/**
 * The one element that all windows on a page stand in: the only file that knows of top layer, modal dialogs,
 * fullscreen, and pages that take away what they do not know.
 */
import { RAISES_MOST, RETURNS_MOST } from './limits.ts'
import { styleShadow } from './style-shadow.ts'
import { modalAround, topModal } from './top-modal.ts'

export type Member = { frame: HTMLElement; anchor: Element; close(): void }

export type Layer = {
  host: HTMLElement
  root: ShadowRoot
  /** Those that the reader has pinned. */
  pinned: Set<Member>
  add(member: Member): void
  /** With the last one the host goes, too, and nothing is left on the page. */
  remove(member: Member): void
  /** Above all other windows. */
  raise(member: Member): void
  /** The reader does something in a window: whatever the page did to it before is forgiven. */
  use(): void
  /** Whether a dialog of the page, or something in fullscreen, is all that there is at the moment. */
  isInside(): boolean
}

const layers = new WeakMap<Document, Layer>()

/** The layer of this document; the first one to ask also gives its CSS. */
export function layerOf(document: Document, css: string): Layer {
  const layer = layers.get(document) ?? createLayer(document, css, () => layers.delete(document))
  layers.set(document, layer)
  return layer
}

function createLayer(document: Document, css: string, onGone: () => void): Layer {
  const host = document.createElement('loopscope-overlay')
  const root = host.attachShadow({ mode: 'open' })
  styleShadow(root, css)
  const members = new Set<Member>()
  const pinned = new Set<Member>()
  const gone = new AbortController()
  const { signal } = gone
  /** A dialog that closes hides what is in it, and what is hidden forgets how far it was scrolled. */
  const scrolled = new Map<Element, { top: number; left: number }>()
  let height = 0
  let returns = RETURNS_MOST
  let raises = RAISES_MOST

  /** Goes to where it is seen and can be clicked, if it is not there. */
  function settle(): void {
    const parent = parentNow()
    if (host.parentNode === parent) return
    moveInto(parent)
    watch(parent)
  }

  /** A fullscreen element or a modal dialog hides all others, or makes them inert. */
  function parentNow(): Element {
    const modal = topModal(document, host)
    const full = document.fullscreenElement
    if (modal) return modal
    return full && belongsTo(full) ? full : document.documentElement
  }

  function belongsTo(full: Element): boolean {
    return [...members].some(({ anchor }) => full.contains(anchor))
  }

  function moveInto(parent: Element): void {
    const focused = root.activeElement
    place(host, parent)
    show()
    for (const [element, { top, left }] of scrolled) {
      if (root.contains(element)) element.scrollTo({ top, left, behavior: 'instant' })
      else scrolled.delete(element)
    }
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }

  /** On top of the top layer, the only place above a page's own dialogs. Firefox < 125 has none: z-index does. */
  function show(): void {
    if (typeof host.showPopover !== 'function') return
    host.setAttribute('popover', 'manual')
    if (host.matches(':popover-open')) host.hidePopover()
    host.showPopover()
  }

  const opened = new MutationObserver(settle)
  const removed = new MutationObserver(() => {
    if (!host.isConnected) putBack()
  })

  function watch(parent: Element): void {
    const inside = parent !== document.documentElement
    const tree = parent.getRootNode()
    opened.disconnect()
    removed.disconnect()
    for (const node of new Set([document, tree])) {
      opened.observe(node, { subtree: true, attributes: true, attributeFilter: ['open'] })
      // A dialog is often taken away whole, and we with it.
      removed.observe(node, { subtree: inside, childList: true })
    }
    if (!inside) removed.observe(parent, { childList: true })
  }

  /** A page that takes us away again and again means it: then all is closed, instead of a fight for ever. */
  function putBack(): void {
    if (returns-- > 0) settle()
    else for (const member of [...members]) member.close()
  }

  function onFocus(event: FocusEvent): void {
    // A dialog in a shadow root is not seen to open, but it takes the focus.
    const [target] = event.composedPath()
    if (target instanceof Node && modalAround(target) !== modalAround(host)) settle()
  }

  function onToggle(event: Event): void {
    const { target } = event
    // Our own elements keep out of each other's way.
    if (!(target instanceof Element) || target.localName.startsWith('loopscope-')) return
    settle()
    if (target.matches(':popover-open') && raises-- > 0) show()
  }

  function onFullscreen(): void {
    const before = host.parentNode
    settle()
    const full = document.fullscreenElement
    // What has come to the front of the top layer without us in it is what the reader wants to see alone.
    if (host.parentNode === before && (!full || belongsTo(full))) show()
  }

  function onScroll({ target }: Event): void {
    if (target instanceof Element) scrolled.set(target, { top: target.scrollTop, left: target.scrollLeft })
  }

  function begin(): void {
    settle()
    root.addEventListener('scroll', onScroll, { signal, capture: true })
    document.addEventListener('focusin', onFocus, { signal, capture: true })
    document.addEventListener('toggle', onToggle, { signal, capture: true })
    document.addEventListener('fullscreenchange', onFullscreen, { signal })
  }

  function raise({ frame }: Member): void {
    if (frame.style.zIndex !== String(height)) frame.style.zIndex = String(++height)
  }

  return {
    host,
    root,
    pinned,
    add(member) {
      members.add(member)
      root.append(member.frame)
      raise(member)
      if (members.size === 1) begin()
      else settle()
    },
    remove(member) {
      members.delete(member)
      pinned.delete(member)
      member.frame.remove()
      if (members.size > 0) return
      gone.abort()
      opened.disconnect()
      removed.disconnect()
      host.remove()
      onGone()
    },
    raise,
    use() {
      returns = RETURNS_MOST
      raises = RAISES_MOST
    },
    isInside: () => host.parentNode !== document.documentElement,
  }
}

type Mover = Element & { moveBefore?(node: Node, before: Node | null): void }

/** Where the browser can, the host is moved as it is, and what is animated in it goes on. */
function place(host: Element, parent: Mover): void {
  if (host.isConnected && parent.moveBefore) parent.moveBefore(host, null)
  else parent.append(host)
}
