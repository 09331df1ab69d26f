/** Which number in a program a wait or a deadline comes from, and the program with that number changed. */
export { delaysOf } from './delays-of.ts'
export { applyEdit, changeTo, editOfChanged, editOfOriginal } from './edit.ts'
export { LONGEST_MS } from './limits.ts'
export { onTopOf } from './rebase.ts'
export type { Delay, Edit, Literal, Reason } from './types.ts'
