/** Lane heights in px: few lanes get room to breathe, many stay in sight. */
export const LANE_HEIGHTS = [
  { upTo: 3, height: 58 },
  { upTo: 4, height: 46 },
  { upTo: 5, height: 40 },
  { upTo: 7, height: 34 },
  { upTo: Number.POSITIVE_INFINITY, height: 30 },
] as const
/** Where the picture has more room than this for its lanes, in px, they share it, up to so much each and with thicker blocks. */
export const ROOMY = { from: 300, share: 0.9, most: 88, block: 28 } as const
/** Thickness of a block in px; the lane's line of labels is above it. */
export const BLOCK_HEIGHT = 20
/** The middle of a lane's blocks below the middle of the lane, in px: labels stand above. */
export const MIDDLE_BELOW = 3
/** Room in px at the left of the first moment and at the right of the last: half a clock label, and the end mark. */
export const PLOT_PAD = 26
/** Narrower spans than this, in px, are drawn as one with their neighbours. */
export const MERGE_BELOW = 1
/** A shorter readiness, in px, is not drawn: a hollow block needs an inside to be told from a full one. */
export const READY_AT_LEAST = 5
/** Around a label in px; less room than that and it is shortened or left out. */
export const LABEL_PAD = 5
/** More arrows than this are noise: then only those of the current moment are drawn. */
export const ARROWS_SHOWN = 30
/** Lanes drawn beyond both ends of what is scrolled into sight. */
export const LANES_AROUND = 4
/** Width of the column of lane names in px, by the width of the timeline. */
export const NAMES_WIDTH = { wide: 148, narrow: 104, narrowBelow: 560 } as const
/** In lower lanes than this, in px, there is no room for a label above a block. */
export const BLOCK_LABEL_FROM = 34
/** In lanes of this height, in px, there is room for a name in two lines. */
export const TWO_LINES_FROM = 34
/** Width in px for which the axis is made until the picture knows its own. */
export const AXIS_WIDTH = 800
/** The closest look: so many events' fair share of the axis, which is some px for the narrowest of them. */
export const CLOSEST = 2
/** What one press of a zoom key, and one notch of a wheel in px, does to the stretch. */
export const ZOOM = { key: 0.7, perPx: 0.0035 } as const
/** What one press of a pan key moves, as a share of the stretch. */
export const PAN_KEY = 0.2
/** A press that moves by less than this, in px, is a click. */
export const CLICK = 4
/** Inside a wait, the playhead goes to a stop that is no further than this, in px, and else to where it is put. */
export const NEAR_STOP = 4
/** A finger that rests for so long asks what it is on, ms; it may tremble by so much, in px. */
export const LONG_PRESS = { ms: 450, px: 8 } as const
/** From so many lanes on, or where a child has children, the tree of tasks is drawn. */
export const TREE_FROM = 9
/** Indentation of each generation in px, up to the most. */
export const INDENT = { each: 10, most: 40 } as const
/** A break of the axis is at least so wide, and so far from the next, in px: less is no width that anybody measures. */
export const AXIS_BREAK = { least: 5, apart: 14 } as const
/** Height of the ruler in px; timeline.css has the same. */
export const RULER = 30
/** Height of the overview in px; timeline.css has the same. */
export const OVERVIEW = 30
/**
 * The timeline in small: how much smaller, how many lanes of it before the rest is only counted, up to how many lanes there
 * is room for labels, and the width of a character of its text at most, in px.
 */
export const MINIATURE = { scale: 0.6, lanes: 8, labelled: 5, character: 6.6 } as const
