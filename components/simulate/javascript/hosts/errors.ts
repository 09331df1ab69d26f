/** What becomes of errors that nobody catches: Node ends, a browser goes on. */
import {
  isECMAScriptFunctionObject,
  isProxyExoticObject,
  JSStringValue,
  ObjectValue,
  type PromiseObject,
  surroundingAgent,
  Value,
} from '@engine262/engine262'
import type { Outcome } from '../../../trace/index.ts'
import { setStack } from '../errors/stacks.ts'
import { put } from '../host.ts'
import { Stop } from '../recording/recorder.ts'
import { constructorName, errorInfoOf, inheritedData, textOf } from '../short-text.ts'
import type { World } from '../world.ts'
import { makeError, tellEmitter } from './coded.ts'

/** Thrown through the engine when the program asks to end. */
export class Exit extends Stop {
  readonly code: number

  constructor(code: number) {
    super(`exit ${code}`)
    this.code = code
  }
}

/** How the error is printed; `inspect` as the console does. */
export type Printer = {
  inspect(value: Value): string
  write(stream: 'stdout' | 'stderr', text: string): void
}

/** The program is over because of this error. Source: Node's documentation, "Event: 'uncaughtException'". */
export function installUncaught(world: World, printer: Printer): void {
  const { recorder } = world
  world.onUncaught = (reason, from, promise) => {
    if (isTaken(world, reason, from, promise)) return
    const isPlain = world.loop.kind === 'node' && from === 'rejection' && !isErrorLike(reason)
    const error = isPlain ? world.inRealm(() => unhandled(reason)) : reason
    if (world.loop.kind === 'node' && isHandled(world, error, from)) return
    const info = errorInfoOf(reason)
    const rejectedIn = promise === undefined ? null : world.rejections.lineOf(promise)
    const line = rejectedIn ?? recorder.current?.line ?? lastLine(world)
    if (world.loop.kind === 'node') world.inRealm(() => tellEmitter(error))
    const printed = world.inRealm(() => printer.inspect(error))
    const inPromise = from === 'rejection' ? ' (in promise)' : ''
    const text = world.loop.kind === 'browser' ? `Uncaught${inPromise} ${printed}\n` : `${printed}\n`
    printer.write('stderr', text)
    if (world.loop.kind === 'browser') return
    const outcome: Outcome = { type: 'failed', error: info, line, traceback: text }
    recorder.outcome = outcome
    throw new Stop('uncaught')
  }
}

/** A listener takes the rejection with its reason as it is. */
function isTaken(
  world: World,
  reason: Value,
  from: 'throw' | 'rejection',
  promise: PromiseObject | undefined,
): boolean {
  if (from === 'throw') return false
  if (world.loop.kind === 'browser') return isPrevented(world, reason, promise)
  const { processEvents } = world
  if (processEvents.isEmitting('uncaughtException')) return false
  return processEvents.emit('unhandledRejection', [reason, promise ?? Value.undefined])
}

/** A listener of `process` takes it; what such a listener throws itself is not given to it again. */
function isHandled({ processEvents }: World, error: Value, from: 'throw' | 'rejection'): boolean {
  if (processEvents.isEmitting('uncaughtException')) return false
  const origin = Value(from === 'rejection' ? 'unhandledRejection' : 'uncaughtException')
  processEvents.emit('uncaughtExceptionMonitor', [error, origin])
  return processEvents.emit('uncaughtException', [error, origin])
}

/** Node takes whatever has a stack of its own for an error. */
function isErrorLike(reason: Value): boolean {
  return reason instanceof ObjectValue && !isProxyExoticObject(reason) && reason.properties.has('stack')
}

/** What Node throws for a promise that was rejected with something else than an error. */
function unhandled(reason: Value): ObjectValue {
  const message = `This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${reasonText(reason)}".`
  const error = makeError('Error', message)
  put(error, 'code', Value('ERR_UNHANDLED_REJECTION'))
  put(error, 'name', Value('UnhandledPromiseRejection'))
  // Node throws it itself, where no function of the program runs.
  setStack(error, `UnhandledPromiseRejection: ${message}\n    at node:internal/process/promises`)
  return error
}

/** V8's text of a value, for which it runs no code: Object::NoSideEffectsToString. */
function reasonText(reason: Value): string {
  if (reason instanceof JSStringValue) return reason.stringValue()
  if (!(reason instanceof ObjectValue)) return textOf(reason).replace(/^(-?\d+)n$/, '$1')
  if (isECMAScriptFunctionObject(reason)) return reason.SourceText
  const made = constructorName(reason) || 'Object'
  const isPlain =
    inheritedData(reason, 'toString') === surroundingAgent.intrinsic('%Object.prototype.toString%')
  return isPlain ? `#<${made}>` : `[object ${made}]`
}

/** A page's listener of `unhandledrejection` may keep it from being printed: HTML 8.1.7.3.2. */
function isPrevented(world: World, reason: Value, promise: PromiseObject | undefined): boolean {
  if (!world.words.has('unhandledrejection') && !world.words.has('onunhandledrejection')) return false
  return !world.modules.tellsWindow(promise ?? Value.undefined, reason)
}

/** Tells rejections that nobody handled. True when there was one. HTML 8.1.7.3; Node's `--unhandled-rejections=throw`. */
export function tellRejections(world: World): boolean {
  const rejected = world.rejections.take().filter((promise) => !promise.PromiseIsHandled)
  for (const promise of rejected) tellRejection(world, promise)
  const late = world.loop.kind === 'node' ? world.rejections.takeLate() : []
  for (const promise of late) world.processEvents.emit('rejectionHandled', [promise])
  return rejected.length + late.length > 0
}

function tellRejection(world: World, promise: PromiseObject): void {
  const { recorder } = world
  const reason = promise.PromiseResult ?? Value.undefined
  const origin = world.promises.originOf(promise)
  const task = origin?.type === 'lane' ? origin.lane.info.id : null
  const { type, message } = errorInfoOf(reason)
  const cause = world.tracer.throws.causeOf(reason)
  recorder.add('error.unretrieved', { task, error: { type, message }, ...cause })
  recorder.add('note', {
    code: 'unhandled-rejection',
    text: `A promise was rejected with ${message === '' ? type : `${type}: ${message}`}, and nothing handles it: no catch, and no await in a try.`,
    task,
    line: world.rejections.lineOf(promise) ?? lastLine(world),
  })
  world.onUncaught(reason, 'rejection', promise)
}

function lastLine({ recorder }: World): number | null {
  const line = recorder.events.findLast((event) => event.type === 'line')
  return line?.type === 'line' ? line.line : null
}
