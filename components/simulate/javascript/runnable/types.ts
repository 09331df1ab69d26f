/** What `prepare` hands to the engine, in the trace's own shapes where the reader sees it. */
import type { Assumption, Language, Line, Repair } from '../../../trace/index.ts'

export type PrepareOptions = {
  /** What the page or the file says that it is. The text has the last word between JavaScript and TypeScript. */
  language: Language
  /** Names of the engine's own globals; any other name that nothing binds is missing. */
  globals: ReadonlySet<string>
  /** Lines whose awaits are to overlap: another program, run only to be compared with. */
  overlap?: readonly Line[] | undefined
  /** Earlier blocks of the page, in reading order: what makes a missing name is taken from them. */
  before?: readonly string[] | undefined
}

export type Prepared = {
  /** What the reader sees: the page's text after `repairs`, and below it the lines of the entry. */
  text: string
  /** For each line of `text` the line of the page's text that it came from; 0 where it was added. */
  origin: Line[]
  /** What is evaluated: `text` as JavaScript, with the same lines; columns may differ. */
  code: string
  /** How many lines of `text` were taken from earlier blocks and put above it, and which names they make. */
  earlier: { lines: number; names: string[] }
  language: 'javascript' | 'typescript'
  repairs: Repair[]
  /** Certain from the start. Those of `missing` are added by the engine when the name is first read. */
  assumptions: Assumption[]
  missing: MissingName[]
  /** Names that it may read of each module that it imports or requires; `default` left out. */
  imports: Record<string, string[]>
  /** Nothing of the above is of use when this is set. `line` counts in the page's text. */
  refusal: Refusal | null
  /** Evaluate as a module: it imports, exports, or awaits at top level. */
  module: boolean
  /** Whose loop the code is written for. `certain` is false where nothing in the text tells. */
  loopHint: { loop: 'browser' | 'node'; certain: boolean }
}

export type Refusal = { line: Line; reason: string }

/** A name that is read and bound nowhere, and what takes its place from the moment it is first read. */
export type MissingName = {
  name: string
  stands: Stand
  /** To be told when the name is read; null where another assumption tells of it already. */
  assumption: Assumption | null
}

export type Stand =
  /** The value of JavaScript text, evaluated once, in the realm but not as part of the program. */
  | { type: 'expression'; code: string }
  /** A module as `require` gives it; a member of it where `member` is set. */
  | { type: 'module'; module: string; member: string | null }
  /** Something of which nothing is known but what the text does with it. */
  | { type: 'simulated'; use: Use }

/** `express`, `fastify`, `koa`: a web application. `element`: a DOM element. `function`: it is called, `constructor`: with `new`; `async-iterable`: with `for await`. */
export type Use =
  | 'object'
  | 'function'
  | 'constructor'
  | 'iterable'
  | 'async-iterable'
  | 'element'
  | Application

/** Web applications, by the library that they are of. */
export type Application = 'express' | 'fastify' | 'koa'
