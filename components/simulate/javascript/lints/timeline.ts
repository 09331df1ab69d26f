/** What lints ask of a run that is over. */
import type { VirtualMs } from '../../../trace/index.ts'
import type { Draft, Lane, Recorder } from '../recording/recorder.ts'
import type { AsyncCall } from './types.ts'

type Ended = { seq: number; at: VirtualMs }

export class Timeline {
  readonly now: VirtualMs
  private readonly events: readonly Draft[]
  private ends: Map<number, Ended> | null = null

  constructor({ events, now }: Recorder) {
    this.events = events
    this.now = now
  }

  /** When a call ended; undefined where it never did. */
  endOf(lane: Lane): Ended | undefined {
    if (this.ends === null) {
      this.ends = new Map()
      for (const event of this.events)
        if (event.type === 'task.finished' || event.type === 'task.failed')
          this.ends.set(event.task, { seq: event.seq, at: event.at })
    }
    return this.ends.get(lane.info.id)
  }

  /** Who called it ran another line of the same function after the call, before `until`. */
  wentOn({ caller, at, node }: AsyncCall, until: number): boolean {
    if (caller === null || node === null) return false
    const last = node.location.end.line
    let depth = 0
    for (let seq = at; seq < Math.min(until, this.events.length); seq++) {
      const event = this.events[seq]
      if (event === undefined || !('task' in event) || event.task !== caller.info.id) continue
      if (event.type === 'frame.entered') depth++
      if (event.type === 'frame.left' && --depth < 0) return false
      if (event.type === 'line' && depth === 0 && event.line > last) return true
    }
    return false
  }
}

/** `1.2 s`. */
export function seconds(ms: VirtualMs): string {
  return `${Number((ms / 1000).toFixed(3))} s`
}
