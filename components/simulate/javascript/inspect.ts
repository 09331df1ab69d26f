import { JSStringValue, type Value } from '@engine262/engine262'
import { textOf } from './short-text.ts'

export function inspect(value: Value): string {
  return textOf(value)
}
export function format(args: Value[]): string {
  return args
    .map((value) => (value instanceof JSStringValue ? value.stringValue() : inspect(value)))
    .join(' ')
}
