import { findAll, isElement, shadowOf } from './dom.ts'

/** The document and the open shadow roots of its custom elements, outermost first. */
export function* rootsOf(
  document: Document,
  ignores: (host: Element) => boolean = () => false,
): Generator<Document | ShadowRoot, void> {
  const waiting: (Document | ShadowRoot)[] = [document]
  for (let root = waiting.shift(); root !== undefined; root = waiting.shift()) {
    yield root
    for (const element of 'host' in root ? elementsIn(root) : customElementsIn(document)) {
      const shadow = shadowOf(element)
      if (shadow !== null && !ignores(element)) waiting.push(shadow)
    }
  }
}

function elementsIn(root: ShadowRoot): Element[] {
  return Array.from(findAll(root, '*'))
}

/** No selector matches names by their hyphen; XPath does, without making an object for every element of a page. */
function customElementsIn(document: Document): Element[] {
  const found = Document.prototype.evaluate.call(
    document,
    '//*[contains(local-name(), "-")]',
    document,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  )
  return Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index)).filter(
    (node): node is Element => node !== null && isElement(node),
  )
}
