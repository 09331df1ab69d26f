/** What the engine knows of an object that the program need not be asked for. */
import {
  Get,
  JSStringValue,
  NullValue,
  ObjectValue,
  type PropertyKeyValue,
  skipDebugger,
  ThrowCompletion,
  type Value,
  wellKnownSymbols,
} from '@engine262/engine262'
import { resultOf } from '../host.ts'
import { dataOf, nameOf } from '../short-text.ts'

export type Property = {
  key: PropertyKeyValue
  value: Value | undefined
  get: boolean
  set: boolean
  enumerable: boolean
}

/** Own properties in the order of the specification; those of an array without its elements. */
export function propertiesOf(object: ObjectValue, showHidden: boolean, withoutIndices: boolean): Property[] {
  const keys = skipDebugger(object.OwnPropertyKeys()) as unknown
  const list = (
    Array.isArray(keys) ? keys : (keys as { Value: PropertyKeyValue[] }).Value
  ) as PropertyKeyValue[]
  return list.flatMap((key) => {
    if (withoutIndices && key instanceof JSStringValue && /^(?:0|[1-9]\d*)$/.test(key.stringValue()))
      return []
    const property = propertyOf(object, key)
    if (property === null || (!showHidden && !property.enumerable)) return []
    return [property]
  })
}

export function propertyOf(object: ObjectValue, key: PropertyKeyValue | string): Property | null {
  const found = skipDebugger(object.GetOwnProperty(key)) as unknown
  const descriptor = resultOf(found)
  if (descriptor === undefined || descriptor === null) return null
  const { Value: value, Get: get, Set: set, Enumerable } = descriptor as Record<string, unknown>
  return {
    key: key as PropertyKeyValue,
    value: value as Value | undefined,
    get: get instanceof ObjectValue,
    set: set instanceof ObjectValue,
    enumerable: Enumerable === true,
  }
}

export function prototypeOf(object: ObjectValue): ObjectValue | null {
  const prototype = (object as { Prototype?: unknown }).Prototype
  return prototype instanceof ObjectValue ? prototype : null
}

/** The name of the nearest constructor on the prototypes; null for an object without any. getConstructorName. */
export function constructorOf(object: ObjectValue): string | null {
  for (let at: ObjectValue | null = object; at !== null; at = prototypeOf(at)) {
    const made = dataOf(at, 'constructor')
    if (!(made instanceof ObjectValue)) continue
    const name = nameOf(made)
    if (name !== '' && isInstance(object, made)) return name
  }
  return null
}

function isInstance(object: ObjectValue, made: ObjectValue): boolean {
  const prototype = dataOf(made, 'prototype')
  for (let at: ObjectValue | null = prototypeOf(object); at !== null; at = prototypeOf(at))
    if (at === prototype) return true
  return false
}

/** `Symbol.toStringTag`, unless it is an own property that is printed anyway; the program's getter is asked. */
export function tagOf(object: ObjectValue, showHidden: boolean): string {
  const own = propertyOf(object, wellKnownSymbols.toStringTag)
  if (own !== null && (showHidden || own.enumerable)) return ''
  const tag = read(object, wellKnownSymbols.toStringTag)
  return tag instanceof JSStringValue ? tag.stringValue() : ''
}

/** A property as the program would read it; undefined where that throws. */
export function read(object: ObjectValue, key: PropertyKeyValue | string): Value | undefined {
  const result = skipDebugger(Get(object, key as never)) as unknown
  if (result instanceof ThrowCompletion) return undefined
  return resultOf(result) as Value
}

export function isNullPrototype(object: ObjectValue): boolean {
  return (object as { Prototype?: unknown }).Prototype instanceof NullValue
}
