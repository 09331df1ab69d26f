/** process. Source: Node's documentation, "Process". */
import {
  type FunctionObject,
  JSStringValue,
  type ObjectValue,
  ThrowCompletion,
  Value,
} from '@engine262/engine262'
import { array, hostFunction, hostObject, numberOf, put, text } from '../host.ts'
import { inspect } from '../inspect/inspect.ts'
import { read } from '../inspect/objects.ts'
import { isProgramsFunction } from '../promises/promises.ts'
import type { World } from '../world.ts'
import { Exit } from './errors.ts'
import { nextTick } from './microtasks.ts'
import { standardStream } from './standard-streams.ts'

const VERSION = '24.0.0'

/** Listeners of `process`, and what is asked of them. */
export class ProcessEvents {
  private readonly listeners = new Map<string, { called: FunctionObject; once: boolean }[]>()
  private readonly emitting = new Set<string>()
  private readonly world: World
  process: ObjectValue | null = null

  constructor(world: World) {
    this.world = world
  }

  add(name: string, called: FunctionObject, once: boolean): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), { called, once }])
  }

  remove(name: string, called: FunctionObject | null): void {
    const left =
      called === null ? [] : (this.listeners.get(name) ?? []).filter((one) => one.called !== called)
    this.listeners.set(name, left)
  }

  /** Calls the listeners; false when there is none. */
  emit(name: string, args: Value[]): boolean {
    const listeners = this.listeners.get(name) ?? []
    this.listeners.set(
      name,
      listeners.filter(({ once }) => !once),
    )
    this.emitting.add(name)
    for (const { called } of listeners) this.callListener(name, called, args)
    this.emitting.delete(name)
    return listeners.length > 0
  }

  /** True while its listeners are being called. */
  isEmitting(name: string): boolean {
    return this.emitting.has(name)
  }

  private callListener(name: string, called: FunctionObject, args: Value[]): void {
    const { world } = this
    if (world.recorder.current === null) {
      const lane = world.callbackLane(called, name)
      world.runCallback(lane, called, this.process ?? Value.undefined, args)
      return
    }
    const result = world.call(called, this.process ?? Value.undefined, args)
    if (result instanceof ThrowCompletion) world.onUncaught(result.Value, 'throw')
  }
}

export function installProcess(world: World, globals: ObjectValue): void {
  const events = world.processEvents
  const { recorder } = world
  const seconds = () => recorder.now / 1000
  const tick = nextTick(world)
  const listen = (once: boolean) => (args: Value[], self: Value) => {
    const [name, called] = args
    if (name instanceof JSStringValue && isProgramsFunction(called))
      events.add(name.stringValue(), called, once)
    return self
  }
  const hrtime = hostFunction('hrtime', 1, ([since]) => {
    const now = world.readElapsed()
    const before =
      since === undefined || since === Value.undefined ? 0 : secondsOf(since as ObjectValue) * 1000
    const ms = now - before
    return array([Value(Math.floor(ms / 1000)), Value(Math.round((ms % 1000) * 1e6))])
  })
  put(
    hrtime,
    'bigint',
    hostFunction('bigint', 0, () => Value(BigInt(Math.round(world.readElapsed() * 1e6)))),
  )
  const process = hostObject({
    title: text('node'),
    version: text(`v${VERSION}`),
    versions: hostObject({ node: text(VERSION), v8: text('13.6.233.10-node.17') }),
    arch: text('x64'),
    platform: text('linux'),
    pid: Value(4242),
    ppid: Value(4241),
    argv: array([text('/usr/local/bin/node'), text('/app/script.js')]),
    execPath: text('/usr/local/bin/node'),
    execArgv: array([]),
    env: hostObject({ HOME: text('/home/reader'), PATH: text('/usr/bin'), USER: text('reader') }),
    exitCode: Value.undefined,
    release: hostObject({ name: text('node') }),
    stdout: standardStream(world, 'stdout', tick),
    stderr: standardStream(world, 'stderr', tick),
    nextTick: tick,
    hrtime,
    cwd: () => text('/app'),
    uptime: () => Value(seconds()),
    memoryUsage: () =>
      hostObject({
        rss: Value(45_000_000),
        heapTotal: Value(6_000_000),
        heapUsed: Value(5_000_000),
        external: Value(1_500_000),
        arrayBuffers: Value(10_000),
      }),
    cpuUsage: () => hostObject({ user: Value(0), system: Value(0) }),
    on: listen(false),
    addListener: listen(false),
    once: listen(true),
    off: ([name, called], self) => {
      if (name instanceof JSStringValue) events.remove(name.stringValue(), called as FunctionObject)
      return self
    },
    removeAllListeners: ([name], self) => {
      if (name instanceof JSStringValue) events.remove(name.stringValue(), null)
      return self
    },
    emit: ([name, ...args]) => Value(name instanceof JSStringValue && events.emit(name.stringValue(), args)),
    emitWarning: ([warning]) => {
      const said =
        warning instanceof JSStringValue ? warning.stringValue() : inspect(warning ?? Value.undefined)
      world.print('stderr', `(node:4242) Warning: ${said}\n`)
      return Value.undefined
    },
    exit: ([code]) => {
      const given = code === undefined || code === Value.undefined ? read(process, 'exitCode') : code
      const status = numberOf(given)
      leave(world, Number.isNaN(status) ? 0 : status)
    },
    abort: () => leave(world, 134),
    kill: () => Value.true,
  })
  put(process, 'removeListener', read(process, 'off') ?? Value.undefined)
  events.process = process
  put(globals, 'process', process, true)
}

/** `process.exit`: the exit listeners, and then nothing more. */
function leave(world: World, code: number): never {
  if (!world.leaving) {
    world.leaving = true
    world.processEvents.emit('exit', [Value(code)])
  }
  throw new Exit(code)
}

/** The status that the program set for when it is over. */
export function exitCodeOf(world: World): number {
  const { process } = world.processEvents
  const code = process === null ? undefined : read(process, 'exitCode')
  const status = numberOf(code)
  return Number.isNaN(status) ? 0 : status
}

function secondsOf(pair: ObjectValue): number {
  return numberOf(read(pair, '0')) + numberOf(read(pair, '1')) / 1e9
}
