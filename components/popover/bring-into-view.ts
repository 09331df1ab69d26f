/**
 * Scrolls `scroller`, and only it, by as little as it takes to show `item` with `margin` px around: `scrollIntoView`
 * would move the page too.
 */
export function bringIntoView(scroller: Element, item: Element, margin = 0): void {
  const { top } = scroller.getBoundingClientRect()
  scrollInto(scroller, item, margin, { top, bottom: top + scroller.clientHeight })
}

/**
 * The same for a pane whose `outer` scrolls too, and may hide a part of it: `item` comes to where the pane is seen, and
 * if that is not enough `outer` scrolls. A pane that somebody has scrolled out of sight altogether is left there.
 */
export function bringIntoPane(outer: Element | null, pane: Element, item: Element, margin = 0): void {
  const around = (outer ?? pane).getBoundingClientRect()
  const { top, bottom } = pane.getBoundingClientRect()
  const seen = {
    top: Math.max(top, around.top),
    bottom: Math.min(bottom, around.top + (outer ?? pane).clientHeight),
  }
  if (seen.bottom <= seen.top) return
  scrollInto(pane, item, margin, seen)
  if (outer) bringIntoView(outer, item)
}

type Stretch = { top: number; bottom: number }

function scrollInto(scroller: Element, item: Element, margin: number, seen: Stretch): void {
  const inner = item.getBoundingClientRect()
  const above = inner.top - margin - seen.top
  const below = inner.bottom + margin - seen.bottom
  if (above < 0) scroller.scrollTop += above
  else if (below > 0) scroller.scrollTop += Math.min(below, above)
}
