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
import { Adoptions } from './adoptions.ts'
import { drive } from './drive.ts'
import { contextOf } from './promises.ts'
import { reactionNow } from './reactions.ts'
import type { Lane, Recorder } from './recorder.ts'
import type { Tracer } from './tracer.ts'

type Entry = {
  run(): void
  cause: number | undefined
  lane: Lane | null
  called: FunctionObject | null
  /** What a handler of rejections is given; null for any other. */
  caught: Value | null
  /** To call the `then` of a thenable is all that it does. */
  thenable: boolean
  /** The callback of `then` that returned a promise, for both jobs by which its own promise adopts that one. */
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
  readonly adoptions = new Adoptions()
  private readonly queue: Entry[] = []
  private next = 0

  private readonly recorder: Recorder
  private readonly tracer: () => Tracer
  private readonly realm: () => ManagedRealm

  constructor(recorder: Recorder, tracer: () => Tracer, realm: () => ManagedRealm) {
    this.recorder = recorder
    this.tracer = tracer
    this.realm = realm
  }

  get length(): number {
    return this.queue.length - this.next
  }

  enqueuePromiseJob(job: Job): void {
    const { lane, called, caught = null, thenable = false, adopts = null } = this.readyFor()
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
    this.queue.push({ run, cause: lane.ready, lane, called, caught: null, thenable: false, adopts: null })
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
    else this.adoptions.remember(reaction)
  }

  private runEntry({ run, cause, lane, called, caught, thenable, adopts }: Entry): void {
    this.recorder.because = undefined
    this.adoptions.forget()
    if (adopts !== null) this.adoptions.run(adopts, this.recorder, run)
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
      this.tracer().thenable = false
      this.tracer().settle()
    }
    this.recorder.because = undefined
  }

  private runJob({ job, callerRealm, callerScriptOrModule }: Job): void {
    const { executionContextStack: stack } = surroundingAgent
    const context = new ExecutionContext()
    context.Function = Value.null
    context.Realm = callerRealm ?? this.realm()
    context.ScriptOrModule = callerScriptOrModule
    stack.push(context)
    drive(job())
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
      return this.callback(this.handlers.get(now.reaction) ?? null, now.promise)
    }
    if (this.registering !== null && this.isThen()) {
      const { promise, fulfilled, rejected } = this.registering
      const adopts = this.adoptions.settleAtOnce(recorder)
      if (adopts !== null) return this.adopted(adopts)
      return this.callback(promise.PromiseState === 'rejected' ? rejected : fulfilled, promise)
    }
    if (this.tracer().isAwaiting()) {
      const lane = this.tracer().parkAtOnce()
      if (lane !== null) recorder.readied(lane, 'microtask', recorder.cause(), lane)
      return { lane, called: null }
    }
    const adopts = this.adoptions.begin(recorder)
    return adopts === null ? { lane: null, called: null, thenable: true } : this.adopted(adopts)
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
