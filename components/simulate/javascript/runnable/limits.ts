/** Every number that bounds the work on a text, with its reason. */

/** Longer texts are programs, not snippets: their damage is not looked for. */
export const MAX_REPAIRED_LINES = 2_000
/** A longer line is data or minified code: what it looks like tells nothing. */
export const MAX_LINE = 2_000
/** Missing ends that are added at most: more is not a snippet that was cut off, but something else. */
export const MAX_CLOSERS = 12
/** Parameters and fields of parameters that are filled, counted down the nesting. */
export const MAX_ARGUMENT_DEPTH = 3
/** Functions that are called in turn where several have nothing to do with each other. */
export const MAX_CALLS = 6
/** Methods of an object or a class that are called in turn. */
export const MAX_METHODS = 4
