import type { TaskId, Trace } from '../trace/index.ts'
import type { Dialect } from '../words/index.ts'
import { arrowsOf } from './arrows.ts'
import { causesOf } from './causes.ts'
import { criticalPathOf } from './critical-path.ts'
import { firstIndex } from './first-index.ts'
import { inOrder, lanesOf } from './lanes.ts'
import { ENGLISH, type Phrases } from './phrases.ts'
import { scan } from './scan.ts'
import { stepsOfTask, stopsOf, stopsOfTask } from './stops.ts'
import type { Replay } from './types.ts'

/** Makes the indexes of a validated trace: linear in its events. `language` is that of labels and titles. */
export function createReplay(trace: Trace, language: Phrases = ENGLISH): Replay {
  const phrases = language.as(DIALECTS[trace.language])
  const { spans, output, stateAt } = scan(trace)
  const laneOf = lanesOf(trace, spans, phrases)
  return {
    trace,
    words: phrases,
    lanes: inOrder(laneOf),
    laneOf,
    arrows: arrowsOf(trace),
    duration: trace.events.at(-1)?.at ?? 0,
    stops: stopsOf(trace),
    stopsOf: remembered((task) => stopsOfTask(trace, task)),
    stepsOf: remembered((task) => stepsOfTask(trace, task)),
    stateAt,
    output,
    outputCountAt: (seq) => firstIndex(output.length, (index) => (output[index]?.seq ?? 0) > seq),
    causesOf: (seq) => causesOf(trace, seq),
    criticalPath: criticalPathOf(trace, laneOf),
  }
}

/** In whose terms a run is told. */
const DIALECTS: Record<Trace['language'], Dialect> = { python: '', javascript: 'js', typescript: 'js' }

function remembered(find: (task: TaskId) => number[]): (task: TaskId) => number[] {
  const known = new Map<TaskId, number[]>()
  return (task) => {
    const found = known.get(task) ?? find(task)
    known.set(task, found)
    return found
  }
}
