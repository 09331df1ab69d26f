/**
 * What replay derives from a Trace. Everything here is plain data and a pure function of the trace and a position;
 * the position is a `Seq`: "just after this event".
 */
import type {
  Line,
  Outcome,
  Queue,
  Seq,
  TaskId,
  TaskKind,
  Trace,
  Variable,
  VirtualMs,
  Wait,
} from '../trace/index.ts'
import type { Words } from '../words/index.ts'

/** A trace with its indexes. Made once by `createReplay(trace)`; nothing in it changes afterwards. */
export type Replay = {
  trace: Trace
  /** The language of labels and titles, and of the narration unless another one is asked for. */
  words: Words
  /** In the order in which they are shown. Module-level code comes first. */
  lanes: Lane[]
  /** The lane of each task, by TaskId. */
  laneOf: Lane[]
  arrows: Arrow[]
  /** Virtual time at the last event. */
  duration: VirtualMs
  /** The positions at which each way of stepping stops, ascending; both ends of the run are in all of them. */
  stops: Record<'line' | 'switch', Seq[]>
  /** One position for each event that has to do with this task. */
  stopsOf(task: TaskId): Seq[]
  /** Where stepping stops while one task is followed: at what it does itself. An await is stepped over like a call. */
  stepsOf(task: TaskId): Seq[]
  /** The state of the loop just after event `seq`. A look-up: at most 1 ms at 100,000 events. */
  stateAt(seq: Seq): LoopState
  /** Everything printed up to and including `seq` is `output.slice(0, outputCountAt(seq))`. */
  output: OutputLine[]
  outputCountAt(seq: Seq): number
  /** From the event back to where it came from: [seq, its cause, the cause's cause, ...]. */
  causesOf(seq: Seq): Seq[]
  /** The chain of runs and waits that the total time is made of, from first to last. */
  criticalPath: PathStep[]
}

export type Lane = {
  task: TaskId
  kind: TaskKind
  /** Short and unique among the lanes, for example `main`, `work A`, `fetch #2`. */
  label: string
  /** What the label stands for, in full: `work("A", 1)`, created on line 8 by main. */
  title: string
  parent: TaskId | null
  /** 0 for the first; the colour of the lane is token `(index mod palette size)`. Module-level code has none: -1. */
  color: number
  /** False for what a picture does without: module-level code that only starts the program, microtasks of the language's own. */
  shown: boolean
  spans: Span[]
  /** The event that ended it; null when it was still there at the end of the run. */
  ended: Seq | null
  end: 'finished' | 'failed' | 'cancelled' | null
}

/** A stretch of a lane. Spans of a lane follow each other without overlap, in order. */
export type Span = {
  type: 'running' | 'ready' | 'waiting' | 'blocked'
  from: Seq
  /** The event that ended it; the last event of the trace when nothing did. */
  to: Seq
  fromAt: VirtualMs
  toAt: VirtualMs
  /** For `waiting`; of a callback that has not been called yet, its timer. */
  wait?: Wait
  /** Short words for the span itself: `sleep 1 s`, `for work A`; empty where the shape says it all. */
  label: string
  line: Line | null
}

/**
 * Who made whom: create, wake, cancel; `result` wakes by setting the result of a future. Drawn from lane `from.task` at
 * `from.seq` to lane `to.task` at `to.seq`.
 */
export type Arrow = {
  type: 'create' | 'wake' | 'result' | 'cancel'
  from: { task: TaskId; seq: Seq }
  to: { task: TaskId; seq: Seq }
}

export type TaskState = 'absent' | 'ready' | 'running' | 'waiting' | 'finished' | 'failed' | 'cancelled'

export type Frame = { name: string; line: Line }

export type LoopState = {
  seq: Seq
  at: VirtualMs
  /** The line that the replay stands on: of what runs, else of what ran last; null before the first line. */
  line: Line | null
  running: { task: TaskId; line: Line | null; frames: Frame[] } | null
  /** In the order in which they will run. */
  ready: { task: TaskId; since: Seq; queue?: Queue }[]
  /** In the order in which they began to wait; module-level code that runs the loop is in it, `on: 'loop'`. */
  waiting: { task: TaskId; wait: Wait; since: Seq; sinceAt: VirtualMs; line: Line | null }[]
  /** Deadlines and delayed calls that are set, soonest first; the sleeps among `waiting` are in it too. */
  timers: { due: VirtualMs; setAt: VirtualMs; label: string; task: TaskId | null }[]
  /** By TaskId. */
  tasks: TaskState[]
  /** Call stack of each task, outermost first, by TaskId; a parked task keeps its frames. */
  frames: Frame[][]
  /** What is known of the variables of the innermost frame of the task the replay stands on. */
  variables: Variable[]
  /** Set when the position is the end of the run. */
  outcome: Outcome | null
}

export type OutputLine = {
  seq: Seq
  at: VirtualMs
  stream: 'stdout' | 'stderr'
  text: string
  task: TaskId | null
  line: Line | null
}

export type PathStep = { task: TaskId; type: Span['type']; from: Seq; to: Seq; ms: VirtualMs; label: string }

/**
 * The time axis: monotone and piecewise linear. Work that takes no virtual time gets a visible width; waits keep
 * their proportion to each other. All x are fractions of the width, 0 to 1.
 */
export type Axis = {
  /** A fraction of the way from one event to the next is a fraction of the way between their x. */
  x(seq: number): number
  /** The last position at or before x. */
  seqAt(x: number): Seq
  /** Where the clock reads a round time. At most about one every 80 px of `width`. */
  ticks: Tick[]
  /** The same for the stretch `from` to `to` of the axis, when it is as wide as `width` says. */
  ticksIn(from: number, to: number, width: number): Tick[]
  /**
   * `from` to `to` in pieces, ascending: to scale, or broken, because what takes no time is drawn wide enough to be seen.
   * Breaks that are nearer to each other than `apart` are one, and what is narrower than `least` is none.
   */
  piecesIn(from: number, to: number, least: number, apart: number): AxisPiece[]
}

export type AxisPiece = { type: 'even' | 'break'; from: number; to: number }

export type Tick = { x: number; at: VirtualMs; label: string }

/** A sentence in parts, so that names can be shown in the colour of their lane and code as code. */
export type Sentence = Part[]
export type Part =
  | { type: 'text'; text: string }
  | { type: 'task'; task: TaskId; text: string }
  | { type: 'code'; text: string }
  | { type: 'time'; text: string }

export type Narration = {
  /** What just happened, and why. One true sentence. */
  what: Sentence
  /** What that leaves: who waits, why nothing else could run, who is next; may be empty. */
  then: Sentence
}

/** One at a time beside asynchronous. */
export type Comparison = {
  concurrentMs: VirtualMs
  oneAtATimeMs: VirtualMs
  savedMs: VirtualMs
  /** Virtual ms during which at least two tasks waited at once in the concurrent run. */
  overlapMs: VirtualMs
  /** The stretches of the clock that are added up in it, ascending. */
  overlaps: { from: VirtualMs; to: VirtualMs }[]
  /** Who waited in them, ascending. */
  overlapTasks: TaskId[]
}
