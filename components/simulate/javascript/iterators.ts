/** What is left in the iterators of maps and sets, which only their own closures know: for printing them. */
import {
  type BuiltinFunctionObject,
  type FunctionCallContext,
  type ManagedRealm,
  ObjectValue,
  type Value,
  type ValueEvaluator,
} from '@engine262/engine262'
import { resultOf } from './host.ts'
import { replaceSteps } from './promises/promises.ts'

type Iterated = 'keys' | 'values' | 'entries'
type Entry = readonly [key: Value, value: Value]
/** Of a map its entries, of a set its values, with those that were taken out as undefined. */
type Source = ObjectValue & {
  MapData?: readonly { Key: Value | undefined; Value: Value | undefined }[]
  SetData?: readonly (Value | undefined)[]
}
type Place = { source: Source; gives: Iterated; index: number }

const places = new WeakMap<ObjectValue, Place>()

export type LeftInIterator = { of: 'Map' | 'Set'; gives: Iterated; entries: readonly Entry[] }

/** What the iterator has still to give; null for an object that is none, or that was made before the watching. */
export function leftIn(iterator: ObjectValue): LeftInIterator | null {
  const place = places.get(iterator)
  if (place === undefined) return null
  const entries = entriesOf(place.source)
    .slice(place.index)
    .filter((entry) => entry !== null)
  return { of: place.source.MapData ? 'Map' : 'Set', gives: place.gives, entries }
}

function entriesOf({ MapData, SetData }: Source): (Entry | null)[] {
  if (MapData) return MapData.map(({ Key, Value: value }) => (Key && value ? [Key, value] : null))
  return (SetData ?? []).map((value) => (value ? [value, value] : null))
}

/** Watches the iterators of a realm that has just been made. */
export function watchIterators({ Intrinsics: own }: ManagedRealm): void {
  const watched = new Set<BuiltinFunctionObject>()
  for (const prototype of [own['%Map.prototype%'], own['%Set.prototype%']]) {
    for (const gives of ['entries', 'keys', 'values'] as const) {
      // A set's `keys` is its `values`.
      const maker = prototype.properties.get(gives)?.Value as BuiltinFunctionObject
      if (prototype === own['%Set.prototype%'] && gives === 'keys') continue
      if (watched.has(maker)) continue
      watched.add(maker)
      watchMaker(maker, gives)
    }
  }
  for (const prototype of [own['%MapIteratorPrototype%'], own['%SetIteratorPrototype%']])
    watchNext(prototype.properties.get('next')?.Value as BuiltinFunctionObject)
}

function watchMaker(maker: BuiltinFunctionObject, gives: Iterated): void {
  replaceSteps(
    maker,
    (steps) =>
      function (this: never, args, context: FunctionCallContext) {
        const made = steps.call(this, args, context)
        const iterator = resultOf(made)
        if (iterator instanceof ObjectValue)
          places.set(iterator, { source: context.thisValue as Source, gives, index: 0 })
        return made
      },
  )
}

function watchNext(next: BuiltinFunctionObject): void {
  replaceSteps(
    next,
    (steps) =>
      function* (this: never, args, context: FunctionCallContext): ValueEvaluator {
        const place = context.thisValue instanceof ObjectValue ? places.get(context.thisValue) : undefined
        if (place !== undefined) place.index = indexAfter(place)
        return (yield* steps.call(this, args, context) as ValueEvaluator) as never
      },
  )
}

/** Where the iterator stands when it has given one more. */
function indexAfter({ source, index }: Place): number {
  const data = source.MapData ?? source.SetData ?? []
  let at = index
  while (at < data.length) {
    const entry = data[at++]
    if (entry !== undefined && (!('Key' in entry) || entry.Key !== undefined)) break
  }
  return at
}
