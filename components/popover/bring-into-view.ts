/**
 * Scrolls `scroller`, and only it, by as little as it takes to show `item` with `margin` px around: `scrollIntoView`
 * would move the page too.
 */
export function bringIntoView(scroller: Element, item: Element, margin = 0): void {
  const outer = scroller.getBoundingClientRect()
  const inner = item.getBoundingClientRect()
  const above = inner.top - margin - outer.top
  const below = inner.bottom + margin - (outer.top + scroller.clientHeight)
  if (above < 0) scroller.scrollTop += above
  else if (below > 0) scroller.scrollTop += Math.min(below, above)
}
