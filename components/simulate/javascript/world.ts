/** One run: its realm, its clock and its loop, and what every host function needs of them. */
import {
  Agent,
  Call,
  type ExecutionContext,
  type FunctionObject,
  ManagedRealm,
  NewPromiseCapability,
  type ParseNode,
  type PromiseCapabilityRecord,
  type PromiseObject,
  ScriptEvaluation,
  type ScriptRecord,
  setSurroundingAgent,
  skipDebugger,
  ThrowCompletion,
  Value,
  type ValueCompletion,
  ValueOfNormalCompletion,
} from '@engine262/engine262'
import type { Assumption, AssumptionType, Wait } from '../../trace/index.ts'
import { limits } from '../limits.ts'
import { drive, guardCalls } from './drive.ts'
import { useFamiliarStacks } from './errors/stacks.ts'
import { useFamiliarWords } from './errors/wording.ts'
import { ProcessEvents } from './hosts/process.ts'
import { RunSources } from './inputs.ts'
import { BUSY, Lints } from './lints/index.ts'
import type { EventLoop } from './loops/loop.ts'
import type { Modules } from './modules.ts'
import type { OneAtATime } from './one-at-a-time.ts'
import { type Handlers, Microtasks } from './promises/jobs.ts'
import { isProgramsFunction, Promises } from './promises/promises.ts'
import { Rejections } from './promises/rejections.ts'
import { type Draft, type Lane, Recorder } from './recording/recorder.ts'
import { errorInfoOf } from './short-text.ts'
import { callbackLane, handedTo } from './tracing/callbacks.ts'
import { Tracer } from './tracing/tracer.ts'

/** When every run starts, of its own clock: 2026-01-01T12:00:00Z, as ms since 1970. The same as in Python. */
export const ORIGIN_MS = Date.UTC(2026, 0, 1, 12)
/** What Math.random starts from. */
const SEED = '2026'
const MOST_MS = limits.virtualSeconds * 1000

export class World {
  readonly recorder = new Recorder()
  readonly promises: Promises
  readonly tracer: Tracer
  readonly microtasks: Microtasks
  readonly rejections: Rejections
  readonly lints: Lints
  readonly agent: Agent
  readonly realm: ManagedRealm
  /** The loop that was chosen; set before any code runs. */
  loop!: EventLoop
  /** What handles an error that nobody caught; ends the run or not, as the host does. */
  onUncaught: (error: Value, from: 'throw' | 'rejection', promise?: PromiseObject) => void = () => {}
  /** The script or module of the program; null before it was compiled. */
  program: unknown = null
  /** Its text run again, for the threads that it starts. */
  readonly again = new Set<unknown>()
  /** Called when nothing is left to do; what they start runs as well. */
  readonly atEnd: Value[] = []
  /** The program without types, and whether it is a module. */
  code = { text: '', module: false }
  /** Names that its text says. */
  words: ReadonlySet<string> = new Set()
  /** What the program can require and import; set with the globals. */
  modules!: Modules
  /** The names that the program imports, by module. */
  imports: Readonly<Record<string, string[]>> = {}
  readonly processEvents = new ProcessEvents(this)
  /** Streams that the program has ended: nothing is printed there any more. */
  readonly closed = new Set<'stdout' | 'stderr'>()
  /** The exit listeners have been called. */
  leaving = false
  /** Lines at its top that were taken from earlier blocks of the page: what they print is not told. */
  above = 0
  /** The program's text, as it was run. */
  source = ''
  readonly assumptions: Assumption[] = []
  /** What the run takes from outside: waits and answers. */
  readonly sources = new RunSources()
  /** Set where every call is to be done before its caller goes on. */
  oneAtATime: OneAtATime | null = null
  /** The program stands in Node's module wrapper. */
  wrapped = false
  /** What a CommonJS module is called with: exports, require, module, __filename, __dirname. */
  commonJs: Value[] = []
  /** How often the clock was read since the loop last turned. */
  private reads = 0
  /** Frames that came while nothing else was left. */
  frames = 0
  private busy: Draft<'blocked'> | null = null

  constructor() {
    const isPrograms = (context: ExecutionContext) =>
      context.ScriptOrModule !== null && context.ScriptOrModule === this.program
    this.lints = new Lints(
      this.recorder,
      isPrograms,
      (promise) => this.promises.originOf(promise)?.type === 'host',
    )
    const tracer = new Tracer(this.recorder, {
      describeWait: (promise, operand) => this.promises.describe(promise, operand),
      isPrograms,
      onAsyncCall: (promise, lane) => {
        this.promises.tell(promise, { type: 'lane', lane })
        this.lints.called(promise, lane)
      },
      onCatch: (block, error, lane) => this.lints.caught(block, error, lane),
    })
    this.tracer = tracer
    this.microtasks = new Microtasks(
      this.recorder,
      () => tracer,
      () => this.realm,
      (promise) => this.promises.describe(promise, null),
    )
    this.microtasks.onCaught = (error, lane, called) => {
      tracer.throws.caught(lane, error, lane.info.line)
      this.lints.caught((called as { ECMAScriptCode?: ParseNode }).ECMAScriptCode, error, lane)
    }
    this.rejections = new Rejections(() => this.recorder.current?.line ?? null)
    this.agent = new Agent({
      features: ['decorators'],
      jobQueue: this.microtasks,
      startEventLoop: false,
      onNodeEvaluation: tracer.onNode,
      hostHooks: {
        HostLoadImportedModule: (...args) => this.modules.load(...args),
        HostPromiseRejectionTrackers: new Set([this.rejections.track]),
        HostSystemUTCEpochNanoseconds: () => BigInt(Math.floor(this.readClock())) * 1_000_000n,
      },
    })
    setSurroundingAgent(this.agent)
    this.realm = new ManagedRealm({
      randomSeed: () => SEED,
      getImportMetaProperties: () => META.map(([key, value]) => ({ Key: Value(key), Value: Value(value) })),
    })
    this.promises = new Promises({
      onAwait: (context) => {
        tracer.awaited = this.promises.last
        tracer.onAwait(context)
      },
      onPromise: () => this.oneAtATime?.onPromise() ?? ignore,
      onThen: (promise, fulfilled, rejected) => this.onThen(promise, fulfilled, rejected),
      onConstruct: (executor) => this.lints.constructs(executor),
      onRead: (promise, reading) => this.lints.read(promise, reading),
    })
    this.inRealm(() => {
      this.promises.watch(this.realm)
      guardCalls((result, called) => {
        tracer.onCalled(result)
        this.oneAtATime?.afterCall(called, result)
      })
      useFamiliarWords(this)
      useFamiliarStacks(this)
    })
    tracer.watch()
  }

  /** Runs host code that makes objects of the realm. */
  inRealm<T>(run: () => T): T {
    const pop = this.realm.pushTopContext()
    try {
      return run()
    } finally {
      pop?.()
    }
  }

  /** Calls a function of the program from the loop. */
  call(called: Value, self: Value, args: Value[]): ValueCompletion {
    const stack = this.agent.executionContextStack
    const depth = stack.length
    stack.push(this.realm.topContext)
    const result = drive(Call(called, self, args))
    if (stack.length === depth + 1) stack.pop(this.realm.topContext)
    return result
  }

  /** Calls a function of the program as the run of this lane. An error that nobody catches is reported. */
  runCallback(lane: Lane, called: FunctionObject, self: Value, args: Value[]): void {
    const result = this.runLane(lane, called, self, args)
    if (result instanceof ThrowCompletion) this.onUncaught(result.Value, 'throw')
  }

  /** The same for somebody who wants its result, or its error. */
  runLane(lane: Lane, called: FunctionObject, self: Value, args: Value[]): ValueCompletion {
    lane.shown ||= !lane.quiet
    this.tracer.begin(lane, called)
    const result = this.call(called, self, args)
    if (lane.state === 'running' && result instanceof ThrowCompletion)
      this.tracer.failLane(lane, result.Value)
    this.tracer.endLane(lane)
    return result
  }

  /** Calls a function of the guest or of the engine: nothing of it is told. */
  callQuietly(called: Value, args: Value[]): ValueCompletion {
    return this.call(called, Value.undefined, args)
  }

  /** Evaluates a script of the guest: its last value. */
  evaluateQuietly(script: ScriptRecord): Value {
    return this.inRealm(() => ValueOfNormalCompletion(drive(ScriptEvaluation(script)) as never) as Value)
  }

  describeError(error: Value): string {
    const { type, message } = errorInfoOf(error)
    return `${type}: ${message}`
  }

  print(stream: 'stdout' | 'stderr', text: string): void {
    if (this.closed.has(stream)) return
    const [module] = this.recorder.lanes
    const atTop = this.above > 0 && module?.state === 'running'
    if (!atTop || (module.frames[0]?.line ?? 0) > this.above) this.recorder.print(stream, text)
  }

  /** Says that something was supposed, once. */
  assume(type: AssumptionType, message: string): void {
    if (this.assumptions.some((one) => one.message === message)) return
    this.assumptions.push({ type, line: this.recorder.current?.line ?? null, message })
  }

  /** Virtual ms since the run started, read by the program. */
  readElapsed(): number {
    return this.readClock() - ORIGIN_MS
  }

  /** See callbacks.ts. */
  callbackLane(called: FunctionObject, by: string): Lane {
    return callbackLane(this, called, by)
  }

  /** A promise that the host will settle. `wait` says what for. */
  promise(wait: Wait): PromiseCapabilityRecord {
    const made = skipDebugger(NewPromiseCapability(this.realm.Intrinsics['%Promise%']))
    const capability = ValueOfNormalCompletion(made as never) as PromiseCapabilityRecord
    this.promises.tell(capability.Promise, { type: 'host', wait })
    return capability
  }

  /** Milliseconds since 1970, read by the program. One that only looks at the clock moves it: it is a busy wait. */
  readClock(): number {
    this.reads++
    if (this.reads > READS_BEFORE_BUSY && (this.busy !== null || this.lints.watches())) this.passBusy(1)
    return ORIGIN_MS + this.recorder.now
  }

  /** The program holds the loop for so long. */
  passBusy(ms: number, what = BUSY): void {
    const { recorder } = this
    const lane = recorder.current
    if (lane !== null) {
      if (this.busy === null)
        this.busy = recorder.add('blocked', { task: lane.info.id, ms: 0, what, line: lane.line })
      this.busy.ms += ms
    }
    const { reads } = this
    this.moveTo(recorder.now + ms)
    this.reads = reads
  }

  moveTo(at: number): void {
    if (at > MOST_MS)
      this.recorder.stop(
        'virtual-time',
        `The run was stopped after ${limits.virtualSeconds / 3600} hours of its own time.`,
      )
    // What has just ended did so before the clock moved.
    this.recorder.beforeEvent()
    this.recorder.now = at
    this.reads = 0
  }

  /** The loop has turned: what follows is not the same busy wait. */
  turned(): void {
    this.reads = 0
    if (this.busy !== null) this.lints.held(this.busy)
    this.busy = null
  }

  drainMicrotasks(): void {
    this.microtasks.drain(() => this.turned())
  }

  private onThen(promise: PromiseObject, fulfilled: Value, rejected: Value): () => void {
    const { microtasks } = this
    const handlers = {
      promise,
      fulfilled: this.handlerOf(fulfilled, 'then'),
      rejected: this.handlerOf(rejected, fulfilled === Value.undefined ? 'catch' : 'then'),
    }
    const before = microtasks.registering
    microtasks.registering = handlers
    const settled = promise.PromiseState !== 'pending'
    return () => {
      microtasks.registering = before
      if (settled) return
      microtasks.remember(promise.PromiseFulfillReactions?.at(-1), handlers.fulfilled)
      microtasks.remember(promise.PromiseRejectReactions?.at(-1), handlers.rejected)
    }
  }

  /** `finally` wraps what it is given: the engine keeps the program's function beside its own. */
  private handlerOf(handler: Value, by: string): Handlers['fulfilled'] {
    const wrapped = (handler as { HostCapturedValues?: Value[] } | undefined)?.HostCapturedValues?.[0]
    const called = wrapped ?? handler
    if (!isProgramsFunction(called) || this.recorder.current === null) return null
    const lane = this.callbackLane(called, handedTo(this, wrapped === undefined ? by : 'finally'))
    return { lane, called, catches: wrapped === undefined }
  }
}

const ignore = () => {}

/** `import.meta`, as of the file that `__filename` names. */
const META: [string, string][] = [
  ['dirname', '/app'],
  ['filename', '/app/script.js'],
  ['url', 'file:///app/script.js'],
]
/** Reads of the clock in one turn of the loop that are no busy wait yet. */
const READS_BEFORE_BUSY = 50
