import type { Language } from '../trace/index.ts'
import { finish } from './reading.ts'
import { type Scan, scan } from './scan.ts'
import type { CodeBlock } from './types.ts'

/**
 * Every block of code on a page, async or not, at once. For a page that people wait for, use `watchBlocks`. `enter` is
 * called with each root before it is searched.
 */
export function findBlocks(
  document: Document,
  {
    languages = ['python'],
    enter = () => {},
  }: { languages?: readonly Language[] } & Pick<Scan, 'enter'> = {},
): CodeBlock[] {
  let id = 0
  return finish(
    scan(document, {
      languages,
      awaitOnly: false,
      offeredOnly: false,
      enter,
      nextId: () => {
        id += 1
        return id
      },
    }),
  )
}
