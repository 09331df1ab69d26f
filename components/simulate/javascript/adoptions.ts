/**
 * A callback of `then` that returned a promise: its own promise adopts that one, which takes two more microtasks. The
 * first calls the `then` of the promise (NewPromiseResolveThenableJob, ECMA-262, 27.2.2.2), the second is what that
 * `then` has registered, and settles the callback's own promise. Both are told in the lane of the callback.
 */
import {
  isPromiseObject,
  NormalCompletion,
  ObjectValue,
  type PromiseReactionRecord,
  type ValueCompletion,
} from '@engine262/engine262'
import type { Draft, Lane, Recorder } from './recorder.ts'

/** Who calls the callbacks whose results are adopted; what `finally` is given goes another way. */
const ADOPTING = new Set(['then', 'catch'])

export class Adoptions {
  /** The callback that has just ended by returning a promise, and the event that told its end. */
  private returned: { lane: Lane; ended: Draft } | null = null
  private readonly reactions = new WeakMap<PromiseReactionRecord, Lane>()
  /** The lane whose first job runs, until its second one is queued or registered. */
  private calling: Lane | null = null
  /** Lanes that have called the `then` of what they returned. */
  private readonly called = new WeakSet<Lane>()
  /** Those whose second job is registered. */
  private readonly waiting = new WeakSet<Lane>()

  /** Another microtask begins. */
  forget(): void {
    this.returned = null
  }

  /** What a call of the program's gave, after its end was told. */
  noteResult(result: ValueCompletion, recorder: Recorder): void {
    const ended = recorder.events.at(-1)
    const value = result instanceof NormalCompletion ? result.Value : result
    if (ended?.type !== 'task.finished' || !(value instanceof ObjectValue) || !isPromiseObject(value)) return
    const lane = recorder.lanes[ended.task]
    if (lane !== undefined) this.returned = { lane, ended }
  }

  /** The lane whose first job is being queued: of the callback that has just returned a promise. Null for any other. */
  begin(recorder: Recorder): Lane | null {
    const { returned } = this
    if (returned === null || recorder.events.at(-1) !== returned.ended) return null
    const { lane, ended } = returned
    if (!ADOPTING.has(lane.info.via ?? '') || lane.quiet) return null
    // It is over only when its own promise has settled.
    ended.dropped = true
    recorder.suspended(lane, { on: 'adoption', label: 'returned' })
    return lane
  }

  /** Runs one of the two jobs. */
  run(lane: Lane, recorder: Recorder, job: () => void): void {
    recorder.resumed(lane)
    const before = this.calling
    this.calling = this.called.has(lane) ? null : lane
    this.called.add(lane)
    job()
    // The promise is still pending: what its `then` has registered waits for it.
    if (this.calling === lane && this.waiting.has(lane) && lane.state === 'running') this.park(lane, recorder)
    this.calling = before
    if (lane.state === 'running') recorder.finished(lane, '')
  }

  /** What the `then` that is being called has registered is the second job of the lane whose first one runs. */
  remember(reaction: PromiseReactionRecord): void {
    if (this.calling === null) return
    this.reactions.set(reaction, this.calling)
    this.waiting.add(this.calling)
  }

  /** The lane whose second job is being queued because the promise that it returned has settled; null for any other. */
  settledBy(reaction: PromiseReactionRecord): Lane | null {
    return this.reactions.get(reaction) ?? null
  }

  /** The same where that promise had settled before. */
  settleAtOnce(recorder: Recorder): Lane | null {
    const lane = this.calling
    if (lane === null) return null
    this.calling = null
    this.park(lane, recorder)
    return lane
  }

  /** Until the promise that it returned settles. */
  private park(lane: Lane, recorder: Recorder): void {
    recorder.suspended(lane, { on: 'adoption', label: 'called' })
  }
}
