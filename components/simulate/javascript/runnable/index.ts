/** Makes JavaScript and TypeScript run that a page damages or leaves incomplete, and says what was assumed. */
export { listed } from './entry.ts'
export { loopHintOf } from './loop-hint.ts'
export { prepare } from './prepare.ts'
export type { MissingName, Prepared, PrepareOptions, Refusal, Stand, Use } from './types.ts'
