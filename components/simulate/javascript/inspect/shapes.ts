/** What each kind of object looks like: its braces, what stands before them and what it contains. */
import {
  isArrayBufferObject,
  isArrayExoticObject,
  isDateObject,
  isFunctionObject,
  isMapObject,
  isModuleNamespaceObject,
  isPromiseObject,
  isRegExpObject,
  isSetObject,
  isTypedArrayObject,
  JSStringValue,
  type ObjectValue,
  R,
  TypedArrayGetElement,
  Value,
} from '@engine262/engine262'
import { type LeftInIterator, leftIn } from '../iterators.ts'
import { dataOf } from '../short-text.ts'
import { coloured, type Style } from './colours.ts'
import { isAnyError } from './errors.ts'
import { functionText } from './functions.ts'
import { formatValue, propertyText } from './inspect.ts'
import { joinParts, type Kind } from './layout.ts'
import { propertyOf } from './objects.ts'
import type { InspectContext } from './options.ts'
import { formatPrimitive } from './primitives.ts'

type Parts = (context: InspectContext, level: number) => string[]

export type Shape = {
  kind: Kind
  base: string
  braces: readonly [string, string]
  /** How it looks when it is nested too deeply, without brackets. */
  brief: string
  /** All of it, where it has no properties; null where it always has braces. */
  alone: string | null
  /** What `alone` is, for its colour; empty where it has none. */
  style: Style | ''
  /** Its elements are not told as properties. */
  indexed: boolean
  /** Its elements are numbers. */
  numeric: boolean
  parts: Parts
}

export function shapeOf(
  object: ObjectValue,
  made: string | null,
  tag: string,
  context: InspectContext,
): Shape {
  const prefix = (fallback: string, size = '') => prefixOf(made, tag, fallback, size)
  const plain = (fallback: string, parts: Parts = none, alone = false): Shape => {
    const open = `${prefix(fallback)}{`
    return shape({
      braces: [open, '}'],
      brief: prefix(fallback).trimEnd(),
      alone: alone ? `${open}}` : null,
      parts,
    })
  }
  if (isArrayExoticObject(object)) return arrayShape(object, made, tag, prefix)
  if (isSetObject(object)) {
    const values = object.SetData.filter((value) => value !== undefined)
    const named = prefix('Set', `(${values.length})`)
    return collection(named, values.length, (inner, level) =>
      indented(inner, () => values.map((value) => formatValue(inner, value, level))),
    )
  }
  if (isMapObject(object)) {
    const entries = object.MapData.filter(({ Key }) => Key !== undefined)
    const named = prefix('Map', `(${entries.length})`)
    return collection(named, entries.length, (inner, level) =>
      indented(inner, () =>
        entries.map(
          ({ Key, Value: value }) =>
            `${formatValue(inner, Key ?? Value.undefined, level)} => ${formatValue(inner, value ?? Value.undefined, level)}`,
        ),
      ),
    )
  }
  if (isTypedArrayObject(object)) return typedArrayShape(object, prefix, made)
  if (isFunctionObject(object)) return { ...alone(functionText(object, made, tag)), style: 'special' }
  if (isRegExpObject(object))
    return {
      ...alone(`/${textIn(object.OriginalSource)}/${textIn(object.OriginalFlags)}`, made, 'RegExp', prefix),
      style: 'regexp',
    }
  if (isDateObject(object)) return { ...alone(dateText(object), made, 'Date', prefix), style: 'date' }
  if (isAnyError(object)) return shape({ braces: ['{', '}'], brief: prefix('Error').trimEnd(), alone: '' })
  if (isPromiseObject(object)) return plain('Promise', promiseParts(object))
  if (isArrayBufferObject(object)) return bufferShape(object, prefix)
  if ('WeakMapData' in object) return plain('WeakMap', unknownItems)
  if ('WeakSetData' in object) return plain('WeakSet', unknownItems)
  if (isModuleNamespaceObject(object)) return plain('Module')
  const left = leftIn(object)
  if (left !== null) return iteratorShape(left)
  const boxed = boxedShape(object, context)
  if (boxed !== null) return boxed
  if (made === 'Object') {
    const isArguments = 'ParameterMap' in object
    const open = isArguments ? '[Arguments] {' : tag === '' ? '{' : `${prefix('Object')}{`
    return shape({
      braces: [open, '}'],
      brief: isArguments ? 'Arguments' : prefix('Object').trimEnd(),
      alone: `${open}}`,
    })
  }
  return plain('Object', none, true)
}

const none: Parts = () => []
const unknownItems: Parts = (context) => [coloured(context, '<items unknown>', 'special')]

function shape(given: Partial<Shape> & Pick<Shape, 'braces' | 'brief' | 'alone'>): Shape {
  return { kind: 'object', base: '', style: '', indexed: false, numeric: false, parts: none, ...given }
}

/** Something that is one word, with braces behind it where it has properties. */
function alone(
  text: string,
  made: string | null = null,
  own = '',
  prefix?: (fallback: string) => string,
): Shape {
  const named = prefix !== undefined && made !== own ? `${prefix(own)}${text}` : text
  return shape({ base: named, braces: ['{', '}'], brief: named, alone: named })
}

function collection(named: string, size: number, parts: Parts): Shape {
  return shape({
    braces: [`${named}{`, '}'],
    brief: named.trimEnd().replace(/\(\d+\)/, ''),
    alone: size === 0 ? `${named}{}` : null,
    parts,
  })
}

/** What an iterator has still to give: formatMapIterator and formatSetIterator. */
function iteratorShape({ of, gives, entries }: LeftInIterator): Shape {
  const named = `[${of} ${gives === 'entries' ? 'Entries' : 'Iterator'}]`
  return shape({
    braces: [`${named} {`, '}'],
    brief: named,
    alone: null,
    parts: (context, level) =>
      indented(context, () =>
        entries.map(([key, value]) => {
          if (gives !== 'entries') return formatValue(context, gives === 'keys' ? key : value, level)
          const pair = indented(context, () => [key, value].map((one) => formatValue(context, one, level)))
          return joinParts(context, pair, '', ['[', ']'], 'array', level, false)
        }),
      ),
  })
}

/** getPrefix. */
function prefixOf(made: string | null, tag: string, fallback: string, size: string): string {
  if (made === null) {
    const base = `[${fallback}${size}: null prototype] `
    return tag !== '' && fallback !== tag ? `${base}[${tag}] ` : base
  }
  return tag !== '' && made !== tag ? `${made}${size} [${tag}] ` : `${made}${size} `
}

function arrayShape(
  array: ObjectValue,
  made: string | null,
  tag: string,
  prefix: (fallback: string, size?: string) => string,
): Shape {
  const length = R(dataOf(array, 'length') as never) as unknown as number
  const named = made !== 'Array' || tag !== '' ? prefix('Array', `(${length})`) : ''
  return shape({
    kind: 'array',
    braces: [`${named}[`, ']'],
    brief: prefix('Array').trimEnd(),
    alone: length === 0 ? `${named}[]` : null,
    indexed: true,
    numeric: isNumeric(array, length),
    parts: (context, level) => arrayParts(context, array, length, level),
  })
}

function isNumeric(array: ObjectValue, length: number): boolean {
  for (let index = 0; index < Math.min(length, 101); index++) {
    const value = dataOf(array, String(index))
    if (value === undefined || (value.type !== 'Number' && value.type !== 'BigInt')) return false
  }
  return true
}

function arrayParts(context: InspectContext, array: ObjectValue, length: number, level: number): string[] {
  const parts: string[] = []
  let index = 0
  while (index < length && parts.length < context.maxArrayLength) {
    const property = propertyOf(array, String(index))
    if (property !== null) {
      parts.push(propertyText(context, property, level))
      index++
      continue
    }
    const from = index
    while (index < length && propertyOf(array, String(index)) === null) index++
    const holes = index - from
    parts.push(coloured(context, `<${holes} empty item${holes > 1 ? 's' : ''}>`, 'undefined'))
  }
  return index < length ? [...parts, more(length - index)] : parts
}

function more(count: number): string {
  return `... ${count} more item${count > 1 ? 's' : ''}`
}

function typedArrayShape(
  array: ObjectValue & { ArrayLength?: unknown },
  prefix: (fallback: string, size?: string) => string,
  made: string | null,
): Shape {
  const length = Number(array.ArrayLength ?? 0)
  const named = prefix(made ?? 'TypedArray', `(${length})`)
  return shape({
    kind: 'array',
    braces: [`${named}[`, ']'],
    brief: prefix(made ?? 'TypedArray').trimEnd(),
    alone: length === 0 ? `${named}[]` : null,
    indexed: true,
    numeric: true,
    parts(context) {
      const shown = Math.min(length, context.maxArrayLength)
      const parts = Array.from({ length: shown }, (_, index) => {
        const value = TypedArrayGetElement(array as never, Value(index)) as Value
        return formatPrimitive(value, context) ?? ''
      })
      return shown < length ? [...parts, more(length - shown)] : parts
    },
  })
}

function bufferShape(
  buffer: ObjectValue & { ArrayBufferData?: unknown },
  prefix: (fallback: string) => string,
): Shape {
  const bytes = buffer.ArrayBufferData instanceof Uint8Array ? buffer.ArrayBufferData : new Uint8Array()
  return shape({
    braces: [`${prefix('ArrayBuffer')}{`, '}'],
    brief: 'ArrayBuffer',
    alone: null,
    parts(context) {
      const shown = [...bytes.slice(0, 50)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
      const left =
        bytes.length > 50 ? ` ... ${bytes.length - 50} more byte${bytes.length > 51 ? 's' : ''}` : ''
      return [
        `${coloured(context, '[Uint8Contents]', 'special')}: <${shown}${left}>`,
        `${coloured(context, '[byteLength]', 'string')}: ${coloured(context, String(bytes.length), 'number')}`,
      ]
    },
  })
}

function promiseParts(
  promise: ObjectValue & { PromiseState: string; PromiseResult?: Value | undefined },
): Parts {
  return (context, level) => {
    if (promise.PromiseState === 'pending') return [coloured(context, '<pending>', 'special')]
    const text = indented(context, () =>
      formatValue(context, promise.PromiseResult ?? Value.undefined, level),
    )
    return [
      promise.PromiseState === 'rejected' ? `${coloured(context, '<rejected>', 'special')} ${text}` : text,
    ]
  }
}

function boxedShape(object: ObjectValue, context: InspectContext): Shape | null {
  for (const [slot, name] of BOXES) {
    const data = (object as unknown as Record<string, Value | undefined>)[slot]
    if (data === undefined) continue
    const value = data instanceof Value ? data : Value(data as never)
    const text = formatPrimitive(value, { ...context, colors: false }) ?? ''
    // The characters of a boxed string are no properties of their own.
    return { ...alone(`[${name}: ${text}]`), indexed: true, style: name.toLowerCase() as Style }
  }
  return null
}

const BOXES = [
  ['NumberData', 'Number'],
  ['StringData', 'String'],
  ['BooleanData', 'Boolean'],
  ['BigIntData', 'BigInt'],
  ['SymbolData', 'Symbol'],
] as const

function dateText(date: { DateValue: unknown }): string {
  const value = new Date(Number(date.DateValue))
  return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
}

function textIn(value: unknown): string {
  return value instanceof JSStringValue ? value.stringValue() : String(value)
}

function indented<T>(context: InspectContext, run: () => T): T {
  context.indentation += 2
  const result = run()
  context.indentation -= 2
  return result
}
