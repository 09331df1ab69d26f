/** The part of the time axis that is shown, as fractions of it: 0 to 1 is the whole run. */
export type Stretch = { from: number; to: number }

export const WHOLE: Stretch = { from: 0, to: 1 }

/** Of the shown part, kept free beyond the playhead when the picture follows it. */
const MARGIN = 0.08

/** Shows `factor` times as much, with the place `at` staying where it is. Never less than `least`, never beyond the ends. */
export function zoomed(stretch: Stretch, factor: number, at: number, least: number): Stretch {
  const width = stretch.to - stretch.from
  const wide = Math.min(1, Math.max(least, width * factor))
  const anchor = Math.min(stretch.to, Math.max(stretch.from, at))
  return inside(anchor - ((anchor - stretch.from) / width) * wide, wide)
}

/** Moves by a share of what is shown; to the right where it is positive. */
export function panned(stretch: Stretch, share: number): Stretch {
  const width = stretch.to - stretch.from
  return inside(stretch.from + share * width, width)
}

/** From one place to another, in any order; at least `least` wide. */
export function between(a: number, b: number, least: number): Stretch {
  const wide = Math.min(1, Math.max(least, Math.abs(a - b)))
  return inside((a + b) / 2 - wide / 2, wide)
}

/** The same width, moved by as little as it takes to show `x`, or the same stretch when it is in sight. */
export function showing(stretch: Stretch, x: number): Stretch {
  const width = stretch.to - stretch.from
  if (x >= stretch.from && x <= stretch.to) return stretch
  return x > stretch.to ? inside(x - width * MARGIN, width) : inside(x - width * (1 - MARGIN), width)
}

function inside(from: number, width: number): Stretch {
  const start = Math.max(0, Math.min(1 - width, from))
  return { from: start, to: Math.min(1, start + width) }
}
