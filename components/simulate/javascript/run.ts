/** One run of a program from its text to its trace. */
import { Value } from '@engine262/engine262'
import type { Assumption, LoopKind, Outcome } from '../../trace/index.ts'
import type { SimulateRequest } from '../protocol.ts'
import { compile } from './compile.ts'
import { keysOf, put } from './host.ts'
import { Exit, installUncaught, tellRejections } from './hosts/errors.ts'
import { installGlobals } from './hosts/globals.ts'
import { lackOfGlobals } from './hosts/lacking.ts'
import { installMissing } from './hosts/missing.ts'
import { exitCodeOf } from './hosts/process.ts'
import { inspect } from './inspect/inspect.ts'
import { createBrowserLoop } from './loops/browser-loop.ts'
import type { LoopHost } from './loops/loop.ts'
import { createNodeLoop } from './loops/node-loop.ts'
import type { GuestSources } from './modules.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { type Head, trailHead, trailPart, wireOf } from './recording/finish.ts'
import { Stop } from './recording/recorder.ts'
import { listed, loopHintOf, type Prepared, prepare as prepareText } from './runnable/index.ts'
import { World } from './world.ts'

export type RunOptions = {
  /** Tell every event at once, to `onTrail`. */
  careful: boolean
  onTrail(text: string): void
  sources: GuestSources
  /** Said of an attempt before this one, which ended in what earlier blocks make. */
  missed?: Assumption
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
  const { language, overlap, before } = request
  const prepared = prepareText(request.code, { language, globals: globalNames(world), overlap, before })
  if (options.missed !== undefined) world.assumptions.push(options.missed)
  world.assumptions.push(...prepared.assumptions)
  world.source = prepared.text
  world.above = prepared.earlier.lines
  world.imports = prepared.imports
  world.code = { text: prepared.code, module: prepared.module }
  world.words = new Set(prepared.code.match(/[A-Za-z$][\w$]*/g))
  // Where only one host has what it uses, there is nothing to choose.
  if (!prepared.loopHint.certain) world.sources.told.loop = kind
  const head = headOf(world, request, prepared)
  world.inRealm(() => {
    installMissing(world, prepared.missing)
    if (world.loop.kind === 'node') lackOfGlobals(world, world.modules.madeUp)
    if (prepared.module) installRequire(world)
  })
  if (options.careful) followTrail(world, head, options.onTrail)
  world.sources.choose(request.latencies, request.answers)
  const outcome = outcomeOf(world, request, kind, prepared)
  const missed = options.careful ? null : failedAbove(outcome, prepared)
  if (missed !== null) return runProgram(prepare(), { ...request, before: [] }, { ...options, missed })
  recorder.beforeEvent = () => {}
  recorder.afterEvent = () => {}
  const last = recorder.events.length - 1
  if (recorder.events.length === 0) recorder.add('run.started', {})
  if (outcome.type !== 'stopped' && outcome.type !== 'refused') world.lints.finish()
  recorder.outcome ??= outcome
  recorder.add('run.ended', { cause: Math.max(0, last) })
  return wireOf(head, recorder, outcome)
}

/** What earlier blocks were to make, and did not. */
function failedAbove(outcome: Outcome, { earlier }: Prepared): Assumption | null {
  if (outcome.type !== 'failed' || (outcome.line ?? earlier.lines + 1) > earlier.lines) return null
  const names = listed(earlier.names, '')
  const message = `${names} of an earlier block of this page was left out: what makes it failed with ${outcome.error.type}.`
  return { type: 'earlier', line: null, message }
}

/** Nothing of the program's own formatting is asked. Source: lib/internal/process/execution.js of Node. */
const inspectUncaught = (error: Value) => inspect(error, { customInspect: false, depth: 5 })

function begin(world: World, kind: LoopKind, sources: GuestSources): void {
  world.loop = kind === 'node' ? createNodeLoop(loopHost(world)) : createBrowserLoop(loopHost(world))
  installUncaught(world, {
    inspect: inspectUncaught,
    write: (stream, text) => world.recorder.print(stream, text),
  })
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
    if (error instanceof RangeError && TOO_LARGE.test(error.message)) return tooLarge(world)
    throw error
  }
}

/** What the worker's own engine says of a value that it can not hold. */
const TOO_LARGE = /Invalid (?:string|array|typed array) length|allocation failed|Maximum BigInt size/i

function tooLarge({ recorder }: World): Outcome {
  const line = recorder.current?.line ?? null
  const message =
    line === null
      ? 'The run was stopped: the program makes a value that is too large.'
      : `The run was stopped: line ${line} makes a value that is too large.`
  return { type: 'stopped', limit: 'memory', line, message }
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
  const { line } = module.parked
  const message =
    world.loop.kind === 'node'
      ? `Nothing is left that could run, but the await in line ${line} is never settled. Node ends such a program with exit code 13: an unsettled top-level await.`
      : `Nothing is left that could run, but the await in line ${line} is never settled: the rest of the module never runs.`
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
