import type { Measure } from './layout-lane.ts'

/** Measures text as `element` would show it; without a canvas, by a generous estimate. */
export function measureFor(element: Element): Measure {
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(element)
  const context = element.ownerDocument.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  if (context) context.font = `${fontWeight} ${fontSize} ${fontFamily}`
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const width = context ? context.measureText(text).width : text.length * Number.parseFloat(fontSize) * 0.65
    known.set(text, width)
    return width
  }
}
