/** Delays that are looked up in the program: more are not changed by hand one by one. */
export const DELAYS = 500
/** How far a name is followed from a call to its caller. Deeper than this nobody sees what a number is for. */
export const CALLERS = 8
/** Lines of the run, back from a wait, on which the timer that it waits for may have been set. */
export const LINES_BACK = 200
/** The longest wait that can be set, ms: the simulated clock's own limit is above this. */
export const LONGEST_MS = 24 * 60 * 60 * 1000
