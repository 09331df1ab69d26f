/** setTimeout and its kin. Source: HTML 8.6 "Timers"; Node's documentation, "Timers". */
import {
  type FunctionObject,
  IsCallable,
  isFunctionObject,
  isProxyExoticObject,
  ObjectValue,
  OrdinaryObjectCreate,
  Value,
  wellKnownSymbols,
} from '@engine262/engine262'
import type { Line } from '../../../trace/index.ts'
import { limits } from '../../limits.ts'
import { hostFunction, hostObject, numberOf, put } from '../host.ts'
import type { Scheduled } from '../loops/loop.ts'
import { isProgramsFunction } from '../promises/promises.ts'
import { type Folding, foldSleep } from '../recording/fold.ts'
import type { Lane } from '../recording/recorder.ts'
import { handedTo } from '../tracing/callbacks.ts'
import type { World } from '../world.ts'
import { noCallback } from './coded.ts'

type Timer = {
  /** Sets it anew; null for what is no timer. */
  again: (() => void) | null
  entry: Scheduled
  number: number
  lane: Lane | null
  id: number
  handle: Value
  set: number
  /** Where it was set. */
  line: Line | null
  /** How often it has fired while nothing but intervals was left. */
  rounds: number
}

/** The timers of a run. */
export class Timers {
  private readonly byId = new Map<number, Timer>()
  private readonly byHandle = new Map<Value, Timer>()
  private numbers = 0
  private readonly timeoutPrototype: ObjectValue
  private readonly immediatePrototype: ObjectValue

  private readonly world: World

  constructor(world: World) {
    this.world = world
    this.timeoutPrototype = this.prototype('Timeout')
    this.immediatePrototype = this.prototype('Immediate')
  }

  install(globals: ObjectValue): void {
    const add = (name: string, length: number, body: (args: Value[]) => Value) =>
      put(globals, name, hostFunction(name, length, body), true)
    add('setTimeout', 2, (args) => this.set('setTimeout', args, false))
    add('setInterval', 2, (args) => this.set('setInterval', args, true))
    for (const name of ['clearTimeout', 'clearInterval']) add(name, 1, ([handle]) => this.clear(handle))
    if (this.world.loop.kind === 'node') {
      add('setImmediate', 1, (args) => this.setImmediate(args))
      add('clearImmediate', 1, ([handle]) => this.clear(handle))
    }
  }

  private set(name: string, args: Value[], repeat: boolean): Value {
    const [called, delay, ...rest] = args
    if (!isCallable(called)) return noCallback(called) as never
    const { recorder, loop } = this.world
    const lane = isProgramsFunction(called)
      ? this.world.callbackLane(called, handedTo(this.world, name))
      : null
    const number = ++this.numbers
    const entry = loop.setTimer(numberOf(delay), repeat, () => this.ring(timer, called, rest, name))
    const set = this.tellSet(number, entry, name, lane)
    const line = recorder.current?.line ?? null
    const timer: Timer = {
      ...{ entry, number, lane, id: number, handle: Value.undefined, set, again: null },
      ...{ line, rounds: 0 },
    }
    timer.again = () => {
      recorder.add('timer.cancelled', { timer: timer.number })
      timer.number = ++this.numbers
      timer.entry = loop.setTimer(numberOf(delay), repeat, () => this.ring(timer, called, rest, name))
      timer.set = this.tellSet(timer.number, timer.entry, name, timer.lane)
    }
    timer.handle = this.handleOf(timer, this.timeoutPrototype)
    if (!repeat) keepCallback(timer.handle, '_onTimeout', called)
    this.byId.set(timer.id, timer)
    this.byHandle.set(timer.handle, timer)
    recorder.because = undefined
    return timer.handle
  }

  private tellSet(number: number, entry: Scheduled, name: string, lane: Lane | null): number {
    const { recorder } = this.world
    return recorder.add('timer.set', {
      timer: number,
      due: entry.due,
      label: lane?.info.name ?? name,
      task: lane?.info.id ?? null,
      line: recorder.current?.line ?? null,
    }).seq
  }

  private ring(timer: Timer, called: FunctionObject, args: Value[], name: string): void {
    const { world } = this
    const { recorder } = world
    world.turned()
    if (timer.entry.repeat) this.countRound(timer)
    // An async callback may still be waiting when its interval rings again: that is another call.
    if (timer.lane?.state === 'waiting' && timer.lane.parked?.wait.on !== 'timer')
      timer.lane = world.callbackLane(called, name)
    const { lane } = timer
    const fired = recorder.add('timer.fired', {
      timer: timer.number,
      task: lane?.info.id ?? null,
      label: lane?.info.name ?? name,
      cause: timer.set,
    })
    if (!timer.entry.repeat) this.byId.delete(timer.id)
    const folding: Folding = { timer: timer.set, fired, lane, woken: [] }
    world.microtasks.onWoken = (_promise, woken) => {
      if (woken.parked !== null) folding.woken.push({ lane: woken, parked: woken.parked, ready: woken.ready })
    }
    recorder.because = lane === null ? fired.seq : undefined
    const self = world.loop.kind === 'node' ? timer.handle : Value.undefined
    if (lane === null) {
      world.call(called, self, args)
    } else {
      recorder.readied(lane, world.loop.kind === 'node' ? 'timers' : 'task', fired.seq, null)
      world.runCallback(lane, called, self, args)
    }
    world.microtasks.onWoken = () => {}
    recorder.because = undefined
    foldSleep(recorder, folding)
    if (timer.entry.repeat && !timer.entry.cancelled && lane !== null) this.waitForNext(timer, lane, name)
  }

  /** An interval that nobody clears rings for ever: what it does is seen long before. */
  private countRound(timer: Timer): void {
    const { loop, recorder } = this.world
    timer.rounds = loop.onlyRepeats() ? timer.rounds + 1 : 0
    if (timer.rounds <= limits.roundsOfInterval) return
    const where = timer.line === null ? 'An interval' : `The interval that line ${timer.line} sets`
    recorder.stop(
      'virtual-time',
      `${where} is never cleared and keeps the program alive: it was stopped at ${recorder.now / 1000} s.`,
    )
  }

  /** An interval's lane stays: it waits until it rings again. */
  private waitForNext(timer: Timer, lane: Lane, name: string): void {
    const { recorder } = this.world
    const due = recorder.now + timer.entry.delay
    if (lane.state !== 'over') return
    reopen(lane, recorder.events)
    lane.parked = recorder.add('task.suspended', {
      task: lane.info.id,
      line: lane.line,
      wait: { on: 'timer', label: name, until: due },
    })
    lane.state = 'waiting'
    timer.set = this.tellSet(timer.number, { ...timer.entry, due }, name, lane)
  }

  private setImmediate([called, ...args]: Value[]): Value {
    if (!isCallable(called)) return noCallback(called) as never
    const { world } = this
    const lane = isProgramsFunction(called) ? world.callbackLane(called, 'setImmediate') : null
    if (lane !== null) world.recorder.readied(lane, 'check', lane.created)
    const entry = world.loop.post('immediate', () => {
      world.turned()
      if (lane === null) return void world.call(called, Value.undefined, args)
      world.runCallback(lane, called, timer.handle, args)
    })
    const timer: Timer = {
      ...{ entry, number: 0, lane, id: -1, handle: Value.undefined, set: -1, again: null },
      ...{ line: null, rounds: 0 },
    }
    timer.handle = this.handleOf(timer, this.immediatePrototype)
    keepCallback(timer.handle, '_onImmediate', called)
    this.byHandle.set(timer.handle, timer)
    return timer.handle
  }

  /** Node: starts the same timer again, from now on. */
  private refresh(self: Value): Value {
    const timer = this.byHandle.get(self)
    if (timer === undefined || timer.entry.cancelled || timer.again === null) return self
    timer.entry.cancelled = true
    timer.again()
    return self
  }

  private clear(handle: Value | undefined): Value {
    const timer =
      handle === undefined ? undefined : (this.byHandle.get(handle) ?? this.byId.get(numberOf(handle)))
    if (timer === undefined || timer.entry.cancelled) return Value.undefined
    timer.entry.cancelled = true
    const open = timer.entry.repeat || this.byId.delete(timer.id)
    const { recorder } = this.world
    if (timer.again === null && timer.lane !== null && timer.lane.state === 'made')
      recorder.add('ready.dropped', { task: timer.lane.info.id, cause: recorder.cause() ?? 0 })
    if (!open || timer.set < 0) return Value.undefined
    if (timer.lane?.state !== 'running') recorder.add('timer.cancelled', { timer: timer.number })
    if (timer.lane?.state === 'waiting' && timer.lane.parked?.wait.on === 'timer') {
      recorder.add('task.cancelled', { task: timer.lane.info.id })
      timer.lane.state = 'over'
    }
    return Value.undefined
  }

  /** Node gives an object, a browser a number. */
  private handleOf(timer: Timer, prototype: ObjectValue): Value {
    if (this.world.loop.kind === 'browser') return Value(timer.id)
    return OrdinaryObjectCreate(prototype)
  }

  private prototype(name: string): ObjectValue {
    const chained = (change: (entry: Scheduled) => void) => (_: Value[], self: Value) => {
      const timer = this.byHandle.get(self)
      if (timer !== undefined) change(timer.entry)
      return self
    }
    const prototype = hostObject({})
    const made = hostFunction(name, 0, () => Value.undefined)
    put(prototype, 'constructor', made, true)
    const add = (method: string, body: (args: Value[], self: Value) => Value) =>
      put(prototype, method, hostFunction(method, 0, body), true)
    add(
      'ref',
      chained((entry) => void Object.assign(entry, { keepsAlive: true })),
    )
    add(
      'unref',
      chained((entry) => void Object.assign(entry, { keepsAlive: false })),
    )
    add('refresh', (_, self) => this.refresh(self))
    add('hasRef', (_, self) => Value(this.byHandle.get(self)?.entry.keepsAlive ?? false))
    add('close', (_, self) => this.clear(self))
    put(
      prototype,
      wellKnownSymbols.toPrimitive,
      hostFunction('[Symbol.toPrimitive]', 0, (_, self) => Value(this.byHandle.get(self)?.id ?? Number.NaN)),
      true,
    )
    return prototype
  }
}

/** Stacks name a callback by this property. Node hands an interval's on in another function. */
function keepCallback(handle: Value, name: string, called: FunctionObject): void {
  if (handle instanceof ObjectValue) put(handle, name, called, true)
}

function isCallable(value: Value | undefined): value is FunctionObject {
  return (
    value instanceof ObjectValue &&
    IsCallable(value) &&
    (isFunctionObject(value) || isProxyExoticObject(value))
  )
}

/** Its end was told, but it goes on: an interval. */
function reopen(lane: Lane, events: { type: string; dropped?: boolean }[]): void {
  const end = events.findLast(
    (event) => event.type === 'task.finished' && (event as { task?: number }).task === lane.info.id,
  )
  if (end !== undefined) end.dropped = true
}
