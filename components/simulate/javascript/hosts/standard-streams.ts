/** process.stdout and process.stderr. Source: Node's documentation, "process.stdout"; as where no terminal is. */
import { Call, JSStringValue, ObjectValue, Value, type ValueEvaluator } from '@engine262/engine262'
import { hostFunction, hostObject, put } from '../host.ts'
import { inspect } from '../inspect/inspect.ts'
import { isProgramsFunction } from '../promises/promises.ts'
import type { World } from '../world.ts'

/** A stream that prints, and tells nobody of anything. */
export function standardStream(world: World, name: 'stdout' | 'stderr', nextTick: Value): ObjectValue {
  const write = function* (args: Value[]): ValueEvaluator {
    const [chunk] = args
    if (chunk !== undefined && chunk !== Value.undefined) world.print(name, chunkText(chunk))
    const done = args.slice(1).find(isProgramsFunction)
    if (done !== undefined) yield* Call(nextTick, Value.undefined, [done])
    return Value.true
  }
  const end = function* (args: Value[]): ValueEvaluator {
    yield* write(args)
    world.closed.add(name)
    return Value.undefined
  }
  const same = (_args: Value[], self: Value) => self
  const stream = hostObject({
    isTTY: Value.false,
    columns: Value(80),
    writable: Value.true,
    write,
    end,
  })
  for (const each of [
    'on',
    'once',
    'off',
    'addListener',
    'removeListener',
    'removeAllListeners',
    'setMaxListeners',
  ])
    put(stream, each, hostFunction(each, 1, same), true)
  for (const each of ['emit', 'cork', 'uncork'])
    put(
      stream,
      each,
      hostFunction(each, 1, () => Value.false),
      true,
    )
  return stream
}

type Bytes = ObjectValue & {
  ViewedArrayBuffer?: { ArrayBufferData?: unknown }
  ByteOffset?: number
  ByteLength?: number
}

/** Bytes are text in UTF-8. */
function chunkText(chunk: Value): string {
  if (chunk instanceof JSStringValue) return chunk.stringValue()
  const { ViewedArrayBuffer: buffer, ByteOffset: from, ByteLength: length } = chunk as Bytes
  if (!(chunk instanceof ObjectValue) || !(buffer?.ArrayBufferData instanceof Uint8Array))
    return inspect(chunk)
  const start = Number(from ?? 0)
  const end = typeof length === 'number' ? start + length : undefined
  return new TextDecoder().decode(buffer.ArrayBufferData.slice(start, end))
}
