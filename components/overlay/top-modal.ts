/** Which of a page's own elements hides or disables all others: only what is inside it can be clicked. */

/** The modal dialog on top of all, also in an open shadow root; null where there is none. `ours` is our own host. */
export function topModal(document: Document, ours: Element): Element | null {
  // Everything outside of the dialog on top is inert, and an inert element is never found at a point.
  const there = deepest(document, (root) => root.elementFromPoint(0, 0))
  const active = deepest(document, (root) => root.activeElement)
  if (there !== null && ours.contains(there)) return modalAround(ours)
  return modalAround(there) ?? modalAround(active) ?? last(document.querySelectorAll('dialog:modal'))
}

/** The nearest modal dialog around a node, through shadow roots and their slots. */
export function modalAround(node: Node | null): Element | null {
  for (let at = node; at !== null; at = outside(at))
    if (at instanceof Element && at.matches('dialog:modal')) return at
  return null
}

/** What a node is shown in: its slot, its parent, or the element whose shadow root it is in. */
function outside(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host
  return (node instanceof Element ? node.assignedSlot : null) ?? node.parentNode
}

function deepest(
  document: Document,
  find: (
    root: DocumentOrShadowRoot & { elementFromPoint(x: number, y: number): Element | null },
  ) => Element | null,
): Element | null {
  let found = find(document)
  for (let root = found?.shadowRoot; root; root = found?.shadowRoot) {
    const inner = find(root)
    if (inner === null || inner === found) break
    found = inner
  }
  return found
}

function last<T extends Element>(all: NodeListOf<T>): T | null {
  return all[all.length - 1] ?? null
}
