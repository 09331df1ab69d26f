/** What the tracer remembers of a function that runs, and of one that was just left. */
import type {
  ExecutionContext,
  FunctionObject,
  ParseNode,
  PromiseCapabilityRecord,
  PromiseObject,
  Value,
} from '@engine262/engine262'
import type { Line, TaskInfo, Wait } from '../../../trace/index.ts'
import type { Lane, Recorder } from '../recording/recorder.ts'
import { beginsOf, functionName } from './contexts.ts'
import type { Operand } from './rounds.ts'
import type { Known } from './variables.ts'

export type Frame = {
  name: string
  line: Line
  node: ParseNode
  known: Known
  lane: Lane
  /** The line of the `throw` that it is at; null for any other statement. */
  throws: Line | null
  /** Awaits and yields of its statement that have begun and have not waited yet, the innermost last. */
  awaits: ParseNode[]
}
/** What we remember of an execution context. */
export type Traced = ExecutionContext & {
  frame?: Frame | undefined
  /** The async call or generator that it belongs to. */
  lane?: Lane
  /** The callback whose outermost function it is. */
  root?: Lane
  /** What it waits for. */
  awaits?: PromiseObject | null
  /** What it was called on. */
  receiver?: Value
}
/** A function that a lane is about to call. */
export type Expected = { lane: Lane; called: FunctionObject }
/** What was left just now; what it gave is known a moment later. */
export type Left =
  | { type: 'call'; frame: Frame | undefined; root: Lane | undefined }
  | { type: 'async'; frame: Frame | undefined; lane: Lane; own: PromiseCapabilityRecord | null }

/** What a tracer asks and tells. */
export type TracerWatcher = {
  /** What somebody waits for who awaits this promise. `operand`: how the program's text calls it. */
  describeWait(promise: PromiseObject | null, operand: Operand | null): Wait
  /** Whether it runs code of the program's. */
  isPrograms(context: ExecutionContext): boolean
  /** An async call has begun, and this promise is its result. */
  onAsyncCall(promise: PromiseObject, lane: Lane): void
  /** A `catch` begins with this error. */
  onCatch(block: ParseNode, error: Value, lane: Lane): void
}

/** What the host's own code has led to has the name of the program's first function in it; a handler keeps its own. */
export function comesToProgram(lane: Lane, called: FunctionObject, shown: string): void {
  const { info } = lane
  const begins = beginsOf(called)
  lane.quiet = false
  lane.shown = true
  const isHandler = info.via?.endsWith(' handler') === true
  if (begins === null || !isHandler) Object.assign(info, { name: shown, coroutine: shown })
  if (begins !== null) info.begins = begins
  if (!isHandler) delete info.via
}

/** For code that nobody announced. */
export function unexpectedLane(recorder: Recorder, context: ExecutionContext): Lane {
  const info = { kind: 'callback', named: false, line: null } as const
  const lane = recorder.lane({ ...info, args: [], ...namesOf(context) }, true)
  recorder.created(lane)
  recorder.readied(lane, undefined)
  return lane
}

/** For the `then` of a thenable that a microtask will call. What it is called shows when it runs. */
export function thenableLane(recorder: Recorder): Lane {
  const line = recorder.current?.line ?? null
  const info = { kind: 'callback', name: 'then', coroutine: 'then', named: false, via: 'thenable' } as const
  return recorder.lane({ ...info, args: [], line }, false)
}

/** Its `then` is the program's own, and runs. */
export function runsThenable(lane: Lane, context: ExecutionContext): Lane {
  Object.assign(lane.info, namesOf(context))
  lane.shown = true
  return lane
}

function namesOf(context: ExecutionContext): Pick<TaskInfo, 'name' | 'coroutine' | 'begins'> {
  const name = functionName(context)
  const begins = beginsOf(context.Function)
  return { name, coroutine: name, ...(begins !== null && { begins }) }
}
