/** The console's first argument with its %-words: the Console Standard's formatter as Node has it. */
import {
  BigIntValue,
  Call,
  isErrorObject,
  JSStringValue,
  NumberValue,
  ObjectValue,
  SymbolValue,
  skipDebugger,
  type Value,
} from '@engine262/engine262'
import { numberOf, resultOf } from '../host.ts'
import { inspect } from './inspect.ts'
import { read } from './objects.ts'
import type { InspectOptions } from './options.ts'
import { formatNumber } from './primitives.ts'

export function format(args: Value[], options: Partial<InspectOptions> = {}): string {
  const [first, ...rest] = args
  if (args.length === 0) return ''
  if (!(first instanceof JSStringValue)) return args.map((value) => plainText(value, options)).join(' ')
  const text = first.stringValue()
  if (rest.length === 0) return text
  let used = 0
  const head = text.replaceAll(/%([sdifjoOc%])/g, (word, letter: string) => {
    if (letter === '%') return '%'
    if (used >= rest.length) return word
    return substituted(letter, rest[used++] as Value, options)
  })
  return [head, ...rest.slice(used).map((value) => plainText(value, options))].join(' ')
}

/** Strings stand as they are, everything else as it is inspected. */
function plainText(value: Value, options: Partial<InspectOptions>): string {
  return value instanceof JSStringValue ? value.stringValue() : inspect(value, options)
}

function substituted(letter: string, value: Value, options: Partial<InspectOptions>): string {
  switch (letter) {
    case 's':
      return stringOf(value)
    case 'd':
      return numeric(value, numberOf)
    case 'i':
      return numeric(value, (one) => Number.parseInt(plain(one), 10))
    case 'f':
      return value instanceof SymbolValue ? 'NaN' : formatNumber(Number.parseFloat(plain(value)))
    case 'j':
      return jsonOf(value)
    case 'o':
      return inspect(value, { ...options, showHidden: true, depth: 4 })
    case 'O':
      return inspect(value, options)
    default:
      return ''
  }
}

function stringOf(value: Value): string {
  if (value instanceof JSStringValue) return value.stringValue()
  const own = value instanceof ObjectValue ? ownText(value) : null
  if (own !== null) return own
  if (value instanceof ObjectValue && !isErrorObject(value)) return inspect(value, { depth: 0, compact: 3 })
  if (value instanceof ObjectValue) return inspect(value, { depth: 0 })
  return inspect(value)
}

/** What the program's own `toString` gives; null where it has none. */
function ownText(object: ObjectValue): string | null {
  const method = read(object, 'toString')
  if (!(method instanceof ObjectValue) || !('ECMAScriptCode' in method)) return null
  const result = resultOf(skipDebugger(Call(method, object)))
  return result instanceof JSStringValue ? result.stringValue() : null
}

function numeric(value: Value, read: (value: Value) => number): string {
  if (value instanceof BigIntValue) return `${value.bigintValue()}n`
  if (value instanceof SymbolValue || value instanceof ObjectValue) return 'NaN'
  return formatNumber(read(value))
}

function plain(value: Value): string {
  if (value instanceof JSStringValue) return value.stringValue()
  return value instanceof NumberValue ? String(value.numberValue()) : inspect(value)
}

let toJson: (value: Value) => string = () => 'undefined'

/** How `%j` makes JSON: the realm's own `JSON.stringify`. */
export function setJson(stringify: (value: Value) => string): void {
  toJson = stringify
}

function jsonOf(value: Value): string {
  return toJson(value)
}
