/** Names that nobody defined: accessors of the global object that make their value when it is first read. */
import {
  Call,
  DefinePropertyOrThrow,
  Descriptor,
  IsCallable,
  ObjectValue,
  skipDebugger,
  ThrowCompletion,
  Value,
  ValueOfNormalCompletion,
} from '@engine262/engine262'
import type { Assumption } from '../../../trace/index.ts'
import { hostFunction, put, text } from '../host.ts'
import type { MissingName, Stand } from '../runnable/index.ts'
import type { World } from '../world.ts'

/** `assume` is told of a name when it is read for the first time. */
export function installMissing(
  world: World,
  missing: MissingName[],
  assume: (assumption: Assumption) => void,
): void {
  const globals = world.realm.GlobalObject
  for (const { name, stands, assumption } of missing) {
    const make = maker(world, stands)
    // A name that nothing can stand for is missing as always.
    if (make === null) continue
    const get = hostFunction(name, 0, () => {
      const value = make()
      put(globals, name, value, true)
      if (assumption !== null) assume(assumption)
      return value
    })
    const set = hostFunction(name, 1, ([value]) => {
      put(globals, name, value ?? Value.undefined, true)
      return Value.undefined
    })
    const accessor = Descriptor({
      Get: get as never,
      Set: set as never,
      Enumerable: false,
      Configurable: true,
    })
    skipDebugger(DefinePropertyOrThrow(globals, Value(name), accessor))
  }
}

function maker(world: World, stands: Stand): (() => Value) | null {
  switch (stands.type) {
    case 'expression':
      return () => evaluate(world, stands.code)
    case 'module': {
      const required = world.commonJs[1]
      if (required === undefined || !IsCallable(required)) return null
      return () => memberOf(called(world, required, [text(stands.module)]), stands.member)
    }
    case 'simulated':
      return null
  }
}

/** The value of JavaScript text that is no part of the program: nothing of it is traced. */
function evaluate(world: World, code: string): Value {
  const result = world.realm.evaluateScriptSkipDebugger(`(${code})`, { specifier: 'assumed' })
  return result instanceof ThrowCompletion ? Value.undefined : ValueOfNormalCompletion(result as never)
}

function called(world: World, callee: Value, args: Value[]): Value {
  const result = world.inRealm(() => skipDebugger(Call(callee, Value.undefined, args)))
  return result instanceof ThrowCompletion ? Value.undefined : ValueOfNormalCompletion(result as never)
}

function memberOf(value: Value, member: string | null): Value {
  if (member === null || !(value instanceof ObjectValue)) return value
  const found = skipDebugger(value.Get(Value(member), value))
  return found instanceof ThrowCompletion ? Value.undefined : ValueOfNormalCompletion(found as never)
}
