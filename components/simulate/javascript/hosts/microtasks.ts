/** queueMicrotask (HTML 8.7) and process.nextTick (Node's documentation, "process.nextTick"). */
import { type FunctionObject, type ObjectValue, Value } from '@engine262/engine262'
import { hostFunction, put } from '../host.ts'
import { isProgramsFunction } from '../promises/promises.ts'
import { handedTo } from '../tracing/callbacks.ts'
import type { World } from '../world.ts'
import { noCallback } from './coded.ts'

export function installMicrotasks(world: World, globals: ObjectValue): void {
  const queue = hostFunction('queueMicrotask', 1, ([called]) => {
    if (!isProgramsFunction(called)) return noCallback(called)
    const lane = world.callbackLane(called, handedTo(world, 'queueMicrotask'))
    world.microtasks.enqueueCallback(lane, called, () => runCalled(world, called, []))
    lane.shown = !lane.quiet
    return Value.undefined
  })
  put(globals, 'queueMicrotask', queue, true)
}

/** `process.nextTick`. */
export function nextTick(world: World): Value {
  return hostFunction('nextTick', 1, ([called, ...args]) => {
    if (!isProgramsFunction(called)) return noCallback(called)
    const lane = world.callbackLane(called, handedTo(world, 'process.nextTick'))
    world.recorder.readied(lane, 'nextTick')
    world.loop.nextTick(() => world.runCallback(lane, called, Value.undefined, args))
    return Value.undefined
  })
}

/** The lane has begun; an error that nobody catches is the host's. */
function runCalled(world: World, called: FunctionObject, args: Value[]): void {
  const result = world.call(called, Value.undefined, args)
  if (!('Type' in result) || result.Type !== 'throw') return
  world.onUncaught(result.Value as Value, 'throw')
}
