/**
 * The same program as if every async call blocked: its promise is settled before its caller goes on. What is not done
 * after a call is what the loop then does, inside of the caller, until the call is. A call that waits for something
 * that only its caller will bring is left open, and the caller goes on.
 */
import {
  type ExecutionContext,
  type FunctionObject,
  isPromiseObject,
  ObjectValue,
  type ParseNode,
  PerformPromiseThen,
  type PromiseObject,
  surroundingAgent,
  ThrowCompletion,
  type ValueCompletion,
} from '@engine262/engine262'
import type { Line } from '../../trace/index.ts'
import { limits } from '../limits.ts'
import { hostFunction, resultOf } from './host.ts'
import { letResume, type Resumed } from './promises/promises.ts'
import type { Lane } from './recording/recorder.ts'
import { nameOf } from './short-text.ts'
import type { World } from './world.ts'

/** Around a call whose promise its caller waits for at once, or hands on: nobody could go on before it is settled. */
const WAITED_FOR: ReadonlySet<string> = new Set([
  'AwaitExpression',
  'ReturnStatement',
  'ExpressionBody',
  'YieldExpression',
])

export class OneAtATime {
  /** Calls that are being waited for, inside of each other. */
  depth = 0
  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  /** A call has returned to its caller: the program's own, or one that the program made. */
  afterCall(called: FunctionObject, result: ValueCompletion): void {
    const promise = result instanceof ThrowCompletion ? null : resultOf(result)
    if (!(promise instanceof ObjectValue && isPromiseObject(promise) && promise.PromiseState === 'pending'))
      return
    const caller = surroundingAgent.runningExecutionContext
    const { program } = this.world
    const own = (called as { ScriptOrModule?: unknown }).ScriptOrModule === program
    const byProgram = caller.ScriptOrModule === program
    if (!(own || byProgram) || (byProgram && isWaitedFor(caller))) return
    this.finish(promise, nameOf(called) || '(anonymous)')
  }

  /** `new Promise` of the program's own code is a call as well, where its executor has set something going. */
  readonly onPromise = (): ((promise: PromiseObject) => void) => {
    const { events } = this.world.recorder
    const before = events.length
    return (promise) => {
      const construct = surroundingAgent.executionContextStack.at(-2)
      if (promise.PromiseState !== 'pending' || construct === undefined) return
      if (construct.ScriptOrModule !== this.world.program) return
      const began = events.slice(before).some(({ type }) => type === 'timer.set' || type === 'task.created')
      if (began && !isWaitedFor(construct)) this.finish(promise, 'new Promise')
    }
  }

  private finish(promise: PromiseObject, name: string): void {
    const { recorder, microtasks, promises, loop } = this.world
    const line = recorder.current?.line ?? null
    if (++this.depth > limits.openCalls)
      recorder.stop('memory', `The run was stopped: one at a time, ${name} calls itself too deeply.`)
    const before = {
      because: recorder.because,
      context: recorder.asyncContext,
      registering: microtasks.registering,
      woken: microtasks.onWoken,
      combining: promises.combining,
      last: promises.last,
    }
    const callers = recorder.running.toReversed()
    const waiting = this.waitFor(promise, callers)
    recorder.because = undefined
    microtasks.registering = null
    microtasks.onWoken = () => {}
    promises.combining = null
    let turns = 0
    loop.checkpoint()
    loop.run(() => {
      if (++turns > limits.turnsOfOneCall) recorder.stop('steps', neverEnds(name, line))
      return promise.PromiseState !== 'pending'
    })
    waiting.over()
    this.goOn(callers)
    recorder.because = before.because
    recorder.asyncContext = before.context
    microtasks.registering = before.registering
    microtasks.onWoken = before.woken
    promises.combining = before.combining
    promises.last = before.last
    this.depth--
  }

  /** Everybody who was running stands still: the innermost for the promise, each other for the one that it called. */
  private waitFor(promise: PromiseObject, callers: readonly Lane[]): { over(): void } {
    const { recorder, promises, rejections } = this.world
    const resumed: Resumed = {}
    for (const [index, lane] of callers.entries()) {
      const inner = callers[index - 1]
      if (inner === undefined) {
        resumed.lane = lane
        recorder.suspended(lane, { ...promises.describe(promise, null) })
      } else {
        recorder.suspended(lane, { on: 'task', label: inner.info.coroutine, tasks: [inner.info.id] })
      }
    }
    const handled = promise.PromiseIsHandled
    const settled = this.world.inRealm(() => {
      const made = hostFunction('', 1, () => undefined)
      letResume(made, resumed)
      return made
    })
    PerformPromiseThen(promise, settled, settled)
    return {
      over() {
        delete resumed.lane
        if (handled) return
        // The program has not handled it yet.
        promise.PromiseIsHandled = false
        if (promise.PromiseState === 'rejected') rejections.track(promise, 'reject')
      },
    }
  }

  private goOn(callers: readonly Lane[]): void {
    const { recorder } = this.world
    for (const lane of callers.toReversed()) {
      // Nothing of the loop's has woken it where a call was left open, or where it waits for who waits.
      const woken = lane.ready !== undefined && lane.ready > (lane.parked?.seq ?? 0)
      if (!woken) recorder.readied(lane, 'microtask', undefined, null)
      recorder.resumed(lane)
    }
  }
}

type Node = { type: ParseNode['type']; parent?: Node }
type CallNodes = { lastCallNode?: Node | null; lastNode?: Node | null }

function isWaitedFor({ callSite }: ExecutionContext): boolean {
  const { lastCallNode, lastNode } = callSite as CallNodes
  let node = lastCallNode ?? lastNode
  // Of a `new` it is known what was evaluated last: its argument.
  while (node?.type !== 'CallExpression' && node?.type !== 'NewExpression' && node?.parent) node = node.parent
  return WAITED_FOR.has(node?.parent?.type ?? '')
}

function neverEnds(name: string, line: Line | null): string {
  return line === null
    ? `The run was stopped: one at a time, ${name} does not end, and nothing after its call would get its turn.`
    : `The run was stopped: one at a time, ${name}, called on line ${line}, does not end, and nothing after its call would get its turn.`
}
