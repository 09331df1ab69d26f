export { findBlocks } from './find-blocks.ts'
export type { Scheduler } from './scheduler.ts'
export type { BlocksChange, CodeBlock, CodeLanguage, Evidence } from './types.ts'
export { type WatchOptions, watchBlocks } from './watch-blocks.ts'
