/** The microtask queue: the engine's own jobs in their own order, each with the lane that it runs and its cause. */
import {
  ClearKeptObjects,
  ExecutionContext,
  type FunctionObject,
  type Job,
  type JobQueue,
  type ManagedRealm,
  type PromiseObject,
  type PromiseReactionRecord,
  surroundingAgent,
  Value,
} from '@engine262/engine262'
import type { Wait } from '../../../trace/index.ts'
import { drive, latest } from '../drive.ts'
import type { Lane, Recorder } from '../recording/recorder.ts'
import { thenableLane } from '../tracing/traced.ts'
import type { Tracer } from '../tracing/tracer.ts'
import { Adoptions } from './adoptions.ts'
import { contextOf } from './promises.ts'
import { reactionNow } from './reactions.ts'

type Entry = {
  run(): void
  cause: number | undefined
  lane: Lane | null
  called: FunctionObject | null
  /** What a handler of rejections is given; null for any other. */
  caught: Value | null
  /** The lane of the `then` of a thenable, where to call that is all that it does. */
  thenable: Lane | null
  /** For both jobs of an adoption, whose they are. */
  adopts: Lane | null
}
/** The lanes of a `then`: for each of its handlers that is the program's. */
export type Handlers = { fulfilled: Callback | null; rejected: Callback | null }
type Callback = {
  lane: Lane
  called: FunctionObject
  /** It handles rejections, and `finally` does not. */
  catches: boolean
}
type Ready = Pick<Entry, 'lane' | 'called'> & Partial<Pick<Entry, 'caught' | 'thenable' | 'adopts'>>

export class Microtasks implements JobQueue {
  readonly onNewJob: JobQueue['onNewJob'] = new Set()
  /** Called where a wait has ended: the promise that settled, and the lane that goes on. */
  onWoken: (promise: PromiseObject, lane: Lane) => void = () => {}
  /** A handler of rejections begins with this error. */
  onCaught: (error: Value, lane: Lane, called: FunctionObject) => void = () => {}
  /** The handlers of the `then` that is being called. */
  registering: (Handlers & { promise: PromiseObject }) | null = null
  private readonly handlers = new WeakMap<PromiseReactionRecord, Callback>()
  private readonly adoptions: Adoptions
  private readonly queue: Entry[] = []
  private next = 0
  /** The microtask that runs, and how many execution contexts are below what it calls. */
  private now: Entry | null = null
  private base = 0

  private readonly recorder: Recorder
  private readonly tracer: () => Tracer
  private readonly realm: () => ManagedRealm

  /** `describe`: what somebody waits for who waits for this promise. */
  constructor(
    recorder: Recorder,
    tracer: () => Tracer,
    realm: () => ManagedRealm,
    describe: (promise: PromiseObject) => Wait,
  ) {
    this.adoptions = new Adoptions(recorder, describe)
    this.recorder = recorder
    this.tracer = tracer
    this.realm = realm
  }

  get length(): number {
    return this.queue.length - this.next
  }

  enqueuePromiseJob(job: Job): void {
    const { lane, called, caught = null, thenable = null, adopts = null } = this.readyFor()
    const cause = lane?.ready ?? this.recorder.cause()
    this.queue.push({
      run: () => this.runJob(job),
      cause,
      lane: called === null ? null : lane,
      called,
      caught,
      thenable,
      adopts,
    })
  }

  /** For `queueMicrotask`: a callback of the program. */
  enqueueCallback(lane: Lane, called: FunctionObject, run: () => void): void {
    this.recorder.readied(lane, 'microtask')
    this.queue.push({ run, cause: lane.ready, lane, called, caught: null, thenable: null, adopts: null })
  }

  enqueueFinalizationRegistryCleanupJob(): void {}
  enqueueTimeoutJob(job: Job): void {
    this.enqueuePromiseJob(job)
  }
  enqueueGenericJob(job: Job): void {
    this.enqueuePromiseJob(job)
  }
  shift(): undefined {}
  mark(): void {}

  /** Runs what is queued until nothing is. Returns after each one to `between`, which may end the run. */
  drain(between: () => void): void {
    while (this.next < this.queue.length) {
      const entry = this.queue[this.next] as Entry
      this.next++
      if (this.next === this.queue.length) {
        this.queue.length = 0
        this.next = 0
      }
      this.runEntry(entry)
      between()
    }
  }

  /** A reaction was registered for these handlers. */
  remember(reaction: PromiseReactionRecord | undefined, callback: Callback | null): void {
    if (reaction === undefined) return
    if (callback !== null) this.handlers.set(reaction, callback)
    else {
      this.adoptions.remember(reaction)
      const by = this.endedFinally()
      if (by !== null) this.adoptions.handOnAfter(reaction, by)
    }
  }

  private runEntry(entry: Entry): void {
    const { run, cause, lane, called, caught, thenable, adopts } = entry
    this.recorder.because = undefined
    const before = this.now
    this.now = entry
    if (adopts !== null) this.adoptions.run(adopts, () => this.queues(run))
    else if (lane !== null && called !== null) {
      this.tracer().begin(lane, called)
      if (caught !== null) this.onCaught(caught, lane, called)
      run()
      this.tracer().endLane(lane)
    } else {
      // Nothing of the program runs first: what follows from it follows from its cause.
      this.recorder.because = cause
      this.tracer().thenable = thenable
      run()
      this.tracer().thenable = null
      this.tracer().settle()
    }
    this.now = before
    this.recorder.because = undefined
  }

  /** Runs it. True when it has queued others. */
  private queues(run: () => void): boolean {
    const before = this.length
    run()
    return this.length > before
  }

  private runJob({ job, callerRealm, callerScriptOrModule }: Job): void {
    const { executionContextStack: stack } = surroundingAgent
    const context = new ExecutionContext()
    context.Function = Value.null
    context.Realm = callerRealm ?? this.realm()
    context.ScriptOrModule = callerScriptOrModule
    stack.push(context)
    const { base } = this
    this.base = stack.length
    drive(job())
    this.base = base
    stack.pop(context)
    ClearKeptObjects()
  }

  /** Whose code the job that is being made will run, which is told to be ready. */
  private readyFor(): Ready {
    const { recorder } = this
    const now = reactionNow()
    if (now !== null) {
      const handler = now.reaction.Handler?.Callback
      const context = handler === undefined ? undefined : (contextOf(handler) as { lane?: Lane } | undefined)
      if (context?.lane !== undefined) {
        recorder.readied(context.lane, 'microtask')
        this.onWoken(now.promise, context.lane)
        return { lane: context.lane, called: null }
      }
      const adopts = this.adoptions.settledBy(now.reaction)
      if (adopts !== null) return this.adopted(adopts, recorder.current)
      const by = this.adoptions.handsOn(now.reaction)
      if (by !== null) return this.adopted(this.adoptions.handOn(by), recorder.current)
      return this.callback(this.handlers.get(now.reaction) ?? null, now.promise)
    }
    if (this.registering !== null && this.isThen()) {
      const { promise, fulfilled, rejected } = this.registering
      const adopts = this.adoptions.settleAtOnce()
      if (adopts !== null) return this.adopted(adopts)
      const by = this.endedFinally()
      if (by !== null) return this.adopted(this.adoptions.handOn(by), by)
      return this.callback(promise.PromiseState === 'rejected' ? rejected : fulfilled, promise)
    }
    if (this.tracer().isAwaiting()) {
      const lane = this.tracer().parkAtOnce()
      if (lane !== null) recorder.readied(lane, 'microtask', recorder.cause(), lane)
      return { lane, called: null }
    }
    return this.resolved()
  }

  /** A promise is resolved with something that has a `then`, which the job that is being made will call. */
  private resolved(): Ready {
    const { recorder, adoptions, now } = this
    const { executionContextStack: stack, runningExecutionContext: running } = surroundingAgent
    const promise = latest.thenOf
    if (promise === null) {
      const thenable = thenableLane(recorder)
      recorder.created(thenable)
      recorder.readied(thenable, 'microtask')
      return { lane: thenable, called: null, thenable }
    }
    const call = this.tracer().endsBy(running.Function)
    if (call !== null) {
      adoptions.begin(call, promise, 'returned')
      return this.adopted(call)
    }
    this.tracer().settle()
    const by = recorder.current
    // The microtask itself resolves the promise of its callback with what that gave.
    if (now?.lane && now.called !== null && by === null && stack.length === this.base + 1) {
      const { lane } = now
      if (lane.quiet) return { lane: null, called: null }
      if (lane.state !== 'over') return this.adopted(adoptions.apart(lane, promise, 'adoption'), lane)
      adoptions.begin(lane, promise, lane.info.via === 'finally' ? 'finally' : 'returned')
      return this.adopted(lane)
    }
    const caller = stack.at(-2)
    if (by === null || by.quiet || caller === undefined || !this.tracer().watcher.isPrograms(caller))
      return { lane: null, called: null }
    return this.adopted(adoptions.apart(by, promise, 'resolve'), by)
  }

  /** The callback of `finally` that has just ended, whose `then` of its own is called; null for any other. */
  private endedFinally(): Lane | null {
    const { lane, called } = this.now ?? {}
    if (!lane || called === null || lane.info.via !== 'finally' || lane.quiet) return null
    // The job, what `finally` made of the callback, and `then`.
    return surroundingAgent.executionContextStack.length === this.base + 2 ? lane : null
  }

  /** `who`: what makes it ready; itself where it goes on without waiting. */
  private adopted(adopts: Lane, who: Lane | null = adopts): Ready {
    this.recorder.readied(adopts, 'microtask', this.recorder.cause(), who)
    return { lane: adopts, called: null, adopts }
  }

  private callback(
    callback: Callback | null,
    { PromiseState: state, PromiseResult: result }: PromiseObject,
  ): Ready {
    if (callback === null) return { lane: null, called: null }
    const { lane, called, catches } = callback
    lane.shown ||= !lane.quiet
    this.recorder.readied(lane, 'microtask')
    return { lane, called, caught: catches && state === 'rejected' ? (result ?? null) : null }
  }

  private isThen(): boolean {
    const { Function: called } = surroundingAgent.runningExecutionContext
    return called === this.realm().Intrinsics['%Promise.prototype.then%']
  }
}
