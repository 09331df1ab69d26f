/** Longer texts are data or whole programs, not something that a reader follows step by step. */
export const MAX_TEXT = 100_000
/** Line numbers, output and tooltips inside a block come on top of its text; beyond this it is not even read. */
export const MAX_RAW_TEXT = 2 * MAX_TEXT
/** A single word is a name in a box, not code. */
export const MIN_TOKENS = 2
/** The language shows early; reading on would only cost time. */
export const GUESS_TEXT = 20_000
/** Highlighters put the language at most this many elements above the code. */
export const LABEL_ANCESTORS = 4
/** Wrappers that were read in vain before a search stops reading them: nested ones are read again at every level. */
export const MAX_WRAPPERS = 50
/** Nodes between two looks at the clock: some 0.1 ms of work. */
export const NODES_A_STEP = 128
/** A slice may take 8 ms; this leaves room for the longest single step. */
export const SLICE_MS = 5
/** An idle callback that comes because its time is up finds no idle time; it still makes progress. */
export const LATE_SLICE_MS = 3
/** A busy page must not put off the search for ever. */
export const IDLE_TIMEOUT_MS = 1_000
/** Pages change in bursts: wait for the end of one, but not for the end of an endless one. */
export const DEBOUNCE_MS = 200
export const MAX_DEBOUNCE_MS = 1_000
