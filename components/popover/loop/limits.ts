/** Rows shown in one section before the rest is only counted. */
export const ROWS_SHOWN = 16
/** From so many waiters on they stand in groups by what they wait for. */
export const GROUPS_FROM = 6
/** How long a card takes from one place to another, ms: long enough to be followed by the eye, shorter than a step. */
export const MOVE_MS = 320
/** When more cards than this change their place at once, none is seen moving: it would only flicker. */
export const MOVES_SHOWN = 12
/** Tasks drawn in the graph of who awaits whom before only those around the one in hand are. */
export const GRAPH_TASKS = 24
/** From this width of the panel on, in px, the graph has a column of its own and is always open. */
export const GRAPH_BESIDE = 640
/** Variables shown before the rest is only counted. */
export const VARIABLES_SHOWN = 30
