/** What becomes of errors that nobody catches: Node ends, a browser goes on. */
import { type PromiseObject, Value } from '@engine262/engine262'
import type { Outcome } from '../../../trace/index.ts'
import { Stop } from '../recorder.ts'
import { errorInfoOf } from '../short-text.ts'
import type { World } from '../world.ts'

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
  world.onUncaught = (error, from, promise) => {
    if (world.loop.kind === 'node' && from === 'throw')
      world.processEvents.emit('uncaughtExceptionMonitor', [error, Value('uncaughtException')])
    if (isHandled(world, error, from, promise)) return
    const info = errorInfoOf(error)
    const rejectedIn = promise === undefined ? null : world.rejections.lineOf(promise)
    const line = rejectedIn ?? recorder.current?.line ?? lastLine(world)
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

/** A listener of `process` takes it; what such a listener throws itself is not given to it again. */
function isHandled(
  world: World,
  error: Value,
  from: 'throw' | 'rejection',
  promise: PromiseObject | undefined,
): boolean {
  if (world.loop.kind === 'browser') return from === 'rejection' && isPrevented(world, error, promise)
  const { processEvents } = world
  if (processEvents.isEmitting('uncaughtException')) return false
  if (from === 'rejection' && processEvents.emit('unhandledRejection', [error, promise ?? Value.undefined]))
    return true
  const origin = Value(from === 'rejection' ? 'unhandledRejection' : 'uncaughtException')
  return processEvents.emit('uncaughtException', [error, origin])
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
