/** Follows the engine: which frame runs which line, which async call waits where, and who runs inside whom. */
import {
  type AsyncGeneratorObject,
  type ExecutionContext,
  type FunctionObject,
  NullValue,
  type ObjectValue,
  type ParseNode,
  type PromiseObject,
  surroundingAgent,
  ThrowCompletion,
  type Value,
  type ValueCompletion,
  ValueOfNormalCompletion,
} from '@engine262/engine262'
import type { Line } from '../../../trace/index.ts'
import { limits } from '../../limits.ts'
import { latest } from '../drive.ts'
import type { Lane, Recorder } from '../recording/recorder.ts'
import { errorInfoOf, textOf } from '../short-text.ts'
import { functionName, isAsyncBody, isSuspendedGenerator } from './contexts.ts'
import { isCaught, type Steps } from './lines.ts'
import { comeRound, noteAwait, type Operand, operandOf } from './rounds.ts'
import { Throws } from './throws.ts'
import type { Expected, Frame, Left, Traced, TracerWatcher } from './traced.ts'
import { comesToProgram, runsThenable, unexpectedLane } from './traced.ts'
import { argumentsOf, changesOf, type Known } from './variables.ts'

export class Tracer {
  /** Steps of the program; nothing is followed before they are set. */
  steps: Steps = new Map()
  /** Names that the host puts around a program, such as those of Node's module wrapper. */
  hidden: string[] = []
  /** The lane of the `then` of a thenable, where the job that runs is to call that. ECMA-262, 27.2.2.2. */
  thenable: Lane | null = null
  /** The promise that the running async function is about to await. */
  awaited: PromiseObject | null = null
  private awaiting: Traced | null = null
  /** What is awaited, as the program's text has it; null where nothing there says it. */
  private operand: Operand | null = null
  private expected: Expected | null = null
  private left: Left | null = null
  private nodes = 0

  private readonly recorder: Recorder
  readonly watcher: TracerWatcher
  readonly throws: Throws

  constructor(recorder: Recorder, watcher: TracerWatcher) {
    this.recorder = recorder
    this.watcher = watcher
    this.throws = new Throws(recorder)
    recorder.beforeEvent = () => this.settle()
  }

  /** `onNodeEvaluation` of the agent. */
  readonly onNode = (node: ParseNode): void => {
    if (++this.nodes > limits.nodes)
      this.recorder.stop('steps', `The run was stopped after ${limits.nodes.toLocaleString('en')} steps.`)
    const line = this.steps.get(node)
    if (line !== undefined) this.step(surroundingAgent.runningExecutionContext as Traced, node, line)
    noteAwait(node, surroundingAgent.runningExecutionContext as Traced)
  }

  /** Watches the stack of execution contexts. */
  watch(): void {
    const stack = surroundingAgent.executionContextStack
    const push = stack.push.bind(stack)
    const pop = stack.pop.bind(stack)
    stack.push = (context: ExecutionContext) => {
      if (context.Function === latest.called && latest.self !== null)
        (context as Traced).receiver ??= latest.self
      this.onPush(context as Traced)
      return push(context)
    }
    stack.pop = (context?: ExecutionContext) => {
      pop(context)
      if (context !== undefined) this.onPop(context as Traced)
    }
  }

  /** The engine is about to let the running async function wait. */
  onAwait(context: ExecutionContext): void {
    // It marks both of its continuations, for a value and for an error.
    if (this.awaiting === context) return
    this.awaiting = context as Traced
    const { frame } = this.awaiting
    this.operand = frame === undefined ? null : operandOf(comeRound(frame, this.steps, this.recorder))
  }

  /** True while an await of the running function registers its continuation. */
  isAwaiting(): boolean {
    return this.awaiting !== null && this.awaiting === surroundingAgent.runningExecutionContext
  }

  /** The promise that it awaits had settled before: it is ready again at once. */
  parkAtOnce(): Lane | null {
    const context = this.awaiting
    const lane = context?.lane
    if (lane === undefined) return null
    this.recorder.suspended(lane, { on: 'yield', label: '' })
    return lane
  }

  /** The lane goes on, and the next call of `called` is what it runs. */
  begin(lane: Lane, called: FunctionObject): void {
    if (lane.state === 'waiting') this.recorder.resumed(lane)
    else this.recorder.started(lane)
    this.recorder.because = undefined
    this.expected = { lane, called }
  }

  /** An error left the callback of this lane. */
  failLane(lane: Lane, error: Value): void {
    this.settle()
    if (lane.state === 'running') this.recorder.failed(lane, errorInfoOf(error))
  }

  /** For a callback that was no function of the program's: nothing told of its end. */
  endLane(lane: Lane): void {
    this.settle()
    this.expected = null
    if (lane.state === 'running') this.recorder.finished(lane, '')
  }

  /** What a call of the program's gave. */
  readonly onCalled = (result: ValueCompletion): void => {
    if (this.left?.type !== 'call') return
    const { frame, root } = this.left
    this.left = null
    const thrown = result instanceof ThrowCompletion
    if (frame !== undefined) {
      if (thrown) this.throws.raised(frame.lane, result.Value as Value, frame.throws, frame.line)
      const value = thrown ? undefined : textOf(ValueOfNormalCompletion(result) as ObjectValue)
      const how = thrown ? 'raise' : 'return'
      const shown = value === undefined || value === 'undefined' ? {} : { value }
      this.leave(frame, how, shown)
    }
    if (root === undefined || root.state !== 'running') return
    if (thrown) this.recorder.failed(root, errorInfoOf(result.Value as ObjectValue))
    else this.recorder.finished(root, '')
  }

  /** Tells what was left before anything else is told. */
  settle(): void {
    const { left } = this
    if (left === null) return
    this.left = null
    const promise = left.type === 'async' ? left.own?.Promise : undefined
    if (left.frame !== undefined) {
      const rejected = left.type === 'async' && promise?.PromiseState === 'rejected'
      if (rejected && promise?.PromiseResult)
        this.throws.raised(left.lane, promise.PromiseResult, left.frame.throws, left.frame.line)
      this.leave(left.frame, rejected ? 'raise' : 'return', {})
    }
    if (left.type === 'call') {
      if (left.root?.state === 'running') this.recorder.finished(left.root, '')
      return
    }
    const { PromiseState: state, PromiseResult: result } = promise ?? {}
    if (state === 'rejected' && result) this.recorder.failed(left.lane, errorInfoOf(result))
    else this.recorder.finished(left.lane, state === 'fulfilled' && result ? textOf(result) : '')
  }

  /** The async call that ends by calling this function, which resolves its promise; null where none does. */
  endsBy(resolve: Value): Lane | null {
    const { left } = this
    if (left?.type !== 'async' || left.own?.Resolve !== resolve) return null
    this.settle()
    return left.lane
  }

  private step(context: Traced, node: ParseNode, line: Line): void {
    // A call that has just ended may still count as the one that runs.
    this.settle()
    const lane = this.recorder.current
    if (lane === null) return
    const frame = context.frame ?? this.enter(context, node, line, lane)
    if (isCaught(node)) {
      this.catches(context, frame, node, line)
      return
    }
    frame.awaits = []
    frame.throws = node.type === 'ThrowStatement' ? line : null
    // Several statements on one line are one step, unless a loop comes round to it again.
    if (frame.line === line && frame.node !== node) return
    const changed = changesOf(context, frame.known)
    frame.line = line
    frame.node = node
    lane.line = line
    this.recorder.add('line', { task: lane.info.id, line, ...(changed.length === 0 ? {} : { changed }) })
  }

  /** An error has come to the `catch` whose block this is. */
  private catches(context: Traced, frame: Frame, block: ParseNode, line: Line): void {
    const { throws } = this
    const error = throws.givenTo(block.parent as ParseNode, context)
    if (error === null) return
    throws.raised(frame.lane, error, frame.throws, frame.line)
    frame.throws = null
    throws.caught(frame.lane, error, line)
    this.watcher.onCatch(block, error, frame.lane)
  }

  /** An error leaves the program's own code at its top. */
  leaves(lane: Lane, error: Value): void {
    const frame = this.left?.frame
    this.throws.raised(lane, error, frame?.throws ?? null, frame?.line ?? lane.line)
  }

  private enter(context: Traced, node: ParseNode, line: Line, lane: Lane): Frame {
    const isModule = lane.info.kind === 'module' && lane.frames.length === 0
    const name = isModule ? '<module>' : functionName(context)
    const known: Known = new Map(isModule ? this.hidden.map((hidden) => [hidden, null]) : [])
    const frame: Frame = { name, line: 0, node, known, lane, throws: null, awaits: [] }
    context.frame = frame
    lane.frames.push(frame)
    if (lane.quiet) comesToProgram(lane, context.Function as FunctionObject, name)
    this.recorder.add('frame.entered', { task: lane.info.id, frame: name, line })
    return frame
  }

  private leave(frame: Frame, how: 'return' | 'yield' | 'raise', value: { value?: string }): void {
    const { lane } = frame
    lane.frames.pop()
    lane.line = lane.frames.at(-1)?.line ?? lane.line
    this.recorder.add('frame.left', { task: lane.info.id, frame: frame.name, how, ...value })
  }

  private onPush(context: Traced): void {
    if (context.lane !== undefined) {
      this.recorder.because = undefined
      if (context.awaits?.PromiseState === 'rejected') this.throws.last = context.awaits.PromiseResult ?? null
      if (context.lane.state === 'waiting') this.recorder.resumed(context.lane)
      return
    }
    if (context.Function instanceof NullValue && context.promiseCapability === undefined) return
    const { expected } = this
    if (expected !== null && context.Function === expected.called) {
      this.expected = null
      context.root = expected.lane
    }
    if (!this.watcher.isPrograms(context)) return
    if (isAsyncBody(context)) this.startAsync(context)
    else if (this.recorder.current === null) this.startUnexpected(context)
  }

  /** An async function or generator begins: it has a lane of its own, inside the step of whoever called it. */
  private startAsync(context: Traced): void {
    const { recorder } = this
    const promise = context.promiseCapability?.Promise ?? null
    const around = recorder.current
    const below = surroundingAgent.executionContextStack.at(-1) as Traced | undefined
    if (around?.info.kind === 'module' && context.Function instanceof NullValue) {
      // The module itself, which awaits at its top level.
      context.lane = around
      return
    }
    if (below?.root !== undefined && below.root === around && below.Function === context.Function) {
      // A callback that is an async function: the callback's lane is the call's.
      context.lane = below.root
      delete below.root
    } else {
      const name = functionName(context)
      const args = argumentsOf(context)
      const line = around?.line ?? null
      const info = { kind: 'task', name, named: false, coroutine: name, args, line } as const
      const lane = recorder.lane(info, false)
      context.lane = lane
      recorder.created(lane)
      recorder.started(lane)
    }
    if (promise !== null) this.watcher.onAsyncCall(promise, context.lane)
  }

  /** Code of the program runs that nobody announced, such as the `then` of its own thenable. */
  private startUnexpected(context: Traced): void {
    const { recorder, thenable } = this
    const lane = thenable === null ? unexpectedLane(recorder, context) : runsThenable(thenable, context)
    this.thenable = null
    recorder.started(lane)
    context.root = lane
  }

  private onPop(context: Traced): void {
    const { lane, frame, root } = context
    const waits = this.awaiting === context
    if (waits) this.awaiting = null
    if (lane !== undefined) {
      if (lane.state === 'running') this.leaveAsync(context, lane, waits)
      return
    }
    if (frame === undefined && root === undefined) return
    this.settle()
    if (frame !== undefined && isSuspendedGenerator(context)) {
      context.frame = undefined
      this.leave(frame, 'yield', {})
      return
    }
    context.frame = undefined
    delete context.root
    this.left = { type: 'call', frame, root }
  }

  private leaveAsync(context: Traced, lane: Lane, waits: boolean): void {
    if (waits) {
      context.awaits = this.awaited
      this.recorder.suspended(lane, this.watcher.describeWait(this.awaited, this.operand))
      return
    }
    const generator = context.Generator as AsyncGeneratorObject | undefined
    if (generator?.AsyncGeneratorState === 'suspendedYield') {
      this.recorder.suspended(lane, { on: 'demand', label: '' })
      return
    }
    this.settle()
    this.left = {
      type: 'async',
      frame: context.frame,
      lane,
      own: context.promiseCapability ?? null,
    }
    context.frame = undefined
  }
}
