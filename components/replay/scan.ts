import type { Seq, Trace, TraceEvent } from '../trace/index.ts'
import { type LockHolders, lockHolders } from './lock-holders.ts'
import { turnsOf } from './queues.ts'
import { recordSpans, type SpanRecorder } from './spans.ts'
import { applyEvent, copyState, initialState, loopStateOf, type WorkingState } from './state.ts'
import { withoutSequences } from './terminal-text.ts'
import type { LoopState, OutputLine, Span } from './types.ts'

/**
 * A copy of the state is kept every so many events: carrying it over 250 events takes less than a tenth of a
 * millisecond. A copy is as long as there are tasks, so with many tasks copies are fewer: each of its lists, in all
 * copies together, is at most about four times as long as the trace.
 */
const LEAST_INTERVAL = 250
const TASKS_PER_INTERVAL = 4

export type Scan = {
  spans: Span[][]
  output: OutputLine[]
  stateAt(seq: Seq): LoopState
}

/** One pass over the events: spans of every task, output, and check-points of the loop's state. */
export function scan(trace: Trace): Scan {
  const state = initialState(trace)
  const recorder: SpanRecorder = recordSpans(trace)
  const output: OutputLine[] = []
  const interval = Math.max(LEAST_INTERVAL, Math.ceil(trace.tasks.length / TASKS_PER_INTERVAL))
  const checkpoints: WorkingState[] = [copyState(state)]
  for (const event of trace.events) {
    recorder.before(event, state)
    applyEvent(state, event, trace)
    recorder.after(event, state)
    if (event.type === 'output') output.push(outputLine(event))
    if ((event.seq + 1) % interval === 0) checkpoints.push(copyState(state))
  }
  return { spans: recorder.finish(), output, stateAt: lookUp(trace, checkpoints, interval) }
}

/** The last answer is kept: the views of one position ask for it several times. */
function lookUp(trace: Trace, checkpoints: WorkingState[], interval: number): (seq: Seq) => LoopState {
  const turns = turnsOf(trace)
  const holders = lockHolders(trace)
  let last: LoopState | null = null
  return (wanted) => {
    const seq = Math.max(0, Math.min(Math.floor(wanted), trace.events.length - 1))
    if (last?.seq === seq) return last
    const index = Math.floor((seq + 1) / interval)
    const checkpoint = checkpoints[index]
    const state = checkpoint ? copyState(checkpoint) : initialState(trace)
    for (let next = index * interval; next <= seq; next++) {
      const event = trace.events[next]
      if (event) applyEvent(state, event, trace)
    }
    last = withHolders(loopStateOf(state, trace, seq, turns), holders)
    return last
  }
}

/** Waits for locks with who has them now. */
function withHolders(state: LoopState, holders: LockHolders): LoopState {
  if (!state.waiting.some(({ wait }) => wait.on === 'lock')) return state
  const waiting = state.waiting.map((entry) => {
    const holder = holders(entry.since, state.seq)
    return holder === null ? entry : { ...entry, wait: { ...entry.wait, tasks: [holder] } }
  })
  return { ...state, waiting }
}

function outputLine(event: Extract<TraceEvent, { type: 'output' }>): OutputLine {
  const { seq, at, stream, text, task, line } = event
  return { seq, at, stream, text: withoutSequences(text), task, line }
}
