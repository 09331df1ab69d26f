/** Values as Node's console prints them: formatValue and formatRaw of lib/internal/util/inspect.js (v24). */
import {
  Call,
  type FunctionObject,
  IsCallable,
  isFunctionObject,
  isProxyExoticObject,
  JSStringValue,
  ObjectValue,
  skipDebugger,
  ThrowCompletion,
  Value,
} from '@engine262/engine262'
import { hostFunction, hostObject, resultOf } from '../host.ts'
import { coloured } from './colours.ts'
import { errorBase, isAnyError, isSaid } from './errors.ts'
import { optionsOf } from './given-options.ts'
import { joinParts } from './layout.ts'
import { constructorOf, type Property, propertiesOf, propertyOf, read, tagOf } from './objects.ts'
import { contextOf, type InspectContext, type InspectOptions } from './options.ts'
import { formatPrimitive, quote, symbolText } from './primitives.ts'
import { type Shape, shapeOf } from './shapes.ts'

/** `Symbol.for('nodejs.util.inspect.custom')` of the realm; set once for a run. */
let custom: Value | null = null

export function setCustomInspect(symbol: Value): void {
  custom = symbol
}

export function inspect(value: Value, options: Partial<InspectOptions> = {}, own?: Value): string {
  return formatValue(contextOf(options, own), value, 0)
}

export function formatValue(context: InspectContext, value: Value, level: number): string {
  const primitive = formatPrimitive(value, context)
  if (primitive !== null) return primitive
  let object = value as ObjectValue
  while (isProxyExoticObject(object) && object.ProxyTarget instanceof ObjectValue) object = object.ProxyTarget
  if (context.customInspect) {
    const text = callCustom(context, object, level)
    if (text !== null) return text
  }
  if (context.seen.includes(object)) {
    const number = context.circular.get(object) ?? context.circular.size + 1
    context.circular.set(object, number)
    return coloured(context, `[Circular *${number}]`, 'special')
  }
  return formatObject(context, object, level)
}

/** What the program's own `[util.inspect.custom]` gives; null where it has none. */
function callCustom(context: InspectContext, object: ObjectValue, level: number): string | null {
  if (custom === null) return null
  const method = read(object, custom as never)
  if (!(method instanceof ObjectValue) || !IsCallable(method) || !isFunctionObject(method)) return null
  const depth = Value(context.depth - level)
  const options = hostObject({
    depth,
    breakLength: Value(context.breakLength),
    compact: Value(context.compact),
    showHidden: Value(context.showHidden),
    colors: Value(context.colors),
    stylize: hostFunction('stylize', 2, ([said, style]) =>
      said instanceof JSStringValue && style instanceof JSStringValue
        ? Value(coloured(context, said.stringValue(), style.stringValue()))
        : said,
    ),
  })
  const inner = hostFunction('inspect', 2, ([one, set]) =>
    Value(inspect(one ?? Value.undefined, optionsOf(set), set)),
  )
  const result = skipDebugger(Call(method as FunctionObject, object, [depth, options, inner])) as unknown
  if (result instanceof ThrowCompletion) return null
  const given = resultOf(result) as Value
  if (given === object) return null
  if (given instanceof JSStringValue) return given.stringValue()
  return formatValue(context, given, level).replaceAll('\n', `\n${' '.repeat(context.indentation)}`)
}

function formatObject(context: InspectContext, object: ObjectValue, level: number): string {
  const made = constructorOf(object)
  const tag = tagOf(object, context.showHidden)
  const shape = shapeOf(object, made, tag, context)
  const properties = extraProperties(context, object, shape)
  let { base } = shape
  if (isAnyError(object)) base = errorBase(object, made, tag, context.indentation)
  if (properties.length === 0 && shape.alone !== null)
    return isAnyError(object) ? base : coloured(context, shape.alone, shape.style)
  if (level > context.depth) return coloured(context, `[${shape.brief}]`, 'special')
  const next = level + 1
  context.seen.push(object)
  context.currentDepth = next
  const parts = shape.parts(context, next)
  for (const property of properties) parts.push(formatProperty(context, property, next))
  context.seen.pop()
  const number = context.circular.get(object)
  if (number !== undefined) {
    const mark = coloured(context, `<ref *${number}>`, 'special')
    base = base === '' ? mark : `${mark} ${base}`
  }
  if (context.sorted && shape.kind === 'object') parts.sort()
  return joinParts(context, parts, base, shape.braces, shape.kind, next, shape.numeric)
}

function extraProperties(context: InspectContext, object: ObjectValue, shape: Shape): Property[] {
  const properties = propertiesOf(object, context.showHidden, shape.indexed)
  if (!isAnyError(object)) return properties
  const own = properties.filter(
    ({ key }) => !(key instanceof JSStringValue) || !isSaid(object, key.stringValue()),
  )
  for (const name of ['cause', 'errors']) {
    const hidden = propertyOf(object, name)
    if (hidden === null || hidden.enumerable) continue
    own.push({ ...hidden, key: Value(name) })
  }
  return own
}

function formatProperty(context: InspectContext, property: Property, level: number): string {
  return `${keyText(context, property)}: ${propertyText(context, property, level)}`
}

/** The value of a property; getters are not called. */
export function propertyText(context: InspectContext, property: Property, level: number): string {
  const { value, get, set } = property
  if (value === undefined)
    return get || set
      ? coloured(context, get ? (set ? '[Getter/Setter]' : '[Getter]') : '[Setter]', 'special')
      : coloured(context, 'undefined', 'undefined')
  context.indentation += 2
  const text = formatValue(context, value, level)
  context.indentation -= 2
  return text
}

function keyText(context: InspectContext, { key, enumerable }: Property): string {
  if (!(key instanceof JSStringValue)) {
    const said = coloured(context, symbolText(key), 'symbol')
    return enumerable ? said : `[${said}]`
  }
  const name = key.stringValue()
  if (name === '__proto__') return "['__proto__']"
  if (!enumerable) return `[${name}]`
  return /^[a-zA-Z_][a-zA-Z_0-9]*$/.test(name) ? name : coloured(context, quote(name), 'string')
}
