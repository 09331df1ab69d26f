/** What depends on a language: American English, in UTC, as Node has it on most servers. Source: ECMA-402. */
import {
  type BuiltinFunctionObject,
  JSStringValue,
  NumberValue,
  ObjectValue,
  type PropertyKeyMap,
  Value,
} from '@engine262/engine262'
import { read } from '../inspect/objects.ts'
import { replaceSteps } from '../promises/promises.ts'
import type { World } from '../world.ts'

const LOCALE = 'en-US'

type Format = (self: Value, args: readonly (Value | undefined)[]) => string | number | null

/** Puts the worker's own formats behind the engine's functions; what they can not take stays the engine's. */
export function installLocale({ realm }: World): void {
  const { Intrinsics: own } = realm
  // Made when it is first wanted: it costs as much as a third of a realm.
  let collator: Intl.Collator | undefined
  replace(own['%String.prototype%'], 'localeCompare', (self, [other]) => {
    if (!(self instanceof JSStringValue && other instanceof JSStringValue)) return null
    collator ??= new Intl.Collator(LOCALE)
    return collator.compare(self.stringValue(), other.stringValue())
  })
  replace(own['%Number.prototype%'], 'toLocaleString', (self, [locale, options]) =>
    self instanceof NumberValue
      ? self.numberValue().toLocaleString(localeOf(locale), optionsOf(options))
      : null,
  )
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const)
    replace(own['%Date.prototype%'], name, (self, [locale, options]) => {
      const time = (self as { DateValue?: unknown }).DateValue
      return time === undefined
        ? null
        : new Date(Number(time))[name](localeOf(locale), { timeZone: 'UTC', ...optionsOf(options) })
    })
}

function replace(
  prototype: ObjectValue & { properties: PropertyKeyMap<{ Value?: unknown }> },
  name: string,
  format: Format,
) {
  const fn = prototype.properties.get(name)?.Value as BuiltinFunctionObject
  replaceSteps(
    fn,
    (steps) =>
      function (this: never, args, context) {
        const text = format(context.thisValue, [...(args as Iterable<Value>)])
        return text === null ? steps.call(this, args, context) : Value(text)
      },
  )
}

/** American English where the program names no language, or none that there is. */
function localeOf(value: Value | undefined): string {
  if (!(value instanceof JSStringValue)) return LOCALE
  try {
    return Intl.getCanonicalLocales(value.stringValue())[0] ?? LOCALE
  } catch {
    return LOCALE
  }
}

/** What `Intl` makes of a value; null for a kind of format that is not here. */
export function formatted(kind: string, locale: Value, options: Value, values: Value[]): string | null {
  const plain = optionsOf(options)
  const language = localeOf(locale)
  const [first, second] = values
  const number = first instanceof NumberValue ? first.numberValue() : Number.NaN
  const word = second instanceof JSStringValue ? second.stringValue() : ''
  switch (kind) {
    case 'NumberFormat':
      return new Intl.NumberFormat(language, plain).format(number)
    case 'DateTimeFormat':
      return new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...plain }).format(number)
    case 'PluralRules':
      return new Intl.PluralRules(language, plain).select(number)
    case 'RelativeTimeFormat':
      return new Intl.RelativeTimeFormat(language, plain).format(number, word as 'day')
    case 'ListFormat':
      return new Intl.ListFormat(language, plain).format(
        values.flatMap((value) => (value instanceof JSStringValue ? [value.stringValue()] : [])),
      )
    default:
      return null
  }
}

/** Plain options of a format, such as `{ minimumFractionDigits: 2 }`. */
function optionsOf(options: Value | undefined): Record<string, unknown> {
  if (!(options instanceof ObjectValue)) return {}
  const plain: Record<string, unknown> = {}
  for (const key of options.properties.keys()) {
    if (!(key instanceof JSStringValue)) continue
    const value = read(options, key)
    if (value instanceof JSStringValue) plain[key.stringValue()] = value.stringValue()
    else if (value instanceof NumberValue) plain[key.stringValue()] = value.numberValue()
    else if (value === Value.true || value === Value.false) plain[key.stringValue()] = value === Value.true
  }
  return plain
}
