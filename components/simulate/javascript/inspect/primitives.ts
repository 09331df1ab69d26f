/** Strings, numbers and the like as Node prints them inside of objects. */
import {
  BigIntValue,
  BooleanValue,
  JSStringValue,
  NullValue,
  NumberValue,
  SymbolValue,
  UndefinedValue,
  type Value,
} from '@engine262/engine262'
import { coloured } from './colours.ts'
import type { InspectContext } from './options.ts'

/** Shorter strings are never broken at their line ends. */
const SHORTEST_BROKEN = 16

/** Null for an object. */
export function formatPrimitive(value: Value, context: InspectContext): string | null {
  if (value instanceof JSStringValue) return formatString(value.stringValue(), context)
  if (value instanceof NumberValue) return coloured(context, formatNumber(value.numberValue()), 'number')
  if (value instanceof BigIntValue) return coloured(context, `${value.bigintValue()}n`, 'bigint')
  if (value instanceof BooleanValue) return coloured(context, String(value.booleanValue()), 'boolean')
  if (value instanceof UndefinedValue) return coloured(context, 'undefined', 'undefined')
  if (value instanceof NullValue) return coloured(context, 'null', 'null')
  if (value instanceof SymbolValue) return coloured(context, symbolText(value), 'symbol')
  return null
}

export function formatNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

export function symbolText({ Description }: SymbolValue): string {
  const description: unknown = Description
  if (typeof description === 'string') return `Symbol(${description})`
  return `Symbol(${description instanceof JSStringValue ? description.stringValue() : ''})`
}

function formatString(value: string, context: InspectContext): string {
  const shown = value.slice(0, context.maxStringLength)
  const left = value.length - shown.length
  const trailer = left > 0 ? `... ${left} more character${left > 1 ? 's' : ''}` : ''
  const room = context.breakLength - context.indentation - 4
  if (shown.length > SHORTEST_BROKEN && shown.length > room)
    return (
      shown
        .split(/(?<=\n)/)
        .map((line) => coloured(context, quote(line), 'string'))
        .join(` +\n${' '.repeat(context.indentation + 2)}`) + trailer
    )
  return coloured(context, quote(shown), 'string') + trailer
}

/** In single quotes, unless other quotes need fewer escapes: strEscape. */
export function quote(text: string): string {
  const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : /[`]|\$\{/.test(text) ? "'" : '`'
  let escaped = ''
  for (const character of text) escaped += character === mark ? `\\${mark}` : escapeCharacter(character)
  return mark + escaped + mark
}

const ESCAPES: Record<string, string> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '\\': '\\\\',
}

function escapeCharacter(character: string): string {
  const known = ESCAPES[character]
  if (known !== undefined) return known
  const code = character.charCodeAt(0)
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f))
    return `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`
  // A half of a surrogate pair alone.
  if (character.length === 1 && code >= 0xd800 && code <= 0xdfff)
    return `\\u${code.toString(16).toUpperCase()}`
  return character
}
