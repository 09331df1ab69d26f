/** A reader who has not typed for so long has typed an answer, ms. */
export const ANSWER_AFTER_MS = 450
/** More questions than this are not shown: whoever answers so many gives a file. */
export const QUESTIONS_SHOWN = 20
/** What a made-up latency may be multiplied by; 1 is as it was made up. */
export const LATENCY_TIMES: readonly number[] = [1, 0, 0.1, 0.5, 2, 5, 10]
/** The longest simulated wait that can be asked for, in seconds: the clock of a run ends after a day. */
export const LATENCY_MOST_SECONDS = 3_600
/** A pointer that rests on a span for so long wants words for it, ms; one that only passes does not. */
export const REST_MS = 220
/** How long words stay behind when the pointer leaves, ms: time enough to go over to them. */
export const LEAVE_MS = 260
/** Steps of why something runs now: more of them are another question, which each step leads to. */
export const WHY_STEPS = 8
