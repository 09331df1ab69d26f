/** What a client and an engine's worker say to each other, keyed by the run's id. */
import type { Answers, Language, Latencies, Line, LoopKind, Policy } from '../trace/index.ts'

export type SimulateRequest = {
  language: Language
  /** The text as the page shows it. */
  code: string
  policy: Policy
  /** Lines of `Source.text` whose awaits are to overlap: another program, run only to be compared with. */
  overlap?: Line[]
} & RunInputs

/** What a reader may set for a run. What is absent is made up, or left out. */
export type RunInputs = {
  latencies?: Latencies
  answers?: Answers
  /** JavaScript: the event loop to run it on. When absent, the one that the code is written for. */
  loop?: LoopKind
  /** Earlier blocks of the same page that may make names which the code leaves open, in reading order. */
  before?: string[]
}

/** Where the engine's files are. In a browser URLs of the extension, in Node paths. */
export type EngineFiles = {
  /** Folder of pyodide's own files, with a slash at its end. */
  pyodide: string
  /** The memory snapshot; null when there is none. */
  snapshot: string | null
  /** The guest's sources as JSON, a map from path to text; for a start without a snapshot. */
  guest: string
  /** The JavaScript engine's guest, likewise. */
  javascript: string
}

/** How the interpreter was started. `reason` says why it is not the snapshot. */
export type EngineStart = { from: 'snapshot' | 'plain'; ms: number; reason?: string }

export type ToWorker =
  | { type: 'start'; files: EngineFiles }
  /** `careful`: tell every event at once, so that the trace survives when the worker has to be ended. */
  | { type: 'run'; id: number; request: SimulateRequest; careful: boolean }

export type FromWorker =
  | { type: 'progress'; fraction: number; label: string }
  | { type: 'ready'; start: EngineStart }
  | { type: 'broken'; message: string }
  /** Part of a careful run's trace, see `wire.ts`. */
  | { type: 'trail'; id: number; text: string }
  | { type: 'trace'; id: number; wire: string }
  /** Everything is as before the run: the worker can take the next. */
  | { type: 'reset' }
  /** The run left something that can not be put back: the worker has to be replaced. */
  | { type: 'spent'; reason: string }
