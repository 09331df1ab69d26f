/** The card's own element on a page that is not ours. Nothing of the page can look into it. */
import { modalAround, styleShadow } from '../overlay/index.ts'
import type { Point } from './intent.ts'
import { CARD_MARGIN, CARD_WIDTH, NEAR_BLOCK } from './limits.ts'
import { type Box, placeCard } from './place-card.ts'

export type CardOptions = {
  document: Document
  block: Element
  /** The block's own button. */
  button: Element
  /** Every block of the page: a card keeps off those that are near. */
  blocks: readonly Element[]
  /** Where the pointer is in the window; null for the keyboard. */
  pointer: Point | null
  css: string
  label: string
  /** The pointer has come to the card, or has left it. */
  onHover(inside: boolean): void
  onEscape(): void
}

export type Card = {
  /** Where the content is mounted. */
  box: HTMLElement
  /** Of the content, in px. */
  width: number
  /** Measures again: the content is another. */
  place(): void
  setTheme(theme: 'light' | 'dark' | null): void
  close(): void
}

/** What a page listens to for clicks outside of its menus: a card is not outside of anything. */
const PRESSES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'] as const

/** Opens an empty card at a block, out of sight until it is placed. It never takes the focus. */
export function openCard(options: CardOptions): Card {
  const { document, block } = options
  const closing = new AbortController()
  const { signal } = closing
  const host = document.createElement('loopscope-peek')
  const root = host.attachShadow({ mode: 'closed' })
  styleShadow(root, options.css)
  const box = document.createElement('div')
  box.className = 'ls-theme ls-card'
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', options.label)
  const width = Math.min(CARD_WIDTH, document.documentElement.clientWidth - 2 * CARD_MARGIN)
  box.style.width = `${width}px`
  root.append(box)
  box.addEventListener('pointerenter', () => options.onHover(true), { signal })
  box.addEventListener('pointerleave', () => options.onHover(false), { signal })
  // A press would take the focus, and the selection with it.
  box.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
  for (const type of PRESSES) box.addEventListener(type, (event) => event.stopPropagation(), { signal })
  document.addEventListener('keydown', (event) => closeOnEscape(event, options.onEscape), {
    signal,
    capture: true,
  })

  parentFor(document, block).append(host)
  if (typeof host.showPopover === 'function') {
    host.setAttribute('popover', 'manual')
    host.showPopover()
  }

  const near = options.blocks.filter((other) => other !== block && isNear(other, block))
  function place(): void {
    const view = document.defaultView
    const { clientWidth, clientHeight } = document.documentElement
    const { left, top } = placeCard({
      block: block.getBoundingClientRect(),
      button: options.button.getBoundingClientRect(),
      pointer: options.pointer,
      card: { width: box.offsetWidth, height: box.offsetHeight },
      viewport: { width: clientWidth, height: view?.innerHeight ?? clientHeight },
      others: near.map((other) => other.getBoundingClientRect()),
    })
    box.style.left = `${Math.round(left)}px`
    box.style.top = `${Math.round(top)}px`
    box.classList.add('on')
  }
  for (const type of ['scroll', 'resize'] as const) {
    document.defaultView?.addEventListener(type, place, { capture: true, passive: true, signal })
  }

  return {
    box,
    width,
    place,
    setTheme(theme) {
      if (theme) box.dataset['theme'] = theme
      else delete box.dataset['theme']
    },
    close() {
      closing.abort()
      host.remove()
    },
  }
}

/** Whether a card at this block could come to stand on the other one. Both move together when the page is scrolled. */
function isNear(other: Element, block: Element): boolean {
  const [a, b]: Box[] = [other.getBoundingClientRect(), block.getBoundingClientRect()]
  if (a === undefined || b === undefined) return false
  const apart = Math.max(
    a.top - b.top - b.height,
    b.top - a.top - a.height,
    a.left - b.left - b.width,
    b.left - a.left - a.width,
  )
  return apart < NEAR_BLOCK
}

/** Escape sends the card away, and means nothing else then. */
function closeOnEscape(event: KeyboardEvent, onEscape: () => void): void {
  if (event.key !== 'Escape' || !event.isTrusted) return
  event.preventDefault()
  event.stopPropagation()
  onEscape()
}

/** The element whose descendants are seen and can be pointed at: a fullscreen one or a modal dialog hides all others. */
function parentFor(document: Document, block: Element): Element {
  const full = document.fullscreenElement
  if (full?.contains(block)) return full
  return modalAround(block) ?? document.documentElement
}
