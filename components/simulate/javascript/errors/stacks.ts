/** Stacks of errors as V8 and Node write them. Source: V8, "Stack trace API". */
import { type BuiltinFunctionObject, JSStringValue, ObjectValue, Throw, Value } from '@engine262/engine262'
import { hostFunction, numberOf, put, putLazily, resultOf } from '../host.ts'
import { read } from '../inspect/objects.ts'
import { replaceSteps } from '../promises/promises.ts'
import { dataOf, inheritedData, textOf } from '../short-text.ts'
import type { World } from '../world.ts'
import { framesNow } from './stack-frames.ts'
import { rememberCalls } from './stack-places.ts'

/** Frames that V8 keeps: Error.stackTraceLimit. */
const MOST_FRAMES = 10
/** Characters before the program's text on its first line: Node's module wrapper. */
export const WRAPPER = '(function (exports, require, module, __filename, __dirname) { '

const KINDS = ['Error', 'TypeError', 'ReferenceError', 'RangeError', 'SyntaxError', 'EvalError', 'URIError']
type Kind = 'Error' | 'TypeError' | 'ReferenceError' | 'RangeError' | 'SyntaxError'
/** True while the engine throws an error by itself: no program asked for it. */
let throwing = false

/** Every error that is made from now on has a stack in this form. */
export function useFamiliarStacks(world: World): void {
  const { Intrinsics: own } = world.realm
  rememberCalls()
  rememberThrows()
  const error = own['%Error%']
  put(error, 'stackTraceLimit', Value(MOST_FRAMES))
  const capture = hostFunction('captureStackTrace', 2, ([target, until]) => {
    if (target instanceof ObjectValue) putStack(world, target, false, until)
    return Value.undefined
  })
  put(error, 'captureStackTrace', capture, true)
  for (const name of [...KINDS, 'AggregateError']) {
    replaceSteps(
      own[`%${name}%` as '%Error%'] as BuiltinFunctionObject,
      (steps) =>
        function* (this: never, args: never, context: { NewTarget: Value }) {
          const byLanguage = throwing
          throwing = false
          const made = steps.call(this, args, context as never)
          const result =
            typeof made === 'object' && made !== null && 'next' in made
              ? yield* made as Generator<never, unknown>
              : made
          const error = resultOf(result)
          if (error instanceof ObjectValue) {
            putStack(world, error, byLanguage, context.NewTarget)
            world.tracer.throws.last = error
          }
          return result as never
        } as never,
    )
  }
}

/** The engine throws through these. */
function rememberThrows(): void {
  const engine = Throw as unknown as Record<Kind, ((...args: unknown[]) => unknown) & { watched?: true }>
  for (const kind of KINDS as Kind[]) {
    const own = engine[kind]
    if (own === undefined || own.watched) continue
    const watched = (...args: unknown[]) => {
      throwing = true
      return own(...args)
    }
    engine[kind] = Object.assign(watched, { watched: true as const })
  }
}

/** What the stack of each error will say, until somebody reads it. */
const unread = new WeakMap<ObjectValue, () => string>()

function putStack(world: World, error: ObjectValue, byLanguage: boolean, until?: Value): void {
  const frames = frameLines(world, byLanguage ? errorMessage(error) : null, until)
  const make = () => `${headOf(error)}${frames}`
  // A browser writes it at once, while the message is there.
  const atOnce = world.loop.kind === 'browser' ? Value(make()) : null
  // V8 has it on the error itself, before its message, and lets a program set it to anything.
  const others = [...error.properties.entries()].filter(([key]) => !isStack(key))
  for (const [key] of others) error.properties.delete(key)
  if (atOnce !== null) {
    put(error, 'stack', atOnce, true)
  } else {
    // Node writes it when it is first read: a name that the constructor sets is in it.
    unread.set(error, make)
    putLazily(error, 'stack', () => Value(make()))
  }
  for (const [key, descriptor] of others) error.properties.set(key, descriptor)
}

function isStack(key: unknown): boolean {
  return key instanceof JSStringValue && key.stringValue() === 'stack'
}

/** The frames of the program's own code as they are now, each on a line; empty where nothing of it runs. */
export function frameLines(world: World, said: string | null, until?: Value): string {
  const limit = numberOf(dataOf(world.realm.Intrinsics['%Error%'], 'stackTraceLimit'))
  const wrapper = world.wrapped ? WRAPPER.length : 0
  const frames = framesNow({ limit: Number.isNaN(limit) ? MOST_FRAMES : limit, until, said, wrapper })
  return frames.map((frame) => `\n    at ${frame}`).join('')
}

/** The stack of an error, read as a program would; null where it has none. */
export function stackOf(error: ObjectValue): string | null {
  const make = unread.get(error)
  const property = error.properties.get('stack')
  if (make !== undefined && property?.Get !== undefined) {
    setStack(error, make())
  }
  // An error that was made by `Object.create` has that of what it was made from.
  const stack = dataOf(error, 'stack') ?? read(error, 'stack')
  return stack instanceof JSStringValue ? stack.stringValue() : null
}

/** From now on the error has this stack, wherever the one before stood among its properties. */
export function setStack(error: ObjectValue, stack: string): void {
  put(error, 'stack', Value(stack), true)
  unread.delete(error)
}

/** As Error.prototype.toString; anything can be given a stack. */
function headOf(error: ObjectValue): string {
  const name = textIn(error, 'name') ?? 'Error'
  const message = errorMessage(error)
  if (name === '' || message === '') return name + message
  return `${name}: ${message}`
}

function errorMessage(error: ObjectValue): string {
  return textIn(error, 'message') ?? ''
}

function textIn(object: ObjectValue, key: string): string | null {
  const value = inheritedData(object, key) ?? read(object, key)
  if (value === undefined || value === Value.undefined) return null
  return value instanceof JSStringValue ? value.stringValue() : textOf(value)
}
