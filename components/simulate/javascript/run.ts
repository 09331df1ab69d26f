/** One run of a program from its text to its trace. */
import {
  PerformPromiseThen,
  type PromiseObject,
  type ScriptRecord,
  type SourceTextModuleRecord,
  ThrowCompletion,
  Value,
  type ValueCompletion,
  ValueOfNormalCompletion,
} from '@engine262/engine262'
import type { Outcome } from '../../trace/index.ts'
import type { SimulateRequest } from '../protocol.ts'
import { createBrowserLoop } from './browser-loop.ts'
import { drive } from './drive.ts'
import { type Head, trailHead, trailPart, wireOf } from './finish.ts'
import { hostFunction, keysOf, put, resultOf } from './host.ts'
import { Exit, installUncaught, tellRejections } from './hosts/errors.ts'
import { installGlobals } from './hosts/globals.ts'
import { installMissing } from './hosts/missing.ts'
import { exitCodeOf } from './hosts/process.ts'
import { inspect } from './inspect/inspect.ts'
import { stepsOf } from './lines.ts'
import type { LoopHost, LoopKind } from './loop.ts'
import type { GuestSources } from './modules.ts'
import { createNodeLoop } from './node-loop.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { type Lane, Stop } from './recorder.ts'
import { loopHintOf, type Prepared, prepare as prepareText } from './runnable/index.ts'
import { errorInfoOf } from './short-text.ts'
import { WRAPPER } from './stacks.ts'
import { World } from './world.ts'

export type RunOptions = {
  /** Tell every event at once, to `onTrail`. */
  careful: boolean
  onTrail(text: string): void
  sources: GuestSources
}

/** A world that is ready for a run; made ahead of need, because a realm takes longer than most programs. */
export function prepare(): World {
  return new World()
}

/** Runs the program and gives its trace on the wire (`wire.ts`). The world can not be used again. */
export function runProgram(world: World, request: SimulateRequest, options: RunOptions): string {
  const kind = request.loop ?? loopHintOf(request.code).loop
  const { recorder } = world
  begin(world, kind, options.sources)
  const { language, overlap } = request
  const prepared = prepareText(request.code, { language, globals: globalNames(world), overlap })
  world.assumptions.push(...prepared.assumptions)
  world.source = prepared.text
  world.imports = prepared.imports
  world.code = { text: prepared.code, module: prepared.module }
  const head = headOf(world, request, prepared)
  world.inRealm(() => {
    installMissing(world, prepared.missing)
    if (prepared.module) installRequire(world)
  })
  if (options.careful) followTrail(world, head, options.onTrail)
  world.sources.choose(request.latencies, request.answers)
  const outcome = outcomeOf(world, request, kind, prepared)
  recorder.beforeEvent = () => {}
  recorder.afterEvent = () => {}
  const last = recorder.events.length - 1
  if (recorder.events.length === 0) recorder.add('run.started', {})
  if (outcome.type !== 'stopped' && outcome.type !== 'refused') world.lints.finish()
  recorder.outcome ??= outcome
  recorder.add('run.ended', { cause: Math.max(0, last) })
  return wireOf(head, recorder, outcome)
}

function begin(world: World, kind: LoopKind, sources: GuestSources): void {
  world.loop = kind === 'node' ? createNodeLoop(loopHost(world)) : createBrowserLoop(loopHost(world))
  installUncaught(world, { inspect, write: (stream, text) => world.recorder.print(stream, text) })
  world.inRealm(() => installGlobals(world, sources))
}

/** A page's module may call `require` all the same: many a block awaits at its top level and requires. */
function installRequire({ commonJs, realm, source }: World): void {
  if (!/\b(?:require|exports|__dirname|__filename)\b/.test(source)) return
  const names = ['exports', 'require', 'module', '__filename', '__dirname']
  for (const [index, name] of names.entries())
    put(realm.GlobalObject, name, commonJs[index] ?? Value.undefined, true)
}

/** What the program finds without defining it. */
function globalNames({ realm }: World): ReadonlySet<string> {
  return new Set(keysOf(realm.GlobalObject))
}

function headOf(world: World, { code }: SimulateRequest, { text, origin, repairs }: Prepared): Head {
  const library = world.loop.kind === 'node' ? 'Node.js event loop' : 'browser event loop'
  return {
    runtime: { name: 'ECMAScript', version: '2026', library },
    source: { original: code, text, origin },
    repairs,
    // They grow while the program runs.
    assumptions: world.assumptions,
    inputs: world.sources.told,
  }
}

function outcomeOf(world: World, request: SimulateRequest, kind: LoopKind, prepared: Prepared): Outcome {
  const { recorder } = world
  if (prepared.refusal !== null) return { type: 'refused', ...prepared.refusal }
  try {
    const program = compile(world, prepared, kind)
    if (program.type === 'refused') return program
    if (request.policy === 'one-at-a-time') world.oneAtATime = new OneAtATime(world)
    const module = recorder.lane(
      { kind: 'module', name: '<module>', named: false, coroutine: '<module>', args: [], line: null },
      true,
    )
    recorder.add('run.started', {})
    module.state = 'running'
    recorder.running.push(module)
    program.run(module)
    world.loop.checkpoint()
    do world.loop.run()
    while (lastWords(world))
    return endOf(world)
  } catch (error) {
    if (error instanceof Exit) return exited(error)
    if (error instanceof Stop) return recorder.outcome ?? { type: 'completed' }
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return {
        type: 'stopped',
        limit: 'memory',
        line: null,
        message: 'The run was stopped: the code is nested too deeply.',
      }
    throw error
  }
}

/** Node tells a program that it is about to end, twice; the first time it may go on. True when it has more to do. */
function lastWords(world: World): boolean {
  if (world.loop.kind === 'browser') return false
  const { events } = world.recorder
  const before = events.length
  const atEnd = world.atEnd.splice(0)
  for (const called of atEnd) world.callQuietly(called, [])
  if (atEnd.length > 0) return true
  world.processEvents.emit('beforeExit', [Value(exitCodeOf(world))])
  world.loop.checkpoint()
  if (events.slice(before).some(({ type }) => type === 'timer.set')) return true
  world.leaving = true
  world.processEvents.emit('exit', [Value(exitCodeOf(world))])
  return false
}

function exited({ code }: Exit): Outcome {
  if (code === 0) return { type: 'completed' }
  const error = { type: 'SystemExit', message: String(code) }
  return { type: 'failed', error, line: null, traceback: '' }
}

/** Nothing is left to do: is anybody still waiting at the top level? */
function endOf(world: World): Outcome {
  const { recorder } = world
  const code = exitCodeOf(world)
  if (code !== 0) return exited(new Exit(code))
  const [module] = recorder.lanes
  if (module?.state !== 'waiting' || module.parked === null) return { type: 'completed' }
  const waiting = recorder.lanes.flatMap((lane) =>
    lane.state === 'waiting' && lane.parked !== null ? [{ task: lane.info.id, wait: lane.parked.wait }] : [],
  )
  const message =
    'Nothing is left that could run, but the module still waits at its top level: this promise is never settled.'
  return { type: 'deadlocked', message, waiting }
}

function loopHost(world: World): LoopHost {
  return {
    now: () => world.recorder.now,
    moveTo: (at) => world.moveTo(at),
    drainMicrotasks: () => world.drainMicrotasks(),
    // Whoever would handle it may be waiting for another call to be done.
    tellRejections: () => (world.oneAtATime?.depth ?? 0) === 0 && tellRejections(world),
  }
}

type Program = Extract<Outcome, { type: 'refused' }> | { type: 'program'; run(module: Lane): void }

function compile(world: World, { code, module, origin }: Prepared, kind: LoopKind): Program {
  const compiled = module
    ? compileModule(world, code)
    : kind === 'node'
      ? compileCommonJs(world, code)
      : compileScript(world, code)
  return compiled instanceof ThrowCompletion ? syntaxError(compiled, origin) : compiled
}

/** What the engine itself can not read, after the parser of `runnable/` could. */
function syntaxError({ Value: error }: ThrowCompletion, origin: readonly number[]): Program {
  const { type, message } = errorInfoOf(error)
  const at = (error as { HostDefinedStack?: { lineNumber?: number | null }[] }).HostDefinedStack?.[0]
    ?.lineNumber
  const line = origin.slice(0, at ?? 1).findLast((each) => each > 0) ?? null
  return { type: 'refused', reason: `${type}: ${message}`, line }
}

/** A page's script: its declarations are the page's. */
function compileScript(world: World, code: string): Program | ThrowCompletion {
  const compiled = world.realm.compileScript(code, { specifier: FILE })
  if (compiled instanceof ThrowCompletion) return compiled
  const script = ValueOfNormalCompletion(compiled as never) as ScriptRecord
  follow(world, script)
  return {
    type: 'program',
    run(module) {
      let result: ValueCompletion | undefined
      world.realm.evaluateScript(
        script,
        {},
        (completion) => {
          result = completion
        },
        { noBreakpoint: true },
      )
      end(world, module, result)
    },
  }
}

/** Node's wrapper of a CommonJS module, on the first line so that lines hold. Node: "The module wrapper". */
function compileCommonJs(world: World, code: string): Program | ThrowCompletion {
  const wrapped = `${WRAPPER}${code}\n})`
  const compiled = world.realm.compileScript(wrapped, { specifier: FILE })
  if (compiled instanceof ThrowCompletion) return compiled
  const script = ValueOfNormalCompletion(compiled as never) as ScriptRecord
  return {
    type: 'program',
    run(module) {
      const wrapper = world.realm.evaluateScriptSkipDebugger(script)
      follow(world, script)
      world.wrapped = true
      world.tracer.hidden = ['exports', 'require', 'module', '__filename', '__dirname']
      const args = world.commonJs
      const result = world.call(
        ValueOfNormalCompletion(wrapper as never) as Value,
        args[0] ?? Value.undefined,
        args,
      )
      end(world, module, result)
    },
  }
}

/** A module runs as a microtask does: what it queues runs before the next tick. */
function compileModule(world: World, code: string): Program | ThrowCompletion {
  const compiled = world.realm.compileModule(code, { specifier: FILE })
  if (compiled instanceof ThrowCompletion) return compiled
  const record = ValueOfNormalCompletion(compiled as never) as SourceTextModuleRecord
  follow(world, record)
  return {
    type: 'program',
    run(module) {
      let result: ValueCompletion | undefined
      world.inRealm(() => {
        record.LoadRequestedModules()
        const linked = record.Link()
        result = linked instanceof ThrowCompletion ? linked : (drive(record.Evaluate()) as never)
      })
      const promise = result instanceof ThrowCompletion ? null : (resultOf(result) as PromiseObject)
      if (promise === null) end(world, module, result)
      else endModule(world, module, promise)
      world.drainMicrotasks()
    },
  }
}

function endModule(world: World, module: Lane, promise: PromiseObject): void {
  promise.PromiseIsHandled = true
  const { recorder, tracer } = world
  tracer.settle()
  if (promise.PromiseState === 'rejected') {
    if (module.state === 'running')
      recorder.failed(module, errorInfoOf(promise.PromiseResult ?? Value.undefined))
    world.onUncaught(promise.PromiseResult ?? Value.undefined, 'throw')
  } else if (promise.PromiseState === 'fulfilled') {
    if (module.state === 'running') recorder.finished(module, '')
  } else {
    const fail = world.inRealm(() =>
      hostFunction('', 1, ([reason]) => world.onUncaught(reason ?? Value.undefined, 'throw') as undefined),
    )
    world.inRealm(() => PerformPromiseThen(promise, Value.undefined, fail))
  }
}

/** The program's own code is over; what it has set going follows. */
function end(world: World, module: Lane, result: ValueCompletion | undefined): void {
  const { recorder, tracer } = world
  tracer.settle()
  if (!(result instanceof ThrowCompletion)) {
    if (module.state === 'running') recorder.finished(module, '')
    return
  }
  recorder.failed(module, errorInfoOf(result.Value))
  world.onUncaught(result.Value, 'throw')
}

function follow(world: World, program: ScriptRecord | SourceTextModuleRecord): void {
  world.program = program
  world.tracer.steps = stepsOf(program.ECMAScriptCode)
}

function followTrail(world: World, head: Head, onTrail: (text: string) => void): void {
  const { recorder } = world
  let events = 0
  let lanes = 0
  onTrail(trailHead(head))
  recorder.afterEvent = () => {
    onTrail(trailPart(recorder.lanes.slice(lanes), recorder.events.slice(events)))
    events = recorder.events.length
    lanes = recorder.lanes.length
  }
}

/** The program's name in errors. */
const FILE = 'script.js'
