import type { Axis } from '../../replay/index.ts'
import type { Measure } from './layout-lane.ts'

export type TickShape = { x: number; label: string; labelX: number; width: number }

/** Between two clock labels in px. */
const APART = 10

/** Grid lines with clock labels, centred on them but never outside 0 to `width` and never into each other. */
export function layoutTicks(
  ticks: Axis['ticks'],
  scale: (x: number) => number,
  width: number,
  measure: Measure,
): TickShape[] {
  let free = 0
  return ticks.map((tick) => {
    const x = scale(tick.x)
    const wide = measure(tick.label)
    const labelX = Math.max(wide / 2, Math.min(width - wide / 2, x))
    const fits = labelX - wide / 2 >= free
    if (fits) free = labelX + wide / 2 + APART
    return { x, label: fits ? tick.label : '', labelX, width: wide }
  })
}
