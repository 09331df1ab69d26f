/**
 * A promise that was resolved with another promise adopts it, which takes two microtasks. The first calls the `then` of
 * the other (NewPromiseResolveThenableJob, ECMA-262, 27.2.2.2), the second is what that `then` has registered, and
 * settles the promise that adopts. Where a function returned the other promise, both are told in its lane, which ends
 * with them; else in a lane of their own, which is in no picture. A callback of `finally` takes one microtask more,
 * which hands on what was there before it (27.2.5.3.1).
 */
import type { PromiseObject, PromiseReactionRecord } from '@engine262/engine262'
import type { Wait } from '../../../trace/index.ts'
import type { Draft, Lane, Recorder } from '../recording/recorder.ts'
import { errorInfoOf, textOf } from '../short-text.ts'

/** How an adoption begins: what the lane did. */
export type Beginning = 'returned' | 'finally'

export class Adoptions {
  private readonly reactions = new WeakMap<PromiseReactionRecord, Lane>()
  /** Callbacks of `finally` whose earlier result is handed on once what they returned has settled. */
  private readonly waitingToHandOn = new WeakMap<PromiseReactionRecord, Lane>()
  /** What a lane adopts. */
  private readonly adopted = new WeakMap<Lane, PromiseObject>()
  /** The lane whose first job runs, until its second one is queued or registered. */
  private calling: Lane | null = null
  /** Lanes that have called the `then` of what they adopt. */
  private readonly called = new WeakSet<Lane>()
  /** Those whose second job is registered. */
  private readonly waiting = new WeakSet<Lane>()
  /** The end that was told of a callback of `finally`, and the microtask that hands on what was there before it. */
  private readonly ends = new WeakMap<Lane, Draft>()
  private readonly handing = new WeakMap<Lane, Lane>()

  private readonly recorder: Recorder
  private readonly describe: (promise: PromiseObject) => Wait

  /** `describe`: what somebody waits for who waits for this promise. */
  constructor(recorder: Recorder, describe: (promise: PromiseObject) => Wait) {
    this.recorder = recorder
    this.describe = describe
  }

  /** The function of this lane has ended, and its own promise adopts another one: it is over only when that has settled. */
  begin(lane: Lane, promise: PromiseObject, label: Beginning): void {
    const { recorder } = this
    const ended = recorder.events.findLast(
      (event) => event.type === 'task.finished' && event.task === lane.info.id,
    )
    if (ended !== undefined) {
      ended.dropped = true
      if (label === 'finally') this.ends.set(lane, ended)
    }
    this.adopted.set(lane, promise)
    recorder.suspended(lane, { on: 'adoption', label })
  }

  /** A lane for an adoption that ends no function: `by` resolved a promise, or returned before it had ended. */
  apart(by: Lane, promise: PromiseObject, name: string): Lane {
    const lane = this.jobOf(by, 'adoption', name)
    this.adopted.set(lane, promise)
    return lane
  }

  /** The microtask that hands on what was there before this callback of `finally`. */
  handOn(by: Lane): Lane {
    const lane = this.jobOf(by, 'hand-on', 'hand on')
    this.handing.set(by, lane)
    return lane
  }

  private jobOf(by: Lane, via: string, name: string): Lane {
    const { recorder } = this
    const { id, line, begins } = by.info
    const at = (recorder.current === by ? by.line : (begins ?? line)) ?? line
    const info = { kind: 'callback', name, named: false, coroutine: name, args: [], line: at, via } as const
    const lane = recorder.lane({ ...info, args: [], ...(at !== null && { begins: at }) }, true)
    lane.info.parent = id
    recorder.created(lane)
    return lane
  }

  /** Runs one of the two jobs. `job` says whether it has queued others. */
  run(lane: Lane, job: () => boolean): void {
    const { recorder } = this
    if (lane.state === 'made') recorder.started(lane)
    else recorder.resumed(lane)
    const before = this.calling
    const isSecond = this.called.has(lane)
    this.calling = isSecond ? null : lane
    this.called.add(lane)
    const leads = job()
    // The promise is still pending: what its `then` has registered waits for it.
    if (this.calling === lane && this.waiting.has(lane) && lane.state === 'running') this.park(lane)
    this.calling = before
    if (lane.state === 'running') this.end(lane)
    if (isSecond && !leads) this.forget(lane)
  }

  /** Nothing follows from its end: nobody can tell when it was. Where it is not in a picture either, it is left out. */
  private forget(lane: Lane): void {
    if (this.adopted.get(lane)?.PromiseState === 'rejected') return
    if (lane.info.via === 'adoption') lane.shown = false
    const { recorder } = this
    const ended = this.ends.get(lane)
    if (ended === undefined || ended.at !== recorder.events.at(-1)?.at) return
    ended.dropped = false
    for (const event of recorder.events.slice(ended.seq + 1))
      if ('task' in event && event.task === lane.info.id) event.dropped = true
    const handing = this.handing.get(lane)
    if (handing !== undefined) handing.shown = false
  }

  /** What the `then` that is being called has registered is the second job of the lane whose first one runs. */
  remember(reaction: PromiseReactionRecord): void {
    if (this.calling === null) return
    this.reactions.set(reaction, this.calling)
    this.waiting.add(this.calling)
  }

  /** The lane whose second job is being queued because what it adopts has settled; null for any other. */
  settledBy(reaction: PromiseReactionRecord): Lane | null {
    return this.reactions.get(reaction) ?? null
  }

  /** The same where that promise had settled before. */
  settleAtOnce(): Lane | null {
    const lane = this.calling
    if (lane === null) return null
    this.calling = null
    this.park(lane)
    return lane
  }

  /** Until what this callback of `finally` returned has settled. */
  handOnAfter(reaction: PromiseReactionRecord, by: Lane): void {
    this.waitingToHandOn.set(reaction, by)
  }

  /** The callback of `finally` whose earlier result is handed on now, because what it returned has settled. */
  handsOn(reaction: PromiseReactionRecord): Lane | null {
    return this.waitingToHandOn.get(reaction) ?? null
  }

  /** Until the promise that it adopts settles. */
  private park(lane: Lane): void {
    const promise = this.adopted.get(lane)
    const tasks = promise === undefined ? undefined : this.describe(promise).tasks
    const returned = lane.info.via !== 'adoption' && lane.info.via !== 'finally'
    const label = returned ? 'called' : 'adopted'
    this.recorder.suspended(lane, { on: 'adoption', label, ...(tasks !== undefined && { tasks }) })
  }

  private end(lane: Lane): void {
    const { PromiseState: state, PromiseResult: result } = this.adopted.get(lane) ?? {}
    const isCall = lane.info.kind === 'task' && result !== undefined
    if (isCall && state === 'rejected') this.recorder.failed(lane, errorInfoOf(result))
    else this.recorder.finished(lane, isCall ? textOf(result) : '')
  }
}
