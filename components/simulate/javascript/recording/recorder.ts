/**
 * The growing trace. Events are plain objects until the run is over: what an event means is sometimes known only
 * later (whether an async call ever waits, what a promise was waiting for), so events and lanes may still be changed
 * or left out. `finish.ts` makes the trace of what stays.
 */
import type {
  ErrorInfo,
  EventOf,
  EventType,
  Limit,
  Line,
  Outcome,
  Queue,
  TaskInfo,
  Wait,
} from '../../../trace/index.ts'
import { limits } from '../../limits.ts'

/** An event while the run is under way. `seq` counts those that are later left out as well. */
export type Draft<T extends EventType = EventType> = EventOf<T> & { dropped?: boolean }

/** A lane while the run is under way. */
export type Lane = {
  info: TaskInfo
  /** Whether it is shown: an async call only when it waits, a callback only when it ran. */
  shown: boolean
  /** It begins with code that is not the program's: it is shown only when it comes to the program's. */
  quiet: boolean
  /** Where its events go when it is not shown. */
  host: Lane | null
  state: 'made' | 'running' | 'waiting' | 'over'
  /** The `task.suspended` that it stands at. */
  parked: Draft<'task.suspended'> | null
  /** The `ready` that put it into a queue, for what runs next. */
  ready: number | undefined
  /** Seq of its `task.created`. */
  created: number | undefined
  /** Its context when it was made or parked. */
  context: unknown
  /** The line that it is at. */
  line: Line | null
  /** Its frames that were entered and not left, innermost last. */
  frames: { name: string; line: Line }[]
}

/** Thrown through the engine when a run is over before its end. No program can catch it. */
export class Stop extends Error {
  override name = 'Stop'
}

export class Recorder {
  readonly events: Draft[] = []
  readonly lanes: Lane[] = []
  /** Lanes that run, innermost last. */
  readonly running: Lane[] = []
  /** Virtual milliseconds since the run started. */
  now = 0
  /** Why what happens next happens, where that is not simply the event before. */
  because: number | undefined
  outcome: Outcome | null = null
  /** The program's own context, which follows it through every wait: Node's AsyncLocalStorage. */
  asyncContext: unknown
  /** Called before each event: what had to wait for it is told now. */
  beforeEvent: () => void = () => {}
  /** Called after each event, in a careful run. */
  afterEvent: () => void = () => {}
  private printed = 0

  get current(): Lane | null {
    return this.running.at(-1) ?? null
  }

  add<T extends EventType>(type: T, fields: Omit<EventOf<T>, 'type' | 'seq' | 'at'>): Draft<T> {
    this.beforeEvent()
    const seq = this.events.length
    const event = { ...fields, type, seq, at: rounded(this.now) } as unknown as Draft<T>
    this.events.push(event as Draft)
    this.afterEvent()
    if (seq >= limits.events && this.outcome === null)
      this.stop('events', `The run was stopped after ${limits.events.toLocaleString('en')} events.`)
    return event
  }

  /** Seq of what causes the next event. */
  cause(): number | undefined {
    this.beforeEvent()
    if (this.because !== undefined) return this.because
    // A note is said about what happened; nothing happens because of it.
    const last = this.events.findLastIndex(({ type }) => type !== 'note')
    return last < 0 ? undefined : last
  }

  lane(info: Omit<TaskInfo, 'id' | 'parent'>, shown: boolean): Lane {
    const host = this.current
    const lane: Lane = {
      info: { ...info, id: this.lanes.length, parent: host?.info.id ?? null },
      shown,
      quiet: false,
      host,
      state: 'made',
      parked: null,
      ready: undefined,
      created: undefined,
      context: this.asyncContext,
      line: null,
      frames: [],
    }
    this.lanes.push(lane)
    return lane
  }

  created(lane: Lane): void {
    const { id, parent, line } = lane.info
    const cause = this.cause()
    const event = this.add('task.created', {
      task: id,
      by: parent,
      line,
      ...(cause === undefined ? {} : { cause }),
    })
    lane.created = event.seq
  }

  /** It joined a queue, and runs as soon as it is its turn. */
  readied(lane: Lane, queue: Queue | undefined, why?: number, who: Lane | null = this.current): void {
    // Who made it ready may be told to have ended only now, and that is then the cause.
    const cause = why ?? this.cause()
    const event = this.add('ready', {
      task: lane.info.id,
      by: who?.info.id ?? null,
      ...(cause === undefined ? {} : { cause }),
      ...(queue === undefined ? {} : { queue }),
    })
    lane.ready = event.seq
  }

  started(lane: Lane): void {
    this.add('task.started', { task: lane.info.id, ...causeOf(lane) })
    lane.state = 'running'
    this.asyncContext = lane.context
    this.running.push(lane)
  }

  resumed(lane: Lane): void {
    this.add('task.resumed', { task: lane.info.id, line: lane.line, ...causeOf(lane) })
    lane.state = 'running'
    lane.parked = null
    this.asyncContext = lane.context
    this.running.push(lane)
  }

  suspended(lane: Lane, wait: Wait): void {
    lane.shown = true
    lane.parked = this.add('task.suspended', { task: lane.info.id, line: lane.line, wait })
    lane.state = 'waiting'
    lane.context = this.asyncContext
    this.leave(lane)
  }

  finished(lane: Lane, result: string): Draft<'task.finished'> {
    const event = this.add('task.finished', { task: lane.info.id, result })
    this.over(lane)
    return event
  }

  failed(lane: Lane, error: ErrorInfo): void {
    this.add('task.failed', { task: lane.info.id, error })
    this.over(lane)
  }

  /** Text that the program printed. */
  print(stream: 'stdout' | 'stderr', text: string): void {
    const lane = this.current
    const room = Math.max(0, limits.outputCharacters - this.printed)
    this.printed += text.length
    const shown = text.slice(0, room)
    this.add('output', { task: lane?.info.id ?? null, stream, text: shown, line: lane?.line ?? null })
    if (this.printed > limits.outputCharacters)
      this.stop(
        'output',
        `The run was stopped after it had printed ${limits.outputCharacters.toLocaleString('en')} characters.`,
      )
  }

  stop(limit: Limit, message: string): never {
    this.outcome = { type: 'stopped', limit, line: this.current?.line ?? null, message }
    throw new Stop(message)
  }

  private over(lane: Lane): void {
    lane.state = 'over'
    this.leave(lane)
  }

  private leave(lane: Lane): void {
    const index = this.running.lastIndexOf(lane)
    if (index >= 0) this.running.splice(index, 1)
  }
}

/** What runs at once, in no queue, runs because it was called. */
function causeOf(lane: Lane): { cause?: number } {
  const cause = lane.ready ?? lane.created
  return cause === undefined ? {} : { cause }
}

/** To whole microseconds, as the trace has it. */
function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
