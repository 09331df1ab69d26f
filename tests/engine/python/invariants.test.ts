import { describe, expect, it } from 'vitest'
import { parseTrace, type Trace, type TraceEvent } from '../../../components/trace/index.ts'
import { findCases } from '../../conformance/cases.ts'
import { pythonEngine, tell } from './engine.ts'

const run = pythonEngine()

/** Types that a cause may be of; null: whatever the running code did last. */
const fitting: Partial<Record<TraceEvent['type'], TraceEvent['type'][] | null>> = {
  'run.ended': null,
  'task.created': null,
  // An eager task starts where it is created.
  'task.started': ['ready', 'task.created'],
  ready: null,
  'ready.dropped': null,
  'timer.fired': ['timer.set', 'task.suspended'],
  'cancel.requested': null,
  'cancel.delivered': ['cancel.requested'],
}

/** What is wrong with the causes of a trace. */
function misfits(trace: Trace): string[] {
  return trace.events.flatMap((event) => {
    if (!('cause' in event) || event.cause === undefined)
      return needsCause(event) ? [`${tell(trace, event)}: no cause`] : []
    const cause = trace.events[event.cause]
    if (cause === undefined || cause.seq >= event.seq)
      return [`${tell(trace, event)}: its cause is not earlier`]
    const told = `${event.seq} ${tell(trace, event)} because of ${tell(trace, cause)}`
    const types = isThread(trace, event) ? null : fitting[event.type]
    if (types && !types.includes(cause.type)) return [told]
    if (ofOneTask(event) && 'task' in cause && 'task' in event && cause.task !== event.task) return [told]
    if (event.type === 'ready' && !wakes(cause, event)) return [told]
    return []
  })
}

function needsCause(event: TraceEvent): boolean {
  return event.type === 'task.started' || event.type === 'task.resumed' || event.type === 'timer.fired'
}

/** A thread starts when it is made: it stands in no queue of the loop. */
function isThread(trace: Trace, event: TraceEvent): boolean {
  return event.type === 'task.started' && trace.tasks[event.task]?.kind === 'thread'
}

/** Both events are of the same task: a wake-up and its going on, a sleep and its end. */
function ofOneTask({ type }: TraceEvent): boolean {
  return type === 'task.started' || type === 'cancel.delivered'
}

/**
 * Somebody's own code wakes by what it did; the loop's wakes because of a timer, of somebody's end, or of the step in
 * which somebody asked asyncio to do it soon.
 */
function wakes(cause: TraceEvent, event: TraceEvent & { type: 'ready' }): boolean {
  if (event.by === null)
    return /^(task\.(created|started|resumed|finished|failed|cancelled)|line|ready|frame\.left|note|timer\.fired|cancel\.requested)$/.test(
      cause.type,
    )
  const actor = 'by' in cause ? cause.by : 'task' in cause ? cause.task : null
  return actor === event.by || actor === null || cause.type === 'task.resumed'
}

describe('every trace', () => {
  const programs = findCases().filter(({ language, kind }) => language === 'python' && kind === 'programs')
  for (const area of new Set(programs.map((each) => each.area))) {
    it(`has causes that come before and fit: ${area}`, async () => {
      const wrong: string[] = []
      for (const { name, code, area: its } of programs) {
        if (its !== area) continue
        for (const policy of ['concurrent', 'one-at-a-time'] as const) {
          const trace = parseTrace(await run(code, policy))
          wrong.push(...misfits(trace).map((each) => `${name} ${policy}: ${each}`))
        }
      }
      expect(wrong).toEqual([])
    })
  }

  it('lets each task begin once and end once, and nothing happen after its end', async () => {
    const wrong: string[] = []
    for (const { name, code } of programs)
      wrong.push(...lives(await run(code)).map((each) => `${name}: ${each}`))
    expect(wrong).toEqual([])
  })
})

function lives(trace: Trace): string[] {
  const ended = new Set<number>()
  const begun = new Set<number>()
  return trace.events.flatMap((event) => {
    if (!('task' in event) || event.task === null) return []
    const wrong: string[] = []
    if (event.type === 'task.started' && begun.has(event.task)) wrong.push(`${tell(trace, event)} twice`)
    if (event.type === 'task.started') begun.add(event.task)
    if (ended.has(event.task) && happens(event)) wrong.push(`${tell(trace, event)} after its end`)
    if (/^task\.(finished|failed|cancelled)$/.test(event.type)) ended.add(event.task)
    return wrong
  })
}

function happens({ type }: TraceEvent): boolean {
  return /^(task\.|frame\.|line|ready$|blocked|cancel\.)/.test(type)
}
