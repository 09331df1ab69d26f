import {
  attribute,
  firstChildOf,
  isElement,
  isText,
  nextSiblingOf,
  ownerOf,
  rawTextOf,
  tagOf,
  windowOf,
} from './dom.ts'

/** How an element takes part in the text of a block. */
export type Box = {
  /** Stands for the element's path of tags, classes and styles; elements with the same key look the same. */
  key: number
  /** A person who copies the block does not get it. */
  hidden: boolean
  /** `row`: shows at least one line, even when empty. `cell`: stands beside its siblings, on the same line. */
  flow: 'inline' | 'block' | 'row' | 'cell'
  /** Its children are cells. */
  beside: boolean
  /** White space directly in it is not shown. */
  table: boolean
  /** Taken out of the flow, so that it ends no line. */
  aside: boolean
  /** Its white space counts. */
  preserved: boolean
}

const NEVER_COPIED =
  /^(?:script|style|template|noscript|button|select|input|textarea|svg|canvas|iframe|object|video|audio|title|dialog|aside|summary|del)$/
/** Lines that a change takes out, where what replaces them is shown, too. */
const TAKEN_OUT = /(?:^|\s)(?:diff remove|del)(?:\s|$)/
const TABLE = /^(?:table|thead|tbody|tfoot|tr|colgroup)$/
const BLOCK = /^(?:div|pre|p|ol|ul|table|thead|tbody|tfoot|caption|figure|section|article|blockquote)$/
/** Without prompts nobody can tell input from output, so they count as copied although they often cannot be. */
const PROMPT = /^\s*(?:>>>|\.\.\.|In \[\d+\]:)\s*$/

/**
 * Looks up boxes inside one block. Computed styles are asked for once per path of tag, class and style, because
 * highlighted code has thousands of spans and a dozen of looks.
 */
export function createBoxes(root: Element): (element: Element, parent: Box | null) => Box {
  const document = ownerOf(root)
  const view = document === null ? null : windowOf(document)
  const rootStyle = view?.getComputedStyle(root)
  const looks = new Map<string, Box>()

  return (element, parent) => {
    const tag = tagOf(element)
    const look = ['class', 'style', 'aria-hidden', 'hidden', 'unselectable', 'role', 'download'].map((name) =>
      attribute(element, name),
    )
    const path = [parent?.key ?? '', tag, ...look].join('\n')
    const known = looks.get(path)
    if (known !== undefined) return known
    const style = view?.getComputedStyle(element)
    const shown = style?.display === '' ? undefined : style
    const [classes = '', , ariaHidden, hidden, unselectable, role, download] = look
    const flow = flowOf(tag, shown, parent)
    const box: Box = {
      key: looks.size,
      flow,
      beside: tag === 'tr' || laysBeside(shown),
      table: TABLE.test(tag),
      aside: isAside(shown),
      // White space in `pre` counts whatever the style sheet says: the author meant lines.
      preserved: tag === 'pre' || /^(?:pre|break-spaces)/.test(shown?.whiteSpace ?? ''),
      hidden:
        NEVER_COPIED.test(tag) ||
        ariaHidden === 'true' ||
        download !== null ||
        (hidden !== null && shown === undefined) ||
        /^(?:button|toolbar|tooltip)$/.test(role ?? '') ||
        /(?:^|\s)toolbar(?:\s|$)/.test(classes ?? '') ||
        TAKEN_OUT.test(classes ?? '') ||
        shown?.display === 'none' ||
        // What comes up over the code when it is pointed at.
        (isAside(shown) && shown?.opacity === '0') ||
        (shown !== undefined && shown.visibility !== 'visible' && rootStyle?.visibility === 'visible') ||
        // A page that forbids selecting anything still has code on it.
        ((unselectable === 'on' || (isUnselectable(shown) && !isUnselectable(rootStyle))) &&
          !isPrompt(element)),
    }
    // Prompts share their look with other things that cannot be selected.
    if (unselectable !== 'on' && !isUnselectable(shown)) looks.set(path, box)
    else box.key = -1 - looks.size
    return box
  }
}

/** True when the children of an element are one line each, whatever white space stands between them. */
export function holdsRows(container: Element, boxOf: (child: Element) => Box): boolean {
  let first: { tag: string; name: string; block: boolean } | null = null
  let count = 0
  let breaks = false
  for (let node = firstChildOf(container); node !== null; node = nextSiblingOf(node)) {
    if (isText(node)) {
      if (/\S/.test(node.data)) return false
      breaks ||= node.data.includes('\n')
    } else if (isElement(node)) {
      const box = boxOf(node)
      if (box.hidden) continue
      const block = box.flow === 'block'
      const tag = tagOf(node)
      const name = (attribute(node, 'class') ?? '').trim().split(/\s+/, 1)[0] ?? ''
      if (!block && !(box.flow === 'inline' && isNamedLine(node, name))) return false
      first ??= { tag, name, block }
      if (tag !== first.tag || block !== first.block || (block && name !== first.name)) return false
      count += 1
    }
  }
  // Between blocks a newline is an artefact; between inline elements it is the line break itself.
  return first !== null && count > 1 && (first.block || !breaks)
}

function isNamedLine(element: Element, name: string): boolean {
  return (
    /(?:^|[-_])line$/i.test(name) ||
    attribute(element, 'data-line') !== null ||
    attribute(element, 'data-line-number') !== null ||
    /^LC?\d+$/.test(attribute(element, 'id') ?? '')
  )
}

function flowOf(tag: string, style: CSSStyleDeclaration | undefined, parent: Box | null): Box['flow'] {
  // A page whose style sheet turns everything inline still means lines by these.
  if (tag === 'tr' || tag === 'li') return 'row'
  if (tag === 'td' || tag === 'th') return 'cell'
  if (parent?.beside) return 'cell'
  if (tag === 'pre' || tag === 'table') return 'block'
  if (style === undefined) return BLOCK.test(tag) ? 'block' : 'inline'
  if (isAside(style)) return 'inline'
  if (style.display === 'table-row') return 'row'
  if (style.display === 'table-cell') return 'cell'
  return /^(?:inline|contents|ruby|none)/.test(style.display) ? 'inline' : 'block'
}

function isAside(style: CSSStyleDeclaration | undefined): boolean {
  return style !== undefined && (/^(?:absolute|fixed)$/.test(style.position) || style.float !== 'none')
}

function laysBeside(style: CSSStyleDeclaration | undefined): boolean {
  if (style === undefined) return false
  if (style.display === 'table-row') return true
  if (style.display.endsWith('flex')) return style.flexDirection.startsWith('row')
  return style.display.endsWith('grid') && style.gridTemplateColumns.trim().includes(' ')
}

function isUnselectable(style: CSSStyleDeclaration | undefined): boolean {
  return style !== undefined && (style.userSelect || style.getPropertyValue('-webkit-user-select')) === 'none'
}

function isPrompt(element: Element): boolean {
  return PROMPT.test(rawTextOf(element) ?? '')
}
