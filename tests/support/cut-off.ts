import { BRACKETS } from './pseudo-words.ts'

/** How much of its last pixel text may lack. */
const SLACK = 1.5

/**
 * Messages below `root` that are not seen whole, or reach out of the window: those of nobody's language, which are told
 * by their brackets. What the program made (code, names) may be long, and has its own ways to be read.
 */
export function cutOff(root: ParentNode): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
    const text = own.map((node) => node.textContent ?? '').join('')
    if (!BRACKETS.some((bracket) => text.includes(bracket)) || !element.checkVisibility(VISIBLE)) return []
    // Said and not shown, or shown by the browser in its own way.
    if (element.closest('option, optgroup, svg') || isOnlySaid(element)) return []
    // Shortened, and whole for whoever points at it.
    if (element.closest('[title]')?.getAttribute('title')?.includes(text.trim())) return []
    const range = document.createRange()
    range.selectNodeContents(element)
    const { left, right, top, bottom } = range.getBoundingClientRect()
    const by = clippedBy(element, { left, right, top, bottom })
    return by === null ? [] : [`${nameOf(element)} in ${nameOf(by)}: ${text.slice(0, 60)}`]
  })
}

/** Of one pixel, for those who listen. */
function isOnlySaid(element: Element): boolean {
  for (let box: Element | null = element; box; box = parentOf(box)) {
    const { width, height } = box.getBoundingClientRect()
    if (width <= 1 && height <= 1 && getComputedStyle(box).overflow !== 'visible') return true
  }
  return false
}

const VISIBLE = { checkOpacity: true, checkVisibilityCSS: true }
type Sides = { left: number; right: number; top: number; bottom: number }

/** The element at whose edge text ends that is not to be scrolled there; null where nothing cuts it off. */
function clippedBy(element: HTMLElement, text: Sides): HTMLElement | null {
  for (let box: Element | null = element; box instanceof HTMLElement; box = parentOf(box)) {
    const { overflowX, overflowY, position } = getComputedStyle(box)
    const edge = box.getBoundingClientRect()
    const wide = text.left < edge.left - SLACK || text.right > edge.right + SLACK
    const tall = text.top < edge.top - SLACK || text.bottom > edge.bottom + SLACK
    if (wide && (overflowX === 'hidden' || overflowX === 'clip')) return box
    if (tall && (overflowY === 'hidden' || overflowY === 'clip')) return box
    // What scrolls shows it; what lies beyond is found there.
    if (wide && overflowX !== 'visible') return null
    if (tall && overflowY !== 'visible') return null
    if (position === 'fixed') break
  }
  const { clientWidth } = document.documentElement
  return text.left < -SLACK || text.right > clientWidth + SLACK ? document.documentElement : null
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

function nameOf({ localName, className }: HTMLElement): string {
  return `${localName}${className === '' ? '' : `.${String(className).split(' ').join('.')}`}`
}
