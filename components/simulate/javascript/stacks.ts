/** Stacks of errors as V8 writes them. Source: V8, "Stack trace API". */
import {
  type BuiltinFunctionObject,
  type CallSite,
  getCurrentStack,
  ObjectValue,
  Value,
} from '@engine262/engine262'
import { hostFunction, put, resultOf } from './host.ts'
import { replaceSteps } from './promises.ts'
import { errorText, nameOf } from './short-text.ts'
import type { World } from './world.ts'

/** Frames that V8 keeps: Error.stackTraceLimit. */
const MOST_FRAMES = 10
/** Characters before the program's text on its first line: Node's module wrapper. */
export const WRAPPER = '(function (exports, require, module, __filename, __dirname) { '

type ErrorSlots = ObjectValue & {
  HostDefinedStack?: readonly CallSite[]
  HostDefinedFormattedStack?: string
  HostDefinedMessageString?: string
}

/** Every error that is made from now on has a stack in this form. */
export function useFamiliarStacks(world: World): void {
  const { Intrinsics: own } = world.realm
  const names = [
    'Error',
    'TypeError',
    'ReferenceError',
    'RangeError',
    'SyntaxError',
    'EvalError',
    'URIError',
    'AggregateError',
  ]
  const error = own['%Error%']
  put(error, 'stackTraceLimit', Value(MOST_FRAMES))
  const capture = hostFunction('captureStackTrace', 2, ([target]) => {
    if (target instanceof ObjectValue)
      put(target, 'stack', Value(`${errorText(target)}${framesOf(getCurrentStack(), world)}`), true)
    return Value.undefined
  })
  put(error, 'captureStackTrace', capture, true)
  for (const name of names) {
    replaceSteps(
      own[`%${name}%` as '%Error%'] as BuiltinFunctionObject,
      (steps) =>
        function* (this: never, args: never, context: never) {
          const made = steps.call(this, args, context)
          const result =
            typeof made === 'object' && made !== null && 'next' in made
              ? yield* made as Generator<never, unknown>
              : made
          const error = resultOf(result)
          if (error instanceof ObjectValue) {
            rewrite(error as ErrorSlots, world)
            world.tracer.throws.last = error
          }
          return result as never
        } as never,
    )
  }
}

function rewrite(error: ErrorSlots, world: World): void {
  const frames = framesOf(error.HostDefinedStack ?? [], world)
  error.HostDefinedFormattedStack = frames
  // V8 has it on the error itself, and lets a program set it to anything.
  put(error, 'stack', Value(`${error.HostDefinedMessageString ?? ''}${frames}`), true)
}

/** The frames of the program, innermost first; the host's own above the first of them are left out. */
function framesOf(sites: readonly CallSite[], world: World): string {
  const first = Math.max(
    0,
    sites.findIndex((site) => !site.isNative()),
  )
  const lines = sites.slice(first, first + MOST_FRAMES).map((site) => lineOf(site, world.wrapped))
  return lines.map((line) => `\n    at ${line}`).join('')
}

function lineOf(site: CallSite, wrapped: boolean): string {
  const name = site.getFunctionName()
  if (site.isNative()) {
    const { Function: called } = site.context
    // The object's own name: a build gives the function behind it a short one.
    if (site.isConstructCall() && called instanceof ObjectValue) return `new ${nameOf(called)} (<anonymous>)`
    return `${(name ?? '').replace('#', '.')} (<anonymous>)`
  }
  const line = site.lineNumber ?? 1
  const column = (site.columnNumber ?? 1) - (wrapped && line === 1 ? WRAPPER.length : 0)
  const place = `${site.getSpecifier() ?? '<anonymous>'}:${line}:${Math.max(1, column)}`
  if (name === null) return place
  const word = site.isConstructCall() ? 'new ' : ''
  return name === '' ? place : `${word}${name} (${place})`
}
