/**
 * Runs the engine's evaluators. The engine evaluates by nested generators, so a call of the program takes some
 * twenty frames of the host's stack, and a worker has room for about 250 of them. Every `SEGMENT` calls the evaluator
 * of a call is therefore handed up to this loop, which runs it from the bottom of the host's stack again.
 */
import {
  type Arguments,
  type Evaluator,
  type FunctionObject,
  type PromiseObject,
  surroundingAgent,
  Throw,
  type Value,
  type ValueCompletion,
  type ValueEvaluator,
} from '@engine262/engine262'

/** Calls of the program in one segment: about a tenth of a browser worker's stack. */
const SEGMENT = 24
/** Calls of the program that may be open at once; about what Node's stack takes of small functions. */
export const MOST_FRAMES = 9_000

type Handed = { suspend: 'potential-debugger'; segment: Evaluator<unknown> }
type Resumption = { resume: 'debugger'; value: { result: unknown } | undefined }
type CallSlot = (this: FunctionObject, self: Value, args: Arguments) => ValueEvaluator

/** Length of the stack of execution contexts where each segment that is under way began. */
const bases: number[] = []

/** Runs an evaluator to its end. What the host throws meanwhile (a limit) ends all of its segments. */
export function drive<T>(evaluator: Evaluator<T>): T {
  const segments: Evaluator<unknown>[] = [evaluator]
  const before = bases.length
  bases.push(surroundingAgent.executionContextStack.length)
  let value: Resumption['value']
  try {
    for (;;) {
      const running = segments.at(-1) as Evaluator<unknown>
      const step = running.next({ resume: 'debugger', value } as never)
      value = undefined
      if (step.done) {
        segments.pop()
        bases.pop()
        if (segments.length === 0) return step.value as T
        value = { result: step.value }
      } else if ('segment' in step.value) {
        segments.push((step.value as unknown as Handed).segment)
        bases.push(surroundingAgent.executionContextStack.length)
      }
    }
  } finally {
    bases.length = before
  }
}

/**
 * The call that was begun last, and what it was called on: an arrow function does not keep that. `thenOf`: the
 * promise that was since asked for the `then` that all promises have.
 */
export const latest: { called: FunctionObject | null; self: Value | null; thenOf: PromiseObject | null } = {
  called: null,
  self: null,
  thenOf: null,
}

/** What is told of a call of the program's, with what it gave: a value or a throw completion. */
export type OnCalled = (result: ValueCompletion, called: FunctionObject) => void

/** Makes the engine ask us before each call: see `Call` in its abstract-ops/object-operations. */
export function guardCalls(onCalled: OnCalled): void {
  const agent = surroundingAgent as unknown as {
    breakpointsByFunction: { has(called: FunctionObject): boolean }
  }
  const slots = new Map<CallSlot, CallSlot>()
  agent.breakpointsByFunction = {
    has(called) {
      latest.thenOf = null
      if ('ECMAScriptCode' in called) {
        const slot = called.Call as CallSlot & { guarded?: true }
        if (slot.guarded !== true) {
          const known = slots.get(slot) ?? guarded(slot, onCalled)
          slots.set(slot, known)
          ;(called as { Call: CallSlot }).Call = known
        }
      }
      return false
    },
  }
}

function guarded(slot: CallSlot, onCalled: OnCalled): CallSlot {
  function* call(this: FunctionObject, self: Value, args: Arguments): ValueEvaluator {
    const depth = surroundingAgent.executionContextStack.length
    if (depth > MOST_FRAMES) return Throw.RangeError('Maximum call stack size exceeded') as never
    latest.called = this
    latest.self = self
    const own = slot.call(this, self, args)
    let result: unknown
    if (depth - (bases.at(-1) ?? 0) < SEGMENT) {
      result = yield* own
    } else {
      const resumed: unknown = yield { suspend: 'potential-debugger', segment: own } as never
      const { value } = resumed as Resumption
      // The engine runs some evaluators by itself, and knows nothing of segments there.
      result = value === undefined ? yield* own : value.result
    }
    onCalled(result as ValueCompletion, this)
    return result as never
  }
  return Object.assign(call as CallSlot, { guarded: true as const })
}
