import { createBlock } from './block.ts'
import { blockElementOf, CANDIDATES, isEditable, looksLikeBlock } from './candidates.ts'
import { contains, findAll, rawTextOf, tagOf } from './dom.ts'
import { mayBeAsync } from './evidence.ts'
import { MAX_RAW_TEXT, MAX_WRAPPERS } from './limits.ts'
import { readText } from './reading.ts'
import { rootsOf } from './roots.ts'
import type { CodeBlock, Offer } from './types.ts'

/** What is known about a candidate. `claims`: nothing inside it needs to be looked at. */
export type Finding = { element: Element; claims: boolean; block: CodeBlock | null }

/** What a search may still spend. */
type Budget = { wrappers: number }

export type Scan = Offer & {
  /** Leaves out what is not offered; unread, where it cannot be async code in one of the languages. */
  offeredOnly: boolean
  nextId(): number
  /** What an earlier scan found out about a candidate, while it still holds. */
  recall?(candidate: Element): Finding | undefined
  /** What an earlier scan found there, even if it changed since: kept when it says the same. */
  previous?(element: Element): CodeBlock | undefined
  remember?(candidate: Element, finding: Finding): unknown
  /** Called with each root before it is searched. */
  enter?(root: Document | ShadowRoot): void
  ignores?(element: Element): boolean
}

/** Finds the blocks of a document in document order, step by step; what stands in shadow roots comes last. */
export function* scan(document: Document, options: Scan): Generator<undefined, CodeBlock[]> {
  const blocks: CodeBlock[] = []
  const budget: Budget = { wrappers: MAX_WRAPPERS }
  for (const root of rootsOf(document, options.ignores)) {
    options.enter?.(root)
    const candidates = findAll(root, CANDIDATES)
    let claimed: Element | null = null
    for (let index = 0; index < candidates.length; index += 1) {
      yield
      const candidate = candidates[index]
      if (candidate === undefined || (claimed !== null && contains(claimed, candidate))) continue
      const finding: Finding = options.recall?.(candidate) ?? (yield* examine(candidate, options, budget))
      options.remember?.(candidate, finding)
      if (finding.claims) claimed = finding.element
      if (finding.block !== null) blocks.push(finding.block)
    }
    yield
  }
  return blocks
}

/** A page may do anything to its elements while they are read: whatever goes wrong costs one block, not the search. */
function* examine(candidate: Element, options: Scan, budget: Budget): Generator<undefined, Finding> {
  try {
    return yield* examineUnguarded(candidate, options, budget)
  } catch {
    return { element: candidate, claims: false, block: null }
  }
}

function* examineUnguarded(candidate: Element, options: Scan, budget: Budget): Generator<undefined, Finding> {
  const nothing = (claims: boolean): Finding => ({ element: candidate, claims, block: null })
  const raw = rawTextOf(candidate) ?? ''
  if (options.offeredOnly && !mayBeAsync(raw, options.languages)) return nothing(true)
  if (options.ignores?.(candidate)) return nothing(true)
  const element = blockElementOf(candidate)
  if (element === null) return nothing(false)
  if (isEditable(candidate)) return nothing(true)
  if (raw.length > MAX_RAW_TEXT) return nothing(tagOf(candidate) === 'pre')
  const isWrapper = !/^(?:pre|code)$/.test(tagOf(candidate))
  if (isWrapper && budget.wrappers <= 0) return nothing(false)
  if (isWrapper) budget.wrappers -= 1
  const reading = yield* readText(element)
  if (reading === null || reading.text.trim() === '') return nothing(tagOf(candidate) === 'pre')
  if (!looksLikeBlock(element, reading)) return nothing(tagOf(element) === 'code')
  if (isWrapper) budget.wrappers += 1
  const found = createBlock(options.nextId(), element, reading, options)
  const previous = options.previous?.(element)
  const same = previous?.text === found.text && previous.language === found.language
  const block = same ? previous : found
  return { element, claims: true, block: block.offered || !options.offeredOnly ? block : null }
}
