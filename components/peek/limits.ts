/**
 * How long the pointer must rest on a block before that is meant, in ms. A card must be there 100 ms after the pointer has
 * come to rest, and a warm run, its picture and the next frame take half of them; a hand that moves on is never still for so
 * long.
 */
export const REST_MS = 50
/**
 * Still for so long, the pointer is likely to rest: the run is asked for, and is under way when the rest is over. A hand
 * that moves is seen in every frame, which is 17 ms or less. ms
 */
export const LIKELY_MS = 24
/** What a hand at rest may still tremble within that time, in px. Along a line of text a pointer moves about 10. */
export const REST_PX = 5
/** The same for the focus: somebody who tabs through a page's blocks presses Tab two to four times a second. ms */
export const FOCUS_REST_MS = 350
/** What is left of it is enough for a warm run several times over. ms */
export const FOCUS_LIKELY_MS = 250
/** Long enough to cross from the block to the card with a slow hand, ms. */
export const LINGER_MS = 300
/** Until a run that takes longer is announced by a card that says so, ms. A cold start is over by then: no empty card. */
export const LATE_MS = 1_200
/** A run that somebody has left may go on for so long: its trace is kept, and an ended worker costs the next reader more. ms */
export const LET_FINISH_MS = 500

/** Width of the card in px: five characters a name, and room for two labels a lane. */
export const CARD_WIDTH = 348
/** Between the card and its block, and the edge of the window, in px. */
export const CARD_GAP = 6
export const CARD_MARGIN = 8
/** How far from a block, in px, what else is there may come under its card: a card of eight lanes is not higher. */
export const NEAR_BLOCK = 400
/** Above and below the pointer, in px, the card covers nothing where there is no room beside the block: two lines of code. */
export const CLEAR_OF_POINTER = 44
