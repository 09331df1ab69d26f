/** Says what goes wrong in a program without stopping it, in whole sentences. README.md says when, and when not. */
import {
  type ExecutionContext,
  type FunctionObject,
  JSStringValue,
  ObjectValue,
  type ParseNode,
  type PromiseObject,
  surroundingAgent,
  type Value,
} from '@engine262/engine262'
import type { Draft, Lane, Recorder } from '../recording/recorder.ts'
import { constructorName, errorInfoOf } from '../short-text.ts'
import { isAsyncBody } from '../tracing/contexts.ts'
import { asyncCallbacks } from './async-callbacks.ts'
import { asyncExecutor, isAroundPromise } from './executors.ts'
import { floating } from './floating.ts'
import { around, calleeOf, isEmpty, isLoop, lastName, lineOf, type Node } from './nodes.ts'
import { returnInTry } from './return-in-try.ts'
import { seconds, Timeline } from './timeline.ts'
import type { AsyncCall, Finding } from './types.ts'
import { misread, type Reading, tested } from './used-as-value.ts'

/** Calls that are looked at: what goes wrong in one of a thousand has gone wrong in the first. */
const MOST_CALLS = 2000
/** What a `blocked` event says of a loop that only looks at the clock. */
export const BUSY = 'a loop that watches the clock'
/** A loop that is held for less is held by nothing that anybody would notice: half a frame of a screen. */
const LEAST_HELD_MS = 8

export class Lints {
  private readonly calls = new Map<PromiseObject, AsyncCall>()
  private readonly told = new Set<string>()
  /** Promises that were printed while nobody had awaited them, and where. */
  private readonly printed: { promise: PromiseObject; line: number; lane: Lane | null }[] = []
  private readonly recorder: Recorder
  /** Whether it runs code of the program's. */
  private readonly isPrograms: (context: ExecutionContext) => boolean
  /** Whether the host or a library gave it: one that the program made itself it may look at as it likes. */
  private readonly isGiven: (promise: PromiseObject) => boolean

  constructor(
    recorder: Recorder,
    isPrograms: (context: ExecutionContext) => boolean,
    isGiven: (promise: PromiseObject) => boolean,
  ) {
    this.recorder = recorder
    this.isPrograms = isPrograms
    this.isGiven = isGiven
  }

  /** An async function of the program's begins: on the stack is its call, its body comes next. */
  called(promise: PromiseObject, lane: Lane): void {
    if (this.calls.size >= MOST_CALLS) return
    const stack = surroundingAgent.executionContextStack
    const top = stack.at(-2)
    const direct = top !== undefined && this.isPrograms(top)
    const context = direct ? top : stack.at(-3)
    const known = context !== undefined && this.isPrograms(context)
    const via = direct || !known ? '' : builtinName(top)
    this.calls.set(promise, {
      promise,
      lane,
      node: known ? nodeOf(context, via, lane.info.coroutine) : null,
      via,
      caller: lane.host,
      inAsync: known && isAsyncBody(context),
      at: this.recorder.events.length,
    })
  }

  /** A property that promises do not have is read from one, or one is made into something else. */
  read(promise: PromiseObject, reading: Reading): void {
    const context = surroundingAgent.executionContextStack.findLast(this.isPrograms)
    const node = context?.callSite.lastNode as Node | null | undefined
    if (!node || (reading.type === 'property' && isCareful(node))) return
    const call = this.calls.get(promise)
    if (call === undefined && !this.isGiven(promise)) return
    const line = lineOf(node)
    const exact: Reading = reading.type === 'text' && isArithmetic(node) ? { type: 'number' } : reading
    this.tell({ ...misread(exact, line, call), lane: this.recorder.current })
  }

  /** What a program prints. */
  prints(values: readonly Value[]): void {
    const { current } = this.recorder
    const line = current?.line
    if (!line) return
    for (const value of values)
      if ('PromiseState' in value)
        this.printed.push({ promise: value as unknown as PromiseObject, line, lane: current })
  }

  /** `new Promise(executor)`. */
  constructs(executor: Value | undefined): void {
    const code = (executor as (FunctionObject & { ECMAScriptCode?: Node }) | undefined)?.ECMAScriptCode
    const made = code?.parent as Node | undefined
    if (made === undefined || !isAroundPromise(made)) return
    this.tell({
      code: 'needless-promise',
      text: 'This `new Promise` only passes on what the promise inside of it gives. Return that promise itself.',
      lane: this.recorder.current,
      line: lineOf(around(made, ({ type }) => type === 'NewExpression') ?? made),
    })
  }

  /** An error came to a `catch`, or to a handler of rejections. `body`: what is done with it. */
  caught(body: ParseNode | undefined, error: Value, lane: Lane): void {
    const { type, message } = errorInfoOf(error)
    if (body === undefined || !isEmpty(body as Node) || isAbort(error) || !isAlone(body as Node)) return
    this.tell({
      code: 'swallowed-error',
      text: `Nothing is done here with ${message === '' ? type : `${type}: ${message}`}: nobody learns what went wrong, and the program goes on as if nothing had.`,
      lane,
      line: lineOf(body as Node),
    })
  }

  /** The program looks at the clock once more: is it in a loop? */
  watches(): boolean {
    const contexts = surroundingAgent.executionContextStack.filter(this.isPrograms)
    return contexts.some(({ callSite }) => around(callSite.lastNode as Node | null, isLoop) !== undefined)
  }

  /** The program held the loop for so long. */
  held({ ms, task, line, what }: Draft<'blocked'>): void {
    if (ms < LEAST_HELD_MS || what !== BUSY) return
    const lane = this.recorder.lanes[task] ?? null
    this.tell({
      code: 'blocking-call',
      text: `This loop, which looks at the clock over and over, holds the event loop for ${seconds(ms)}: nothing else can run meanwhile. \`await new Promise((resolve) => setTimeout(resolve, …))\` waits and steps aside.`,
      lane,
      line,
    })
  }

  tell({ code, text, lane, line }: Finding): void {
    const key = `${code} ${line}`
    if (this.told.has(key)) return
    this.told.add(key)
    this.recorder.add('note', { code, text, task: lane?.info.id ?? null, line })
  }

  /** The program has ended, the trace has not. */
  finish(): void {
    if (this.calls.size > 0) {
      const timeline = new Timeline(this.recorder)
      const calls = [...this.calls.values()]
      for (const call of calls)
        for (const finding of [
          tested(call),
          returnInTry(call),
          asyncExecutor(call),
          floating(call, timeline),
        ])
          if (finding !== null) this.tell(finding)
      for (const finding of asyncCallbacks(calls, timeline)) this.tell(finding)
    }
    for (const { promise, line, lane } of this.printed) {
      const call = this.calls.get(promise)
      if (
        call?.node &&
        calleeOf(call.node) !== null &&
        !promise.PromiseIsHandled &&
        promise.PromiseState !== 'rejected'
      )
        this.tell({ ...misread({ type: 'printed' }, line, call), lane })
    }
  }
}

/** The call that a context is at. The engine forgets it where an argument was a call as well. */
function nodeOf({ callSite }: ExecutionContext, via: string, name: string): Node | null {
  const last = callSite.lastNode as Node | null
  if (via === 'Promise') return last
  if (callSite.lastCallNode !== null) return callSite.lastCallNode as Node
  const called = via === '' ? name : via
  return around(last, (node) => node.type === 'CallExpression' && lastName(node) === called) ?? null
}

/** `forEach`, as a program calls it. */
function builtinName(context: ExecutionContext | undefined): string {
  const called = context?.Function as FunctionObject | undefined
  const name = called?.properties?.get('name')?.Value
  return name instanceof JSStringValue ? name.stringValue() : ''
}

/** Nobody else can have the promise whose rejection this handler is given: `f().catch(() => {})`. Holds for a `catch`, too. */
function isAlone(body: Node): boolean {
  const made = body.parent as Node
  const call = made.parent as Node | undefined
  if (made.type === 'Catch') return true
  const method = call?.type === 'CallExpression' ? (call.CallExpression as Node) : undefined
  return (method?.MemberExpression as Node | undefined)?.type === 'CallExpression'
}

/** What was called off on purpose is nothing to look at. */
function isAbort(error: Value): boolean {
  if (!(error instanceof ObjectValue)) return false
  return constructorName(error) === 'DOMException' || errorInfoOf(error).type === 'AbortError'
}

/** What stands around it makes numbers of what it is given. */
function isArithmetic(node: Node): boolean {
  const { type, operator } = (node.parent ?? node) as Node
  const makesNumbers = type === 'MultiplicativeExpression' || type === 'RelationalExpression'
  return makesNumbers || (type === 'AdditiveExpression' && operator === '-')
}

/** The program asks first what it has before it: `typeof x.name`, `x?.name`, `x.name ?? y`. */
function isCareful(node: Node): boolean {
  const guard = around(
    node,
    ({ type, operator }) =>
      type === 'OptionalExpression' ||
      type === 'CoalesceExpression' ||
      (type === 'UnaryExpression' && operator === 'typeof'),
  )
  return guard !== undefined
}
