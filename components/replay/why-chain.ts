import type { Seq, TaskId, TraceEvent } from '../trace/index.ts'
import { causeOf } from './causes.ts'
import { firstIndex } from './first-index.ts'
import { momentStart } from './moments.ts'
import type { Replay } from './types.ts'

/**
 * Why this runs now, step by step back to the start of the run: the positions at which each step is told, the newest
 * first, the one that is asked about not among them. From an event to what the trace names as its cause; from what a
 * task does by itself to why that task was running, and from the end of the run to what came last; at most `most`.
 *
 *     main goes on <- work A is done <- work A's sleep is over <- work A goes to sleep <- work A starts <- main creates it
 */
export function whyChain(replay: Replay, position: Seq, most: number): Seq[] {
  const { trace } = replay
  const chain: Seq[] = []
  const start = replay.stateAt(position).running
  let event = start ? runStart(replay, start.task, position) : trace.events[position]
  for (let last = position; event !== undefined && chain.length < most; ) {
    const stop = toldAt(replay, event.seq)
    if (stop < last && !entersModule(replay, stop)) {
      chain.push(stop)
      last = stop
    }
    const before: TraceEvent | undefined =
      causeOf(trace, event) ??
      doer(replay, event) ??
      (event.seq === position ? trace.events[position - 1] : undefined)
    // What is no earlier is no reason.
    event = before !== undefined && before.seq < event.seq ? before : undefined
  }
  return chain
}

/** That a script begins says no more than that the run starts. */
function entersModule({ trace }: Replay, stop: Seq): boolean {
  const event = trace.events[momentStart(trace, stop)]
  return event?.type === 'frame.entered' && trace.tasks[event.task]?.kind === 'module'
}

/** Why whoever did this was running; undefined where nobody did it. */
function doer(replay: Replay, event: TraceEvent): TraceEvent | undefined {
  const by = 'by' in event ? event.by : 'task' in event ? event.task : null
  return by === null ? undefined : runStart(replay, by, event.seq - 1)
}

/** The event with which the run of a task began that is under way just after `seq`. */
function runStart(replay: Replay, task: TaskId, seq: Seq): TraceEvent | undefined {
  const spans = replay.laneOf[task]?.spans ?? []
  let index = firstIndex(spans.length, (at) => (spans[at]?.from ?? 0) > seq) - 1
  const runs = (at: number): boolean => spans[at]?.type === 'running' || spans[at]?.type === 'blocked'
  if (!runs(index)) return undefined
  while (runs(index - 1)) index--
  return replay.trace.events[spans[index]?.from ?? -1]
}

/** Where stepping stops after an event: its sentence tells of it. */
function toldAt({ stops }: Replay, seq: Seq): Seq {
  const all = stops.line
  return all[firstIndex(all.length, (at) => (all[at] ?? 0) >= seq)] ?? seq
}
