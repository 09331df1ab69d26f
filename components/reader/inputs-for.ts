import type { CodeBlock } from '../detect/index.ts'
import type { Preferences } from '../platform/preferences.ts'
import type { RunInputs } from '../simulate/protocol.ts'
import { blocksBefore } from './blocks-before.ts'
import { pageBlocks } from './page-blocks.ts'

/** What a first run of a block is given: the page's earlier blocks that it may need, and what the reader prefers. */
export function inputsFor(document: Document, block: CodeBlock, preferences: Preferences | null): RunInputs {
  return { latencies: preferences?.latencies ?? {}, before: blocksBefore(pageBlocks(document), block) }
}
