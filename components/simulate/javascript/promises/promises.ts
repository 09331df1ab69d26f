/**
 * Where promises come from, so that a wait can be named: which async call, timer, library or combination settles
 * them. The engine's own functions are watched from outside; what they do stays what it is.
 */
import {
  type Arguments,
  Await,
  type BuiltinFunctionObject,
  ExecutionContext,
  type FunctionCallContext,
  type FunctionObject,
  IsCallable,
  isFunctionObject,
  isPromiseObject,
  isProxyExoticObject,
  JSStringValue,
  type ManagedRealm,
  NewPromiseCapability,
  type NullValue,
  ObjectValue,
  type PromiseObject,
  skipDebugger,
  surroundingAgent,
  Value,
  type ValueEvaluator,
  wellKnownSymbols,
} from '@engine262/engine262'
import type { Wait } from '../../../trace/index.ts'
import { latest } from '../drive.ts'
import { resultOf } from '../host.ts'
import type { Reading } from '../lints/used-as-value.ts'
import type { Lane } from '../recording/recorder.ts'
import type { Operand } from '../tracing/rounds.ts'
import { describeWait, type Origin } from './origins.ts'
import { watchReactions } from './reactions.ts'

type Steps = (args: Arguments, context: FunctionCallContext) => unknown

/** What happens to promises, for whoever follows the run. */
export type PromiseWatcher = {
  /** An async function or generator is about to register its continuation. */
  onAwait(context: ExecutionContext): void
  /** The program has made a promise by `new Promise`. Gives what is to be called when its executor is done. */
  onPromise(): (promise: PromiseObject) => void
  /** `then` is called with these handlers of the program's. */
  onThen(promise: PromiseObject, fulfilled: Value, rejected: Value): () => void
  /** `new Promise` is called with this executor. */
  onConstruct(executor: Value | undefined): void
  /** A promise was asked for what no promise has. */
  onRead(promise: PromiseObject, reading: Reading): void
}

export class Promises {
  /** The promise that was looked at or made last: what an await that follows waits for. */
  last: PromiseObject | null = null
  private readonly origins = new WeakMap<PromiseObject, Origin>()
  /** The combination that is being made, which its elements' `then` add themselves to. */
  combining: PromiseObject[] | null = null

  private readonly watcher: PromiseWatcher

  constructor(watcher: PromiseWatcher) {
    this.watcher = watcher
  }

  tell(promise: PromiseObject, origin: Origin): void {
    this.origins.set(promise, origin)
  }

  originOf(promise: PromiseObject): Origin | undefined {
    return this.origins.get(promise)
  }

  /** Watches the promises of a realm that has just been made. */
  watch(realm: ManagedRealm): void {
    const { Intrinsics: own } = realm
    const prototype = own['%Promise.prototype%']
    this.watchConstructor(own['%Promise%'] as BuiltinFunctionObject)
    this.watchThen(own['%Promise.prototype.then%'] as BuiltinFunctionObject)
    this.watchLookUps(prototype)
    for (const name of ['all', 'allSettled', 'any', 'race'])
      this.watchCombinator(own['%Promise%'].properties.get(name)?.Value as BuiltinFunctionObject, name)
    const generators = own['%AsyncGeneratorFunction.prototype.prototype%']
    this.watchNext(generators.properties.get('next')?.Value as BuiltinFunctionObject)
    watchAwaits((context) => this.watcher.onAwait(context))
  }

  /** What somebody who awaits this promise waits for, as far as it is known now. */
  describe(promise: PromiseObject | null, operand: Operand | null): Wait {
    return describeWait(this.origins, promise, operand)
  }

  private watchConstructor(maker: BuiltinFunctionObject): void {
    replaceSteps(
      maker,
      (steps) =>
        function* (this: FunctionObject, args, context): ValueEvaluator {
          promises.watcher.onConstruct(args[0] as Value | undefined)
          const done = promises.watcher.onPromise()
          const made = yield* steps.call(this, args, context) as ValueEvaluator
          const promise = resultOf(made)
          if (promise instanceof ObjectValue && isPromiseObject(promise)) {
            promises.last = watched(promise)
            done(promise)
          }
          return made as never
        },
    )
    const promises = this
  }

  private watchThen(then: BuiltinFunctionObject): void {
    const promises = this
    replaceSteps(
      then,
      (steps) =>
        function* (this: FunctionObject, args, context): ValueEvaluator {
          const promise = context.thisValue
          if (!(promise instanceof ObjectValue) || !isPromiseObject(promise))
            return (yield* steps.call(this, args, context) as ValueEvaluator) as never
          promises.combining?.push(promise)
          const done = promises.watcher.onThen(promise, args[0] as Value, args[1] as Value)
          const kept = promises.last
          const result = steps.call(this, args, context)
          const derived = isIterator(result) ? yield* result as ValueEvaluator : result
          done()
          promises.last = kept
          const next = resultOf(derived)
          if (next instanceof ObjectValue && isPromiseObject(next))
            promises.tell(next, { type: 'then', from: promise })
          return derived as never
        },
    )
  }

  private watchNext(next: BuiltinFunctionObject): void {
    const promises = this
    replaceSteps(
      next,
      (steps) =>
        function* (this: FunctionObject, args, context): ValueEvaluator {
          const result = yield* steps.call(this, args, context) as ValueEvaluator
          const promise = resultOf(result)
          const { AsyncGeneratorContext: from } = context.thisValue as {
            AsyncGeneratorContext?: { lane?: Lane }
          }
          if (from?.lane !== undefined && promise instanceof ObjectValue && isPromiseObject(promise))
            promises.tell(promise, { type: 'next', lane: from.lane })
          return result as never
        },
    )
  }

  private watchCombinator(combinator: BuiltinFunctionObject, name: string): void {
    const promises = this
    replaceSteps(
      combinator,
      (steps) =>
        function* (this: FunctionObject, args, context): ValueEvaluator {
          const before = promises.combining
          const parts: PromiseObject[] = []
          promises.combining = parts
          const result = yield* steps.call(this, args, context) as ValueEvaluator
          promises.combining = before
          const promise = resultOf(result)
          if (promise instanceof ObjectValue && isPromiseObject(promise)) {
            promises.tell(promise, { type: 'combined', name, parts })
            for (const part of parts) combinations.set(part, promise)
          }
          return result as never
        },
    )
  }

  /** An await asks its promise for its `constructor` first: ecma262, PromiseResolve; who adopts it, for its `then`. */
  private watchLookUps(prototype: ObjectValue): void {
    const promises = this
    const get = prototype.Get
    prototype.Get = function* (key, receiver) {
      if (receiver instanceof ObjectValue && isPromiseObject(receiver)) {
        if (isKey(key, 'constructor')) promises.last = receiver
        else if (isKey(key, 'then')) latest.thenOf = receiver
        else if ((receiver as PromiseObject & Chained).Prototype === prototype) {
          const reading = readingOf(key, prototype)
          if (reading !== null) promises.watcher.onRead(receiver, reading)
        }
      }
      return yield* get.call(this, key, receiver)
    }
  }
}

/** What a promise became a part of last: the result of `Promise.all` and its kin. */
const combinations = new WeakMap<PromiseObject, PromiseObject>()

export function combinationOf(part: PromiseObject): PromiseObject | undefined {
  return combinations.get(part)
}

function watched(promise: PromiseObject): PromiseObject {
  watchReactions(promise)
  return promise
}

function isKey(key: unknown, name: string): boolean {
  return (key instanceof JSStringValue ? key.stringValue() : key) === name
}

/** What the look-up of this name asks a promise for; null where every promise has it. */
function readingOf(key: unknown, prototype: ObjectValue): Reading | null {
  if (key === wellKnownSymbols.toPrimitive) return { type: 'text' }
  const name = key instanceof JSStringValue ? key.stringValue() : key
  if (typeof name !== 'string') return null
  if (name === 'toJSON') return { type: 'json' }
  const known = prototype.properties.has(name as never) || inObjects(prototype, name)
  return known ? null : { type: 'property', name }
}

/** What ordinary objects have besides their properties. */
type Chained = { Prototype?: ObjectValue | NullValue }

function inObjects(prototype: ObjectValue & Chained, name: string): boolean {
  const { Prototype: objects } = prototype
  return objects instanceof ObjectValue && objects.properties.has(name as never)
}

function isIterator(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'next' in value
}

/** Puts a function around what one of the engine's functions does. It stays the same function to the program. */
export function replaceSteps(fn: BuiltinFunctionObject, wrap: (steps: Steps) => Steps): void {
  const { nativeFunction } = fn as unknown as { nativeFunction: Steps }
  const wrapped = wrap(nativeFunction)
  Object.defineProperty(wrapped, 'name', { value: nativeFunction.name })
  Object.assign(wrapped, nativeFunction)
  ;(fn as unknown as { nativeFunction: Steps }).nativeFunction = wrapped
}

/** The engine marks the continuation of an await with its context just before it registers it: its `Await`. */
function watchAwaits(onAwait: (context: ExecutionContext) => void): void {
  listener = onAwait
  if (asyncContext === null) asyncContext = findMark()
  if (asyncContext === null || Object.hasOwn(ObjectValue.prototype, asyncContext)) return
  const mark = asyncContext
  Object.defineProperty(ObjectValue.prototype, mark, {
    get: () => undefined,
    set(this: ObjectValue, context: ExecutionContext) {
      Object.defineProperty(this, mark, { value: context })
      listener(context)
    },
  })
}

let listener: (context: ExecutionContext) => void = () => {}
let asyncContext: symbol | null = null

/** The symbol of that mark, which the engine does not export: it stands on the continuation of any await. */
function findMark(): symbol | null {
  const { executionContextStack: stack, currentRealmRecord: realm } = surroundingAgent
  const context = new ExecutionContext()
  context.Function = Value.null
  context.Realm = realm
  context.ScriptOrModule = null
  const made = skipDebugger(NewPromiseCapability(realm.Intrinsics['%Promise%']))
  const { Promise: promise } = resultOf(made) as { Promise: PromiseObject }
  stack.push(context)
  // Up to where it waits; there it takes its context from the stack.
  Await(promise).next()
  const continuation = promise.PromiseFulfillReactions?.[0]?.Handler?.Callback
  return continuation === undefined ? null : (Object.getOwnPropertySymbols(continuation)[0] ?? null)
}

/** What a host's own handler resumes. */
export type Resumed = { lane?: Lane }
const resumedBy = new WeakMap<ObjectValue, Resumed>()

/** Makes a handler of the host's one that resumes this, as the continuation of an await does. */
export function letResume(handler: ObjectValue, resumed: Resumed): void {
  resumedBy.set(handler, resumed)
}

/** The context that a continuation resumes; undefined for other handlers. */
export function contextOf(handler: ObjectValue): ExecutionContext | Resumed | undefined {
  const resumed = resumedBy.get(handler)
  if (resumed !== undefined) return resumed
  if (asyncContext === null) return undefined
  return Object.getOwnPropertyDescriptor(handler, asyncContext)?.value as ExecutionContext | undefined
}

/** True for a function that the program wrote, or one of the host's that has a name; false for the engine's own. */
export function isProgramsFunction(value: Value | undefined): value is FunctionObject {
  if (!(value instanceof ObjectValue) || !IsCallable(value)) return false
  // Something simulated is called as well.
  if (isProxyExoticObject(value)) return true
  if (!isFunctionObject(value)) return false
  if ('ECMAScriptCode' in value) return true
  const name = value.properties.get('name')?.Value
  return name instanceof JSStringValue && name.stringValue() !== ''
}
