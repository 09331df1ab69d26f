/** How long nobody must have typed before the program is run, ms: long enough for a word, short enough to feel live. */
export const QUIET_MS = 350
/** How long the address may stay behind the program, ms: browsers refuse more than about 100 changes in 30 s. */
export const ADDRESS_MS = 800
