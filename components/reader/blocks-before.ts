/**
 * Which earlier blocks of a page a block may need: those that may bind a name which it mentions, and in turn what
 * they may need. Looks at words only, so it names too many rather than too few: the engine, which can read the
 * language, takes no more of them than what binds a name that the block leaves open.
 */
import type { CodeBlock } from '../detect/index.ts'
import { BLOCKS_BEFORE, CHARACTERS_BEFORE } from './limits.ts'

type Block = Pick<CodeBlock, 'element' | 'language' | 'text'>

/** Their texts in reading order. `blocks` are all of the page, async or not, in that order. */
export function blocksBefore(blocks: readonly Block[], block: Block): string[] {
  const index = blocks.findIndex(({ element }) => element === block.element)
  const wanted = namesIn(block.text)
  const found: string[] = []
  let room = CHARACTERS_BEFORE
  for (const { language, text } of blocks.slice(0, Math.max(index, 0)).reverse()) {
    // A line or two is often in no language that can be told.
    const fits = language === block.language || language === 'unknown'
    if (!fits || !boundIn(text).some((name) => wanted.has(name))) continue
    room -= text.length
    if (room < 0 || found.length === BLOCKS_BEFORE) break
    found.unshift(text)
    for (const name of namesIn(text)) wanted.add(name)
  }
  return found
}

const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/gu
/** What stands before it is bound: a single `=`, also in `+=`, but not in `==` or `=>`. */
const ASSIGNS = /(?<![=!<>])=(?![=>])/
/** A line with one of these binds something that it names. */
const BINDS = /\b(?:def|class|function|as|const|let|var|for|type|import|enum|interface)\b/
const IMPORTS_MORE = /\bimport\s*[({][^)}]*$/

function namesIn(text: string): Set<string> {
  return new Set(text.match(NAME) ?? [])
}

function boundIn(text: string): string[] {
  const found: string[] = []
  let importing = false
  for (const line of text.split('\n')) {
    const binds = importing || BINDS.test(line)
    const bound = binds ? line : line.slice(0, Math.max(line.search(ASSIGNS), 0))
    found.push(...namesIn(bound))
    importing = IMPORTS_MORE.test(line) || (importing && !/[)}]/.test(line))
  }
  return found
}
