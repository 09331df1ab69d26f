/** What the engine leaves out of Annex B and pages still use. Source: ECMA-262, B.2 "Additional Built-in Properties". */
import { JSStringValue, type ObjectValue, Value } from '@engine262/engine262'
import { hostFunction, numberOf, put, text } from '../host.ts'
import { read } from '../inspect/objects.ts'
import type { World } from '../world.ts'

export function installLegacy({ realm }: World): void {
  const { Intrinsics: own, GlobalObject: globals } = realm
  const strings: ObjectValue = own['%String.prototype%']
  const dates: ObjectValue = own['%Date.prototype%']
  for (const [old, now] of [
    ['trimLeft', 'trimStart'],
    ['trimRight', 'trimEnd'],
  ] as const)
    put(strings, old, read(strings, now) ?? Value.undefined, true)
  put(dates, 'toGMTString', read(dates, 'toUTCString') ?? Value.undefined, true)
  const substr = hostFunction('substr', 2, ([start, length], self) => {
    const whole = self instanceof JSStringValue ? self.stringValue() : ''
    const from = Math.trunc(numberOf(start) || 0)
    const begin = from < 0 ? Math.max(whole.length + from, 0) : from
    const all = length === undefined || length === Value.undefined
    return text(whole.slice(begin, all ? undefined : begin + Math.max(0, Math.trunc(numberOf(length) || 0))))
  })
  put(strings, 'substr', substr, true)
  const getYear = hostFunction('getYear', 0, (_args, self) => {
    const time = Number((self as { DateValue?: unknown }).DateValue)
    return Value(new Date(time).getUTCFullYear() - 1900)
  })
  put(dates, 'getYear', getYear, true)
  const plain = /[\w@*+\-./]/
  const escaped = ([value]: Value[]) => {
    const given = value instanceof JSStringValue ? value.stringValue() : String(numberOf(value))
    const hex = (code: number, size: number) => code.toString(16).toUpperCase().padStart(size, '0')
    const letters = given.split('').map((letter) => {
      const code = letter.charCodeAt(0)
      return plain.test(letter) ? letter : code < 256 ? `%${hex(code, 2)}` : `%u${hex(code, 4)}`
    })
    return text(letters.join(''))
  }
  const unescaped = ([value]: Value[]) => {
    const given = value instanceof JSStringValue ? value.stringValue() : String(numberOf(value))
    const read = (_: string, long: string | undefined, short: string) =>
      String.fromCharCode(Number.parseInt(long ?? short, 16))
    return text(given.replace(/%(?:u([\da-f]{4})|([\da-f]{2}))/gi, read))
  }
  put(globals, 'escape', hostFunction('escape', 1, escaped), true)
  put(globals, 'unescape', hostFunction('unescape', 1, unescaped), true)
}
