import type { Language, Line } from '../trace/index.ts'

/**
 * The language of a block. `other`: a language, a format or a transcript that is none of ours. `unknown`: nothing
 * on the page and nothing in the text tells.
 */
export type CodeLanguage = Language | 'other' | 'unknown'

/** Which async code is offered. */
export type Offer = {
  languages: readonly Language[]
  /** Of JavaScript and TypeScript only code that uses async, await or for await; neither timers nor promises alone. */
  awaitOnly: boolean
}

/** One thing in the text that makes it async code, for example `async def` or `asyncio.run`. */
export type Evidence = {
  language: Language
  what: string
  /** A line of `CodeBlock.text`, counted from 1. */
  line: Line
}

/** One block of code on a page. A new object is made when its text or its language changes. */
export type CodeBlock = {
  /** Unique within one watch. */
  readonly id: number
  /** What a reader would call the block: the thing to hover. */
  readonly element: Element
  readonly language: CodeLanguage
  /** What a person would copy, exact to the character, without the final newline. */
  readonly text: string
  readonly evidence: readonly Evidence[]
  readonly isAsync: boolean
  /** True when it is async, of the kind that was asked for (`Offer`), and of a size worth replaying. */
  readonly offered: boolean
  /** Whether its element shows exactly this text now. Reads it anew. */
  isShown(): boolean
  /**
   * For each line of `text` (index 0 is line 1) the ranges that show it now; no ranges when the page no longer
   * shows this text. The ranges are live and cost the page a little on every change: keep only those in use.
   */
  lines(): Range[][]
  /** The ranges that show one line of `text`, counted from 1. */
  line(line: Line): Range[]
}

/** What is on the page now, in document order, and how that differs from what was last reported. */
export type BlocksChange = {
  blocks: CodeBlock[]
  added: CodeBlock[]
  removed: CodeBlock[]
}
