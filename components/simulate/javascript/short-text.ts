/** A value in a few characters, as a variable's or a result's text. Runs none of the program's code. */
import {
  BigIntValue,
  BooleanValue,
  isArrayExoticObject,
  isDateObject,
  isErrorObject,
  isFunctionObject,
  isMapObject,
  isPromiseObject,
  isProxyExoticObject,
  isRegExpObject,
  isSetObject,
  JSStringValue,
  NullValue,
  NumberValue,
  ObjectValue,
  SymbolValue,
  UndefinedValue,
  type Value,
} from '@engine262/engine262'

/** Longest text of a value, in characters. */
const LONGEST = 60
/** Entries of an object or array that are shown. */
const ENTRIES = 6

/** Null for functions: a reader sees them in the code. */
export function shortText(value: Value): string | null {
  return isFunction(value) ? null : textOf(value)
}

/** The same for a value that is always told, such as a result. */
export function textOf(value: Value): string {
  const text = text1(value, 2)
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

function isFunction(value: Value): boolean {
  return value instanceof ObjectValue && isFunctionObject(value)
}

function text1(value: Value, depth: number): string {
  if (value instanceof UndefinedValue) return 'undefined'
  if (value instanceof NullValue) return 'null'
  if (value instanceof BooleanValue) return String(value.booleanValue())
  if (value instanceof NumberValue)
    return Object.is(value.numberValue(), -0) ? '-0' : String(value.numberValue())
  if (value instanceof BigIntValue) return `${value.bigintValue()}n`
  if (value instanceof JSStringValue) return quoted(value.stringValue())
  if (value instanceof SymbolValue) return `Symbol(${descriptionOf(value)})`
  return value instanceof ObjectValue ? objectText(value, depth) : '?'
}

function descriptionOf({ Description }: SymbolValue): string {
  return typeof Description === 'string'
    ? Description
    : ((Description as JSStringValue | undefined)?.stringValue?.() ?? '')
}

function quoted(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  const escaped = JSON.stringify(cut).slice(1, -1).replaceAll('\\"', '"')
  return `'${escaped.replaceAll("'", "\\'")}'`
}

function objectText(object: ObjectValue, depth: number): string {
  if (isProxyExoticObject(object)) return 'Proxy'
  if (isFunctionObject(object)) return `[Function: ${nameOf(object) || '(anonymous)'}]`
  if (isPromiseObject(object)) {
    if (object.PromiseState === 'pending') return 'Promise { <pending> }'
    const result = object.PromiseResult ? text1(object.PromiseResult, depth - 1) : ''
    return object.PromiseState === 'rejected' ? `Promise { <rejected> ${result} }` : `Promise { ${result} }`
  }
  if (isErrorObject(object)) return errorText(object)
  if (isDateObject(object)) {
    const date = new Date(Number(object.DateValue))
    return Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString()
  }
  if (isRegExpObject(object)) return `/${object.OriginalSource}/${object.OriginalFlags}`
  if (isMapObject(object)) return `Map(${object.MapData.filter(({ Key }) => Key !== undefined).length})`
  if (isSetObject(object)) return `Set(${object.SetData.filter((entry) => entry !== undefined).length})`
  if (isArrayExoticObject(object)) return arrayText(object, depth)
  const name = constructorName(object)
  const prefix = name === '' || name === 'Object' ? '' : `${name} `
  if (depth <= 0) return prefix === '' ? '{…}' : prefix.trim()
  const entries = entriesOf(object).map(([key, value]) => `${key}: ${text1(value, depth - 1)}`)
  return entries.length === 0 ? `${prefix}{}` : `${prefix}{ ${entries.join(', ')} }`
}

function arrayText(array: ObjectValue, depth: number): string {
  if (depth <= 0) return '[…]'
  const length = dataOf(array, 'length')
  const size = length instanceof NumberValue ? length.numberValue() : 0
  const shown = Array.from({ length: Math.min(size, ENTRIES) }, (_, index) => {
    const item = dataOf(array, String(index))
    return item === undefined ? '' : text1(item, depth - 1)
  })
  return `[${[...shown, ...(size > ENTRIES ? ['…'] : [])].join(', ')}]`
}

function entriesOf(object: ObjectValue): [string, Value][] {
  const entries: [string, Value][] = []
  for (const [key, descriptor] of object.properties.entries()) {
    if (entries.length === ENTRIES) break
    if (!(key instanceof JSStringValue) || descriptor.Enumerable !== true) continue
    if (descriptor.Value !== undefined) entries.push([key.stringValue(), descriptor.Value as Value])
  }
  return entries
}

/** `TypeError: x is not a function`, from plain data properties. */
export function errorText(error: ObjectValue): string {
  const { type, message } = errorInfoOf(error)
  return message === '' ? type : `${type}: ${message}`
}

/** The kind and the message of what was thrown, which may be no error. */
export function errorInfoOf(thrown: Value): { type: string; message: string } {
  if (!(thrown instanceof ObjectValue) || !isErrorObject(thrown))
    return { type: 'Uncaught', message: textOf(thrown) }
  const name = inheritedData(thrown, 'name')
  const message = inheritedData(thrown, 'message')
  return {
    type: name instanceof JSStringValue ? name.stringValue() : 'Error',
    message: message instanceof JSStringValue ? message.stringValue() : '',
  }
}

/** The name of the constructor that made it; empty where there is none. */
export function constructorName(object: ObjectValue): string {
  const made = inheritedData(object, 'constructor')
  return made instanceof ObjectValue ? nameOf(made) : ''
}

/** A function's own name. */
export function nameOf(fn: ObjectValue): string {
  const name = dataOf(fn, 'name')
  return name instanceof JSStringValue ? name.stringValue() : ''
}

/** The value of an own data property, without calling a getter. */
export function dataOf(object: ObjectValue, key: string): Value | undefined {
  return isProxyExoticObject(object) ? undefined : (object.properties.get(key)?.Value as Value | undefined)
}

/** The same, looked up along the prototypes. */
export function inheritedData(object: ObjectValue, key: string): Value | undefined {
  for (let at: unknown = object; at instanceof ObjectValue; at = (at as { Prototype?: unknown }).Prototype) {
    const descriptor = at.properties.get(key)
    if (descriptor !== undefined) return descriptor.Value as Value | undefined
  }
  return undefined
}
