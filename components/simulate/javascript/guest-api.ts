/** What the guest's own JavaScript may ask of the run; the program never sees it. */
import {
  type FunctionObject,
  IsCallable,
  isArrayBufferObject,
  isDateObject,
  isErrorObject,
  isMapObject,
  isPromiseObject,
  isProxyExoticObject,
  isRegExpObject,
  isSetObject,
  isTypedArrayObject,
  JSStringValue,
  ObjectValue,
  ThrowCompletion,
  Value,
} from '@engine262/engine262'
import type { Ending, LatencyKind, Queue, WaitKind } from '../../trace/index.ts'
import { limits } from '../limits.ts'
import { hostFunction, hostObject, numberOf, resultOf, text } from './host.ts'
import { giveCode, rememberEmitter, wrongType } from './hosts/coded.ts'
import { digest } from './hosts/digest.ts'
import { formatted } from './hosts/locale.ts'
import { format } from './inspect/format.ts'
import { optionsOf } from './inspect/given-options.ts'
import { inspect } from './inspect/inspect.ts'
import type { EventLoop } from './loops/loop.ts'
import type { Lane } from './recording/recorder.ts'
import { threadLane, threadMain } from './threads.ts'
import { ORIGIN_MS, type World } from './world.ts'

const textOf = (value: Value | undefined): string =>
  value instanceof JSStringValue ? value.stringValue() : ''

export function guestApi(world: World): ObjectValue {
  const { recorder } = world
  return hostObject({
    inspect: ([value, options]) => text(inspect(value ?? Value.undefined, optionsOf(options), options)),
    format: ([options, ...args]) => text(format(args, optionsOf(options))),
    print: ([stream, said]) => {
      world.print(textOf(stream) === 'stderr' ? 'stderr' : 'stdout', textOf(said))
      return Value.undefined
    },
    /** Which of the engine's own kinds of object it is. */
    kindOf: ([value]) => text(kindOf(value)),
    /** Gives an error its code, as Node's own have it. */
    coded: ([error, code]) => giveCode(error as ObjectValue, textOf(code)),
    wrongType: ([name, wanted, value]) => wrongType(textOf(name), textOf(wanted), value),
    /** What is printed below an error's stack where nobody catches it. */
    emitted: ([error, where]) => {
      rememberEmitter(error as ObjectValue, textOf(where))
      return Value.undefined
    },
    now: () => Value(world.readElapsed()),
    origin: Value(ORIGIN_MS),
    /** Calls a function of the guest after so many virtual ms, as an answer from outside; gives what takes it back. */
    after: ([ms, called]) => {
      const entry = world.loop.setAnswer(numberOf(ms), () => world.callQuietly(called as Value, []))
      return hostFunction('cancel', 0, () => {
        entry.cancelled = true
        return Value.undefined
      })
    },
    /** A promise that the guest settles: `[promise, resolve, reject]` of what is waited for. */
    waiting: ([on, label, ms, object]) => {
      const until = numberOf(ms)
      const wait = {
        on: textOf(on) as WaitKind,
        label: textOf(label),
        ...(object instanceof JSStringValue && { object: object.stringValue() }),
      }
      const capability = world.promise(Number.isNaN(until) ? wait : { ...wait, until: recorder.now + until })
      return hostObject({
        promise: capability.Promise,
        resolve: capability.Resolve,
        reject: capability.Reject,
      })
    },
    /** A promise that is fulfilled after so many ms: a sleep, or I/O that is made up. */
    sleep: ([on, label, ms, value]) =>
      sleep(world, textOf(on) as WaitKind, textOf(label), numberOf(ms), value),
    /** Calls back with the answer of simulated I/O, after so many ms. */
    answer: ([label, ms, called, ...args]) => {
      const lane = world.callbackLane(called as FunctionObject, textOf(label))
      world.loop.setAnswer(numberOf(ms), () => {
        world.turned()
        recorder.readied(lane, queueOf(world, 'message'), lane.created, null)
        world.runCallback(lane, called as FunctionObject, Value.undefined, args)
      })
      return Value.undefined
    },
    /** The program's text without its types. */
    source: () => text(world.code.text),
    /** The line that the program has come to; 0 where none of it runs. */
    line: () => Value(recorder.current?.line ?? 0),
    /** What the reader answers, or would; null where the input is at its end. */
    input: ([prompt]) => {
      const { answer, from } = world.sources.answer(textOf(prompt), recorder.current?.line ?? null)
      return hostObject({
        answer: answer === null ? Value.null : text(answer),
        isMadeUp: Value(from === 'made-up'),
      })
    },
    /** Runs a function of the program as a task of the loop, as a lane of its own. */
    task: ([source, label, called, self, ...args]) => {
      if (!(called instanceof ObjectValue) || !IsCallable(called)) return Value.undefined
      const from = textOf(source) as Source
      const name = textOf(label)
      const by = from === 'idle' || name.includes('.') ? name : `${name} handler`
      const lane = world.callbackLane(called as FunctionObject, by)
      if (from !== 'idle') recorder.readied(lane, queueOf(world, from), lane.created)
      world.loop.post(from, () => {
        world.turned()
        if (from === 'idle') recorder.readied(lane, 'idle', lane.created, null)
        world.runCallback(lane, called as FunctionObject, self ?? Value.undefined, args)
      })
      return Value.undefined
    },
    /** The same for somebody who waits for the result: a promise of it. */
    run: ([label, called, ...args]) => {
      if (!(called instanceof ObjectValue) || !IsCallable(called))
        return rejected(world, text(`${textOf(label)} is no function`))
      const lane = world.callbackLane(called as FunctionObject, textOf(label))
      return run(world, textOf(label), lane, called as FunctionObject, args)
    },
    /** Runs the program's text again, or another one, as a thread's: a promise that is kept when its last line has run. */
    thread: ([name, source, requires]) => {
      const main = threadMain(world, source instanceof JSStringValue ? source.stringValue() : null)
      if (main instanceof ThrowCompletion) return rejected(world, main.Value)
      const args = [Value.undefined, requires ?? Value.undefined, ...world.commonJs.slice(2)]
      return run(world, textOf(name), threadLane(world, textOf(name)), main, args)
    },
    /** Bytes as text of one character each; undefined for an algorithm that is not here. */
    digest: ([algorithm, data, key]) => {
      const made = digest(textOf(algorithm), textOf(data), key instanceof JSStringValue ? textOf(key) : null)
      return made === null ? Value.undefined : text(made)
    },
    intl: ([kind, locale, options, ...values]) => {
      const made = formatted(textOf(kind), locale ?? Value.undefined, options ?? Value.undefined, values)
      return made === null ? Value.undefined : text(made)
    },
    /** The program holds the loop for so many ms. */
    block: ([ms, what]) => {
      world.passBusy(numberOf(ms), textOf(what))
      return Value.undefined
    },
    /** `require`, for text that runs as a thread. */
    require: ([name]) => world.modules.required(textOf(name)),
    atEnd: ([called]) => {
      if (called !== undefined) world.atEnd.push(called)
      return Value.undefined
    },
    frame: ([called]) => {
      const lane = world.callbackLane(called as FunctionObject, 'requestAnimationFrame')
      const entry = world.loop.atFrame((at) => {
        world.turned()
        countFrame(world)
        recorder.readied(lane, 'frame', lane.created, null)
        world.runCallback(lane, called as FunctionObject, Value.undefined, [Value(at)])
      })
      return hostObject({
        cancel: () => {
          entry.cancelled = true
          return Value.undefined
        },
      })
    },
    /** How long something outside takes: seeded by its name, so that the same program takes the same time. */
    latency: ([name, kind]) =>
      Value(
        world.sources.latency(textOf(name), kind === undefined ? undefined : (textOf(kind) as LatencyKind)),
      ),
    /** How what was given a latency ends: empty where it goes well. Told where it does not. */
    ending: ([name, kind, ...may]) => {
      const of = kind instanceof JSStringValue ? (textOf(kind) as LatencyKind) : undefined
      const ending = world.sources.ending(textOf(name), may.map(textOf) as Ending[], of)
      if (ending === 'status-500')
        world.assume('latency', `As you chose, ${textOf(name)} is answered with status 500.`)
      if (ending === 'fails') world.assume('latency', `As you chose, ${textOf(name)} fails.`)
      return text(ending ?? '')
    },
    assume: ([type, message]) => {
      world.assume(textOf(type) as 'other', textOf(message))
      return Value.undefined
    },
    getContext: () => (recorder.asyncContext as Value | undefined) ?? Value.undefined,
    setContext: ([context]) => {
      recorder.asyncContext = context
      return Value.undefined
    },
    isBrowser: Value(world.loop.kind === 'browser'),
  })
}

type Source = Parameters<EventLoop['post']>[0]

/** Where what is posted stands until it runs. */
function queueOf({ loop }: World, source: Source): Queue {
  if (source === 'idle' || source === 'close') return source
  if (loop.kind === 'browser') return 'task'
  return source === 'immediate' ? 'check' : 'poll'
}

/** Frames that ask for the next one go on for ever where nothing stops them. */
function countFrame(world: World): void {
  const { loop, recorder } = world
  world.frames = loop.onlyRepeats() ? world.frames + 1 : 0
  if (world.frames > limits.roundsOfInterval)
    recorder.stop(
      'virtual-time',
      `Each frame asks for the next one, for ever: it was stopped at ${Math.round(recorder.now) / 1000} s.`,
    )
}

function rejected(world: World, reason: Value): Value {
  const capability = world.promise({ on: 'task', label: '' })
  world.callQuietly(capability.Reject, [reason])
  return capability.Promise
}

function run(world: World, label: string, lane: Lane, called: FunctionObject, args: Value[]): Value {
  const { recorder } = world
  const capability = world.promise({ on: 'task', label, tasks: [lane.info.id] })
  world.loop.post('message', () => {
    world.turned()
    recorder.readied(lane, queueOf(world, 'message'), lane.created, null)
    const result = world.runLane(lane, called, Value.undefined, args)
    if (result instanceof ThrowCompletion) world.callQuietly(capability.Reject, [result.Value])
    else world.callQuietly(capability.Resolve, [resultOf(result) as Value])
  })
  return capability.Promise
}

function sleep(world: World, on: WaitKind, label: string, ms: number, value: Value | undefined): Value {
  const { recorder } = world
  const set = recorder.events.length - 1
  const run = () => {
    world.turned()
    const waiter = recorder.lanes.find((lane) => lane.parked?.wait === wait)
    const fired = recorder.add('timer.fired', {
      timer: null,
      task: waiter?.info.id ?? null,
      label: on === 'sleep' ? 'sleep' : label,
      cause: waiter?.parked?.seq ?? set,
    })
    recorder.because = fired.seq
    world.callQuietly(capability.Resolve, [value ?? Value.undefined])
    recorder.because = undefined
  }
  const entry = on === 'sleep' ? world.loop.setTimer(ms, false, run) : world.loop.setAnswer(ms, run)
  const wait = { on, label, until: entry.due }
  const capability = world.promise(wait)
  return hostObject({
    promise: capability.Promise,
    reject: ([reason]) => {
      entry.cancelled = true
      world.callQuietly(capability.Reject, [reason ?? Value.undefined])
      return Value.undefined
    },
    unref: () => {
      entry.keepsAlive = false
      return Value.undefined
    },
  })
}

function kindOf(value: Value | undefined): string {
  if (!(value instanceof ObjectValue)) return ''
  if (isProxyExoticObject(value)) return 'Proxy'
  if (isPromiseObject(value)) return 'Promise'
  if (isMapObject(value)) return 'Map'
  if (isSetObject(value)) return 'Set'
  if (isDateObject(value)) return 'Date'
  if (isRegExpObject(value)) return 'RegExp'
  if (isErrorObject(value)) return 'Error'
  if (isTypedArrayObject(value)) return 'TypedArray'
  if (isArrayBufferObject(value)) return 'ArrayBuffer'
  if ('ECMAScriptCode' in value) {
    const { type } = (value as { ECMAScriptCode?: { type?: string } }).ECMAScriptCode ?? {}
    if (type === 'AsyncBody' || type === 'AsyncConciseBody') return 'AsyncFunction'
    if (type === 'GeneratorBody') return 'GeneratorFunction'
    if (type === 'AsyncGeneratorBody') return 'AsyncGeneratorFunction'
  }
  if ('GeneratorState' in value) return 'Generator'
  return 'Object'
}
