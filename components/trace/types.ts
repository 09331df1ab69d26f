/**
 * The Trace: everything that is known about one run, as plain JSON. It is the only thing that the half that runs
 * code and the half that shows it share, so it names no DOM, no browser, no engine and no programming language's
 * own objects.
 */

import type { Queue, Wait } from './wait.ts'

/** Milliseconds of the simulated clock since the run started. Rounded to 1 µs, so that JSON round-trips. */
export type VirtualMs = number
/** Position of an event in `Trace.events`; the total order of the run. */
export type Seq = number
/** Position of an entry in `Trace.tasks`. */
export type TaskId = number
/** A line of `Trace.source.text`, counted from 1. */
export type Line = number

/** The version that this build writes. A reader accepts this version and those that it has an upgrader for. */
export const TRACE_VERSION = 1

export type Language = 'python' | 'javascript' | 'typescript'

/**
 * How the loop chose what runs next. `concurrent`: as the language's own loop does. `one-at-a-time`: the same
 * code, as if every await blocked: nothing else runs while the awaiting task sleeps or does I/O.
 */
export type Policy = 'concurrent' | 'one-at-a-time'

export type Trace = {
  version: typeof TRACE_VERSION
  language: Language
  runtime: Runtime
  policy: Policy
  source: Source
  repairs: Repair[]
  assumptions: Assumption[]
  /** Absent where the run took nothing from outside of the program's text. */
  inputs?: Inputs
  tasks: TaskInfo[]
  events: TraceEvent[]
  outcome: Outcome
}

/** What ran the code. Shown as "CPython 3.14 asyncio". */
export type Runtime = {
  name: string
  version: string
  /** The library that the loop belongs to, for example `asyncio`. */
  library: string
}

export type Source = {
  /** What the page shows, exactly. */
  original: string
  /** What was run: the original after `repairs`. Every `Line` in the trace counts in this text. */
  text: string
  /** For each line of `text` (index 0 is line 1) the line of `original` it came from; 0 where it was added. */
  origin: Line[]
}

/** A change made to the text before it was run. `line` counts in `Source.original`. */
export type Repair = { type: RepairType; line: Line; message: string }
export type RepairType =
  | 'indentation'
  | 'prompt'
  | 'line-number'
  | 'quotes'
  | 'whitespace'
  | 'entity'
  | 'output-removed'
  | 'other'

/** Something that was supposed because the text does not say it. `line` counts in `Source.text`. */
export type Assumption = { type: AssumptionType; line: Line | null; message: string }
export type AssumptionType =
  | 'entry'
  | 'argument'
  | 'name'
  | 'module'
  | 'import'
  | 'latency'
  | 'input'
  /** Not the program as it stands: awaits of it were made to overlap, to see what that would change. */
  | 'overlap'
  | 'earlier'
  | 'other'

/** What the run took from outside of its text, and what a reader can therefore set. */
export type Inputs = {
  latencies: LatencyUsed[]
  /** In the order in which they were asked. */
  questions: Question[]
  /** The event loop it ran on, where it is written for none of them and a reader may take another. */
  loop?: LoopKind
}

/** The event loops of JavaScript's hosts. */
export type LoopKind = 'browser' | 'node'

/** What simulated waits are for, as far as a reader can set them apart. */
export type LatencyKind = (typeof LATENCY_KINDS)[number]
export const LATENCY_KINDS = ['network', 'database', 'files', 'other'] as const
/** Instead of the made-up time: a multiple of it, or the same number of seconds for each. Without an ending it goes well. */
export type LatencyChoice = ({ times: number } | { seconds: number }) & { ending?: Ending }
/** How what is simulated may end, but for going well: an answer that says that the server failed, or none at all. */
export type Ending = 'status-500' | 'fails'
export type Latencies = { [K in LatencyKind]?: LatencyChoice }
/** `from` and `to`: the shortest and the longest made-up wait of this kind in seconds, as they are without a choice. */
export type LatencyUsed = {
  kind: LatencyKind
  from: number
  to: number
  chosen?: LatencyChoice
  /** The endings that a reader may choose for what the run used of it. */
  endings?: Ending[]
}

/** Something the program read from whoever runs it. `line` counts in `Source.text`. */
export type Question = {
  /** Empty for a line of standard input. */
  prompt: string
  line: Line | null
  /** Without its newline; null at the end of the input. */
  answer: string | null
  from: 'reader' | 'made-up' | 'end'
}
/** The reader's answers in the order of the questions; null where one is to be made up. `ends`: after them the
 * input is at its end; else further answers are made up. */
export type Answers = { texts: (string | null)[]; ends: boolean }

/** One lane of the timeline: something that can run, wait and finish on its own. */
export type TaskInfo = {
  id: TaskId
  kind: TaskKind
  /** The runtime's own name for it, for example `Task-2`, or the name that the program gave. */
  name: string
  /** True when the program chose the name. */
  named: boolean
  /** The coroutine or function that it runs, for example `work`; `<module>` for module-level code. */
  coroutine: string
  /** Arguments of the coroutine when it was created, as short reprs. */
  args: Variable[]
  /** Who created it; null for module-level code. */
  parent: TaskId | null
  /** The line that created it. */
  line: Line | null
  /** Of a callback: what it was handed to, for example `setTimeout`, `then`, `nextTick`, `click`. */
  via?: string
  /** Of a callback whose function has no name: the line on which that function begins. */
  begins?: Line
}

/**
 * `module`: code outside any task. `task`: a task of the loop. `callback`: a plain function that the loop calls
 * (call_soon, call_later, done callbacks, timers in JavaScript). `thread`: a simulated thread.
 */
export type TaskKind = 'module' | 'task' | 'callback' | 'thread'

export type Variable = { name: string; value: string }

export type ErrorInfo = { type: string; message: string }

type Base = {
  seq: Seq
  at: VirtualMs
}
/** An event of one task. */
type OfTask = Base & { task: TaskId }
/** What made this happen: the event to look at for "why now?". */
type Caused = { cause?: Seq }

export type TraceEvent =
  | (Base & { type: 'run.started' })
  /** The last event of every trace; its reason and place stand in `Trace.outcome`. */
  | (Base & Caused & { type: 'run.ended' })
  /** `by` is the task whose code created it; null for the loop itself. */
  | (OfTask & Caused & { type: 'task.created'; by: TaskId | null; line: Line | null })
  /** First step. `cause` is the `ready` event that put it into the queue. */
  | (OfTask & Caused & { type: 'task.started' })
  /** It steps aside: `wait` says for what. `line` is where it is parked. */
  | (OfTask & { type: 'task.suspended'; line: Line | null; wait: Wait })
  /** It goes on after its await. `cause` is the `ready` event that put it into the queue. */
  | (OfTask & Caused & { type: 'task.resumed'; line: Line | null })
  | (OfTask & { type: 'task.finished'; result: string })
  | (OfTask & { type: 'task.failed'; error: ErrorInfo })
  | (OfTask & { type: 'task.cancelled' })
  /** A function of the snippet was called; `frame` is its name. Frames of one task nest. */
  | (OfTask & { type: 'frame.entered'; frame: string; line: Line })
  /** The innermost frame of the task was left. A generator that yields leaves it and enters a new one when it goes on. */
  | (OfTask & { type: 'frame.left'; frame: string; how: 'return' | 'yield' | 'raise'; value?: string })
  /** The task is about to run this line of its innermost frame. `changed` is what the line before it changed. */
  | (OfTask & { type: 'line'; line: Line; changed?: Variable[] })
  /** Entered a queue of what can run: asyncio has one, JavaScript several. `by`: whose code did it. */
  | (OfTask & Caused & { type: 'ready'; by: TaskId | null; queue?: Queue })
  /** Left the ready queue without running. */
  | (OfTask & Caused & { type: 'ready.dropped' })
  /** A deadline (labelled `timeout`) or a delayed call. `task`: for whom it rings. A plain sleep has none: its
   * `task.suspended` carries `until`. */
  | (Base & {
      type: 'timer.set'
      timer: number
      due: VirtualMs
      label: string
      task: TaskId | null
      line: Line | null
    })
  /** `cause`: the `timer.set`, or the `task.suspended` of the sleep that is over. `task`: for whom it rings. */
  | (Base & Caused & { type: 'timer.fired'; timer: number | null; task: TaskId | null; label: string })
  | (Base & { type: 'timer.cancelled'; timer: number })
  | (Base & {
      type: 'output'
      task: TaskId | null
      stream: 'stdout' | 'stderr'
      text: string
      line: Line | null
    })
  /** The loop itself is held for `ms` by `what` (`time.sleep`), from `at` on; nothing else can run meanwhile. */
  | (OfTask & { type: 'blocked'; ms: VirtualMs; what: string; line: Line | null })
  /** Somebody asks `task` to stop; `by` is null when a timer or the loop does. */
  | (OfTask & Caused & { type: 'cancel.requested'; by: TaskId | null; line: Line | null })
  /** CancelledError was raised inside the task, at its await. */
  | (OfTask & Caused & { type: 'cancel.delivered'; line: Line | null })
  | (OfTask & { type: 'error.raised'; error: ErrorInfo; line: Line | null })
  /** `cause`: where it was raised, if that is known. */
  | (OfTask & Caused & { type: 'error.caught'; error: ErrorInfo; line: Line | null })
  | (Base & Caused & { type: 'error.unretrieved'; task: TaskId | null; error: ErrorInfo })
  /** A lint, in a whole sentence that can be shown as it is. */
  | (Base & { type: 'note'; code: NoteCode; text: string; task: TaskId | null; line: Line | null })

export type NoteCode =
  | 'never-awaited'
  | 'blocking-call'
  | 'task-destroyed-pending'
  | 'never-retrieved'
  | 'swallowed-cancellation'
  /** A gather failed, and what it gathered went on unattended. */
  | 'gather-siblings'
  /** Awaits one after the other that a second run has shown to give the same when they overlap. */
  | 'sequential-awaits'
  /** A task that nobody keeps was cut off at the end. */
  | 'lost-task'
  /** A loop is started where one is running. */
  | 'nested-loop'
  | 'top-level-await'
  | 'self-await'
  | 'unhandled-rejection'
  /** An async call that nobody awaits, and that goes on after its caller is over. */
  | 'floating-promise'
  /** A promise used as if it were its value. */
  | 'missing-await'
  /** An async function given to something that waits for no promise: `forEach`, `filter`. */
  | 'async-callback'
  /** The executor of `new Promise` is an async function, whose errors nobody gets. */
  | 'promise-constructor'
  /** `new Promise` that only passes on what another promise gives. */
  | 'needless-promise'
  /** An error that was caught by nothing that looks at it. */
  | 'swallowed-error'
  /** A promise returned out of a `try`, whose rejection its `catch` does not see. */
  | 'return-without-await'
  /** The other event loop gives another order. */
  | 'loops-differ'
  | 'lines-left-out'
  | 'other'

export type EventType = TraceEvent['type']
export type EventOf<T extends EventType> = Extract<TraceEvent, { type: T }>

/** How the run ended. `line` counts in `Source.text`, except for `refused`, where it counts in `Source.original`. */
export type Outcome =
  | { type: 'completed' }
  /** The program ended with an error of its own. `traceback` is what the interpreter prints. */
  | { type: 'failed'; error: ErrorInfo; line: Line | null; traceback: string }
  /** Loopscope stopped it. */
  | { type: 'stopped'; limit: Limit; line: Line | null; message: string }
  /** Nothing was ready and no timer was set: nobody could ever wake anybody. */
  | { type: 'deadlocked'; message: string; waiting: { task: TaskId; wait: Wait }[] }
  /** It was not run at all. */
  | { type: 'refused'; reason: string; line: Line | null }

export type Limit = 'steps' | 'events' | 'output' | 'wall-time' | 'virtual-time' | 'memory' | 'source'

/** Closes a switch: a new member of a union that is not handled is then a type error. */
export function assertNever(value: never): never {
  throw new Error(`unexpected: ${JSON.stringify(value)}`)
}
