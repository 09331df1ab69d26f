/**
 * Built-ins that do a lot in one step, which no count of steps sees. The engine goes through each element and each
 * character by itself, so that a call which Node ends in a moment would hold the run until its deadline.
 */
import {
  type BuiltinFunctionObject,
  JSStringValue,
  NumberValue,
  ObjectValue,
  type PropertyKeyMap,
  Throw,
  type ThrowCompletion,
  Value,
} from '@engine262/engine262'
import { limits } from '../../limits.ts'
import { replaceSteps } from '../promises/promises.ts'
import type { World } from '../world.ts'

/** The longest string that V8 makes: its String::kMaxLength on 64 bits. */
const LONGEST_STRING = 2 ** 29 - 24

const THROUGH_ELEMENTS = [
  'concat', 'copyWithin', 'every', 'fill', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flat',
  'flatMap', 'forEach', 'includes', 'indexOf', 'join', 'lastIndexOf', 'map', 'reduce', 'reduceRight', 'reverse',
  'shift', 'slice', 'some', 'sort', 'splice', 'toReversed', 'toSorted', 'toString', 'unshift', 'with',
] // biome-ignore format: one list, not thirty lines

type Arguments = readonly (Value | undefined)[]
type Prototype = ObjectValue & { properties: PropertyKeyMap<{ Value?: unknown }> }

/** Lets the worker itself repeat and pad strings, and stops what would go through millions of elements at once. */
export function boundLarge(world: World): void {
  const { Intrinsics: own } = world.realm
  repeatByHost(own['%String.prototype%'], 'repeat', (text, [count]) => {
    const times = wholeNumber(count)
    return times === null || times < 0
      ? null
      : { length: text.length * times, make: () => text.repeat(times) }
  })
  for (const name of ['padStart', 'padEnd'] as const)
    repeatByHost(own['%String.prototype%'], name, (text, [length, filler]) => {
      const most = wholeNumber(length)
      const fills = filler === undefined ? ' ' : filler instanceof JSStringValue ? filler.stringValue() : null
      return most === null || fills === null ? null : { length: most, make: () => text[name](most, fills) }
    })
  for (const name of THROUGH_ELEMENTS) guard(world, own['%Array.prototype%'], name, (self) => lengthOf(self))
  guard(world, own['%Array%'], 'from', (_, [source]) => lengthOf(source))
}

type Repeated = { length: number; make(): string } | null

function repeatByHost(
  prototype: Prototype,
  name: string,
  repeated: (text: string, args: Arguments) => Repeated,
): void {
  askFirst(prototype, name, (self, args) => {
    const made = self instanceof JSStringValue ? repeated(self.stringValue(), args) : null
    if (made === null) return null
    return made.length > LONGEST_STRING ? Throw.RangeError('Invalid string length') : Value(made.make())
  })
}

function guard(
  world: World,
  holder: Prototype,
  name: string,
  elements: (self: Value, args: Arguments) => number,
): void {
  askFirst(holder, name, (self, args) => {
    const count = elements(self, args)
    if (count > limits.elements)
      world.recorder.stop(
        'steps',
        `The run was stopped: ${name} would go through ${count.toLocaleString('en')} elements at once.`,
      )
    return null
  })
}

/** Gives `answer` instead of what the built-in does, unless it is null. */
function askFirst(
  holder: Prototype,
  name: string,
  answer: (self: Value, args: Arguments) => Value | ThrowCompletion | null,
): void {
  replaceSteps(
    holder.properties.get(name)?.Value as BuiltinFunctionObject,
    (steps) =>
      function (this: never, args, context) {
        const answered = answer(context.thisValue, [...(args as Iterable<Value>)])
        return answered ?? steps.call(this, args, context)
      },
  )
}

/** Of an array, or of what has a length of its own. Calls nothing of the program's. */
function lengthOf(value: Value | undefined): number {
  if (!(value instanceof ObjectValue)) return 0
  const length = (value as Prototype).properties?.get('length')?.Value
  return length instanceof NumberValue ? length.numberValue() : 0
}

function wholeNumber(value: Value | undefined): number | null {
  if (!(value instanceof NumberValue)) return null
  const number = Math.trunc(value.numberValue())
  return Number.isFinite(number) ? number : null
}
