/** Lane heights in px: few lanes get room to breathe, many stay in sight. */
export const LANE_HEIGHTS = [
  { upTo: 3, height: 58 },
  { upTo: 4, height: 46 },
  { upTo: 5, height: 40 },
  { upTo: 7, height: 34 },
  { upTo: Number.POSITIVE_INFINITY, height: 30 },
] as const
/** Thickness of a block in px; the lane's line of labels is above it. */
export const BLOCK_HEIGHT = 20
/** Room in px at the left of the first moment and at the right of the last: half a clock label, and the end mark. */
export const PLOT_PAD = 22
/** Narrower spans than this, in px, are drawn as one with their neighbours. */
export const MERGE_BELOW = 1
/** A shorter readiness, in px, is not drawn: a hollow block needs an inside to be told from a full one. */
export const READY_AT_LEAST = 5
/** A reader who has not typed for so long has typed an answer, ms. */
export const ANSWER_AFTER_MS = 450
/** More questions than this are not shown: whoever answers so many gives a file. */
export const QUESTIONS_SHOWN = 20
/** What a made-up latency may be multiplied by; 1 is as it was made up. */
export const LATENCY_TIMES: readonly number[] = [1, 0, 0.1, 0.5, 2, 5, 10]
/** The longest simulated wait that can be asked for, in seconds: the clock of a run ends after a day. */
export const LATENCY_MOST_SECONDS = 3_600
/** Around a label in px; less room than that and it is shortened or left out. */
export const LABEL_PAD = 5
/** More arrows than this are noise: then only those of the current moment are drawn. */
export const ARROWS_SHOWN = 30
/** Lanes drawn beyond both ends of what is scrolled into sight. */
export const LANES_AROUND = 4
/** Width of the column of lane names in px, by the width of the timeline. */
export const NAMES_WIDTH = { wide: 124, narrow: 84, narrowBelow: 560 } as const
/** In lower lanes than this, in px, there is no room for a label above a block. */
export const BLOCK_LABEL_FROM = 34
