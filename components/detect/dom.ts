/**
 * Reading a hostile DOM. `<form><input name="childNodes">` hides the form's own childNodes, `<img name=...>` does
 * the same to the document (DOM clobbering), and a page's custom elements may throw from their getters. The
 * getters of the prototypes cannot be hidden. They are looked up at first use: at build time there is no DOM.
 */
function getter<T extends object, K extends keyof T>(owner: () => T, key: K): (self: T) => T[K] {
  let get: (() => T[K]) | undefined
  return (self) => {
    get ??= Object.getOwnPropertyDescriptor(owner(), key)?.get
    return get === undefined ? self[key] : get.call(self)
  }
}

const node = (): Node => Node.prototype
const element = (): Element => Element.prototype

export const firstChildOf = getter(node, 'firstChild')
export const nextSiblingOf = getter(node, 'nextSibling')
export const parentOf = getter(node, 'parentNode')
export const typeOf = getter(node, 'nodeType')
export const isInPage = getter(node, 'isConnected')
export const rawTextOf = getter(node, 'textContent')
export const ownerOf = getter(node, 'ownerDocument')
export const tagOf = getter(element, 'localName')
export const shadowOf = getter(element, 'shadowRoot')
export const windowOf = getter((): Document => Document.prototype, 'defaultView')

export function attribute(self: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(self, name)
}

export function contains(self: Node, other: Node): boolean {
  return Node.prototype.contains.call(self, other)
}

export function closest(self: Element, selector: string): Element | null {
  return Element.prototype.closest.call(self, selector)
}

/** The first descendant that matches, in document order. */
export function find(self: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(self, selector)
}

/** Every descendant that matches, in document order. Native: costs no wrapper for what does not match. */
export function findAll(self: ParentNode, selector: string): ArrayLike<Element> {
  const prototype = isElement(self)
    ? Element.prototype
    : typeOf(self) === Node.DOCUMENT_NODE
      ? Document.prototype
      : DocumentFragment.prototype
  return prototype.querySelectorAll.call(self, selector)
}

export function isElement(self: Node): self is Element {
  return typeOf(self) === Node.ELEMENT_NODE
}

export function isText(self: Node): self is Text {
  return typeOf(self) === Node.TEXT_NODE
}

export function parentElementOf(self: Node): Element | null {
  const parent = parentOf(self)
  return parent !== null && isElement(parent) ? parent : null
}

/** The element children, read one by one: `children` can be clobbered. */
export function* childElementsOf(self: Element): Generator<Element, void> {
  for (let child = firstChildOf(self); child !== null; child = nextSiblingOf(child)) {
    if (isElement(child)) yield child
  }
}
