import { isElement, parentOf } from './dom.ts'
import { DEBOUNCE_MS, MAX_DEBOUNCE_MS } from './limits.ts'
import { type Finding, type Scan, scan } from './scan.ts'
import { browserScheduler, type Scheduler } from './scheduler.ts'
import type { BlocksChange, CodeBlock, Offer } from './types.ts'

export type WatchOptions = Partial<Offer> & {
  /** Called after the first search, and then whenever an offered block has come, gone or changed. */
  onChange(change: BlocksChange): void
  /** Ends the watch. */
  signal: AbortSignal
  /** True for elements that we put on the page ourselves. */
  ignores?(element: Element): boolean
  scheduler?: Scheduler
}

/** What can change which blocks a page has, and what they say. */
export const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'hidden', 'data-lang', 'data-language', 'contenteditable'],
}

/**
 * Finds the offered blocks of a page in its idle time and follows what the page does later. A block stays the
 * same object while its element shows the same text in the same language. Never changes the page.
 */
export function watchBlocks(document: Document, options: WatchOptions): void {
  const { onChange, signal, languages = ['python'], awaitOnly = false, ignores = () => false } = options
  const scheduler = options.scheduler ?? browserScheduler()
  if (signal.aborted) return

  const findings = new WeakMap<Element, Finding>()
  const stale = new WeakSet<Element>()
  const observed = new WeakSet<Node>()
  let ids = 0
  let reported: CodeBlock[] | null = null
  let previous = new Map<Element, CodeBlock>()
  let steps: Generator<undefined, CodeBlock[]> | null = null
  let again = false
  let firstChange: number | null = null
  let callOff = () => {}

  const observer = new MutationObserver((records) => {
    if (note(records)) wait()
  })

  /** Marks what the changes made doubtful. Climbs every path once, however many changes share it. */
  const note = (records: MutationRecord[]): boolean => {
    const climbed = new Set<Node>()
    let relevant = false
    for (const { target, addedNodes, removedNodes } of records) {
      if (isElement(target) && ignores(target)) continue
      const changed = [...addedNodes, ...removedNodes].filter(isElement)
      if (changed.length > 0 && changed.every(ignores)) continue
      // Text and classes change all the time, mostly far from code.
      relevant ||= changed.length > 0
      for (let node: Node | null = target; node !== null && !climbed.has(node); node = parentOf(node)) {
        climbed.add(node)
        // What is being read just now has no finding yet.
        if (!isElement(node) || (steps === null && !findings.has(node))) continue
        stale.add(node)
        relevant = true
      }
    }
    return relevant
  }

  const wait = () => {
    if (steps !== null) {
      again = true
      return
    }
    const now = scheduler.now()
    firstChange ??= now
    callOff()
    callOff = scheduler.later(begin, Math.min(DEBOUNCE_MS, Math.max(firstChange + MAX_DEBOUNCE_MS - now, 0)))
  }

  const begin = () => {
    firstChange = null
    previous = new Map(reported?.map((block) => [block.element, block]))
    steps = scan(document, plan)
    callOff = scheduler.idle(goOn)
  }

  const goOn = (timeLeft: () => number) => {
    if (steps === null) return
    do {
      const step = steps.next()
      if (!step.done) continue
      steps = null
      report(step.value)
      if (again && !signal.aborted) {
        again = false
        wait()
      }
      return
    } while (timeLeft() > 0)
    callOff = scheduler.idle(goOn)
  }

  const report = (blocks: CodeBlock[]) => {
    const before = new Set(reported)
    const after = new Set(blocks)
    const added = blocks.filter((block) => !before.has(block))
    const removed = [...before].filter((block) => !after.has(block))
    const isNews = reported === null || added.length > 0 || removed.length > 0
    reported = blocks
    if (isNews) onChange({ blocks: [...blocks], added, removed })
  }

  const plan: Scan = {
    languages,
    awaitOnly,
    offeredOnly: true,
    ignores,
    nextId: () => {
      ids += 1
      return ids
    },
    recall: (candidate) => (stale.delete(candidate) ? undefined : findings.get(candidate)),
    previous: (element) => previous.get(element),
    remember: (candidate, finding) => findings.set(candidate, finding),
    enter: (root) => {
      if (observed.has(root)) return
      observed.add(root)
      observer.observe(root, OBSERVED)
    },
  }

  signal.addEventListener(
    'abort',
    () => {
      callOff()
      observer.disconnect()
      steps = null
    },
    { once: true },
  )
  begin()
}
