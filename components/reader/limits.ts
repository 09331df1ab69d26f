/** Blocks of a page that are sent along because a later one may need them. A long notebook has a hundred cells. */
export const BLOCKS_BEFORE = 40
/** Their characters altogether: each is read and repaired before the run, about 1 ms for 1,000. */
export const CHARACTERS_BEFORE = 60_000
