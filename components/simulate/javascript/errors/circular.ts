/** What V8 says of an object that JSON.stringify can not write because it is in itself. Source: V8, src/json/json-stringifier.cc. */
import {
  isArrayExoticObject,
  isProxyExoticObject,
  JSStringValue,
  ObjectValue,
  type Value,
} from '@engine262/engine262'
import { constructorName } from '../short-text.ts'

type Step = { key: string; object: ObjectValue }
/** Steps that V8 shows: at the beginning, and at the end. */
const FIRST = 2
const LAST = 1

/** The whole message; null where plain data alone does not lead to the circle. */
export function circleText(root: Value | undefined): string | null {
  const path = circleIn(root, [])
  const [start, ...rest] = path ?? []
  const closing = rest.pop()
  if (start === undefined || closing === undefined) return null
  const between = rest.map(({ key, object }) => `\n    |     ${key} -> ${kindOf(object)}`)
  const shown =
    between.length > FIRST + LAST
      ? [...between.slice(0, FIRST), '\n    |     ...', ...between.slice(-LAST)]
      : between
  return `Converting circular structure to JSON\n    --> starting at ${kindOf(start.object)}${shown.join('')}\n    --- ${closing.key} closes the circle`
}

function kindOf(object: ObjectValue): string {
  return `object with constructor '${constructorName(object) || 'Object'}'`
}

/** From the object that comes again to where it does: that object last. */
function circleIn(value: Value | undefined, above: Step[], key = ''): Step[] | null {
  if (!(value instanceof ObjectValue) || isProxyExoticObject(value)) return null
  const seen = above.findIndex(({ object }) => object === value)
  if (seen >= 0) return [...above.slice(seen), { key, object: value }]
  const list = isArrayExoticObject(value)
  for (const [name, { Value: inner, Enumerable: shown }] of value.properties.entries()) {
    if (!(name instanceof JSStringValue) || shown !== true) continue
    const text = name.stringValue()
    const found = circleIn(
      inner as Value | undefined,
      [...above, { key, object: value }],
      list ? `index ${text}` : `property '${text}'`,
    )
    if (found !== null) return found
  }
  return null
}
