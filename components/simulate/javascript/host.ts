/** Short words for making what a program finds: functions, objects and values of the engine's. */
import {
  type Arguments,
  type BuiltinFunctionObject,
  CreateArrayFromList,
  CreateBuiltinFunction,
  CreateDataProperty,
  DefinePropertyOrThrow,
  Descriptor,
  type FunctionCallContext,
  JSStringValue,
  NumberValue,
  type ObjectValue,
  OrdinaryObjectCreate,
  type PropertyKeyValue,
  skipDebugger,
  surroundingAgent,
  Value,
  type ValueEvaluator,
} from '@engine262/engine262'

/** What a host function does: plain, or as an evaluator where it calls the program. */
export type Body = (
  args: Value[],
  self: Value,
  newTarget: Value,
) => Value | undefined | ValueEvaluator | object

/** A function that a program can call. It can not be constructed, and has no `prototype`. */
export function hostFunction(name: string, length: number, body: Body): BuiltinFunctionObject {
  return CreateBuiltinFunction(stepsOf(body) as never, length, name, [])
}

/** A function that gives the same when it is called with `new`: what it gives is an object. */
export function hostConstructor(name: string, length: number, body: Body): BuiltinFunctionObject {
  const steps = Object.assign(stepsOf(body), { isConstructor: true })
  return CreateBuiltinFunction(steps as never, length, name, [])
}

function stepsOf(body: Body) {
  return (args: Arguments, { thisValue, NewTarget }: FunctionCallContext) =>
    (body(args as Value[], thisValue, NewTarget) ?? Value.undefined) as Value
}

/** A plain object with these properties, as if the program had written it. */
export function hostObject(fields: Record<string, Value | Body>): ObjectValue {
  const object = OrdinaryObjectCreate(surroundingAgent.intrinsic('%Object.prototype%'))
  for (const [name, value] of Object.entries(fields)) put(object, name, toValue(name, value))
  return object
}

function toValue(name: string, value: Value | Body): Value {
  return typeof value === 'function' && !(value instanceof Value)
    ? hostFunction(name, 0, value)
    : (value as Value)
}

/** Defines what a specification calls an operation of a global object: not enumerable where `hidden`. */
export function put(object: ObjectValue, key: string | PropertyKeyValue, value: Value, hidden = false): void {
  const property = typeof key === 'string' ? Value(key) : key
  if (!hidden) {
    skipDebugger(CreateDataProperty(object, property, value))
    return
  }
  const descriptor = Descriptor({ Value: value, Writable: true, Enumerable: false, Configurable: true })
  skipDebugger(DefinePropertyOrThrow(object, property, descriptor))
}

/** A property that is made when it is first read, and that may be set before. */
export function putLazily(object: ObjectValue, name: string, make: () => Value): void {
  const get = hostFunction(name, 0, () => {
    const value = make()
    put(object, name, value, true)
    return value
  })
  const set = hostFunction(name, 1, ([value]) => {
    put(object, name, value ?? Value.undefined, true)
    return Value.undefined
  })
  defineAccessor(object, name, get, set)
}

/** A property that is got and set by functions, is not enumerated, and can be defined anew. */
export function defineAccessor(object: ObjectValue, name: string, get: Value, set: Value): void {
  const descriptor = Descriptor({
    Get: get as never,
    Set: set as never,
    Enumerable: false,
    Configurable: true,
  })
  skipDebugger(DefinePropertyOrThrow(object, Value(name), descriptor))
}

export function array(values: Value[]): ObjectValue {
  return CreateArrayFromList(values)
}

export function text(value: string): JSStringValue {
  return Value(value)
}

/** The number that a value is; NaN for what is none. Calls nothing of the program's. */
export function numberOf(value: Value | undefined): number {
  if (value instanceof NumberValue) return value.numberValue()
  if (value instanceof JSStringValue) return Number(value.stringValue())
  if (value === Value.true) return 1
  if (value === Value.null || value === Value.false) return 0
  return Number.NaN
}

/** The names of an object's own properties. Calls nothing of the program's. */
export function keysOf(object: ObjectValue): string[] {
  const keys = skipDebugger(object.OwnPropertyKeys()) as unknown
  const list = Array.isArray(keys) ? keys : (keys as { Value: unknown[] }).Value
  return list.flatMap((key) => (key instanceof JSStringValue ? [key.stringValue()] : []))
}

/** What a completion gave: its value, or the value itself where it is none. */
export function resultOf(completion: unknown): unknown {
  if (completion instanceof Value || typeof completion !== 'object' || completion === null) return completion
  return 'Type' in completion ? (completion as unknown as { Value: unknown }).Value : completion
}
