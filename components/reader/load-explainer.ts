import type { CodeBlock } from '../detect/index.ts'
import { loadScript } from '../platform/resources.ts'

export type ExplainOptions = {
  document: Document
  block: CodeBlock
  /** Closes the popover when Loopscope is switched off. */
  signal: AbortSignal
}
export type Explain = (options: ExplainOptions) => void

/** Where the explainer's script leaves its entrance: both run in the content script's own world. */
const ENTRANCE = Symbol.for('loopscope.explain')
type World = { [ENTRANCE]?: Explain }

/** The explainer, from a script of its own that is loaded the first time. */
export async function loadExplainer(): Promise<Explain> {
  const world = globalThis as World
  if (world[ENTRANCE] === undefined) await loadScript('explainer.js')
  const explain = world[ENTRANCE]
  if (explain === undefined) throw new Error('the explainer did not start')
  return explain
}

export function offerExplainer(explain: Explain): void {
  ;(globalThis as World)[ENTRANCE] = explain
}
