import type { Language } from '../trace/index.ts'
import { finish } from './reading.ts'
import { scan } from './scan.ts'
import type { CodeBlock } from './types.ts'

/** Every block of code on a page, async or not, at once. For a page that people wait for, use `watchBlocks`. */
export function findBlocks(
  document: Document,
  { languages = ['python'] }: { languages?: readonly Language[] } = {},
): CodeBlock[] {
  let id = 0
  return finish(
    scan(document, {
      languages,
      awaitOnly: false,
      offeredOnly: false,
      nextId: () => {
        id += 1
        return id
      },
    }),
  )
}
