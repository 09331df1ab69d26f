import type { CodeBlock } from '../detect/index.ts'
import type { By, Point } from '../peek/intent.ts'
import { ask } from '../platform/messages.ts'
import { loadScript } from '../platform/resources.ts'
import type { Language } from '../trace/index.ts'
import type { BlockPlace } from './window-name.ts'

export type ExplainOptions = {
  document: Document
  block: CodeBlock
  /** Which of the page's blocks it is; null for what was selected. */
  place: BlockPlace | null
  /** The language that the reader has chosen; null for the browser's. */
  locale: string | null
  /** Closes the popover when Loopscope is switched off. */
  signal: AbortSignal
  onClose?(): void
}
/** How the reader has come to rest. `at`: where the pointer is in the window. */
export type Rest = { by: By; at: Point | null }
export type PeekOptions = {
  document: Document
  block: CodeBlock
  /** The block's own button. */
  button: HTMLElement
  locale: string | null
  /** The run is asked for at once, and shown when the reader rests. It never comes where the reader moves on. */
  rest: Promise<Rest>
  /** The card is wanted no longer. */
  signal: AbortSignal
  onReplay(): void
  /** The pointer has come to the card, or has left it. */
  onHover(inside: boolean): void
  /** The reader has sent it away, or there is nothing to show. */
  onDismiss(): void
}
/** What the explainer's script does for the content script of a page. */
export type Explainer = {
  explain(options: ExplainOptions): void
  peek(options: PeekOptions): void
  /** Lets the engine of a language be started before it is needed. */
  warm(language: Language): void
}

/** Where the explainer's script leaves its entrance: both run in the content script's own world. */
const ENTRANCE = Symbol.for('loopscope.explain')
type World = { [ENTRANCE]?: Explainer }

const world = globalThis as World
let loading: Promise<void> | null = null

/** The explainer, from a script of its own that is loaded the first time. */
export async function loadExplainer(): Promise<Explainer> {
  if (world[ENTRANCE] === undefined) {
    loading ??= loadScript('explainer.js').finally(() => {
      loading = null
    })
    await loading
  }
  const explainer = world[ENTRANCE]
  if (explainer === undefined) throw new Error('the explainer did not start')
  return explainer
}

/** Has the engine start while the explainer is on its way; one that is here has a connection of its own. */
export function startEngineAhead(language: Language): void {
  if (world[ENTRANCE] === undefined) void ask({ type: 'ensure-engine-host', language })
}

export function offerExplainer(explainer: Explainer): void {
  ;(globalThis as World)[ENTRANCE] = explainer
}
