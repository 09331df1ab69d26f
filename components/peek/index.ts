/** The card at a block that somebody rests on. What is in every page's content script imports single files instead. */
export { describePeek, type PeekText } from './describe.ts'
export { CARD_WIDTH, LATE_MS, LET_FINISH_MS } from './limits.ts'
export type { PeekModel } from './model.ts'
export { mountPeek, type PeekOptions } from './mount-peek.tsx'
export { type Card, type CardOptions, openCard } from './open-card.ts'
