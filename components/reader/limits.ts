/** Blocks of a page that are sent along because a later one may need them. A long notebook has a hundred cells. */
export const BLOCKS_BEFORE = 40
/** Their characters altogether: each is read and repaired before the run, about 1 ms for 1,000. */
export const CHARACTERS_BEFORE = 60_000
/** Traces that a page keeps for whoever asks again: two for each block that a reader looks at, in one sitting. */
export const TRACES_KEPT = 60
/** Their events altogether, about 250 bytes each: 25 MB at most, as one trace may have alone. */
export const EVENTS_KEPT = 100_000
/** How long a page stays connected to the engine after its last use: a reader moves on to the next block. ms */
export const LEAVE_AFTER_MS = 5_000
/** Of a heading, and of the first line of what was selected, in the name of a window: what a header has room for. */
export const HEADING_CHARACTERS = 60
export const LINE_CHARACTERS = 40
