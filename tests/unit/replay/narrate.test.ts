import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReplay, narrate, plainText } from '../../../components/replay/index.ts'
import type { EventType, Trace, TraceEvent, WaitKind } from '../../../components/trace/index.ts'
import { wordsFor } from '../../../components/words/index.ts'
import { traceBuilder } from '../../support/trace-builder.ts'
import { traceFromText } from '../../support/trace-from-text.ts'
import {
  cancelledTrace,
  chapterOneAtATimeTrace,
  chapterTrace,
  crowdedTrace,
  deadlockedTrace,
  failedTrace,
  refusedTrace,
} from '../../support/traces.ts'
import { anyTrace } from './any-trace.ts'

function told(trace: Trace, seq: number): string[] {
  const { what, then } = narrate(createReplay(trace), seq)
  return [plainText(what), plainText(then)].filter((text) => text !== '')
}

describe('narrate', () => {
  it('tells the chapter’s example step by step', () => {
    const replay = createReplay(chapterTrace())
    const story = replay.stops.switch.map((seq) => plainText(narrate(replay, seq).what))
    expect(story).toEqual([
      'The run starts. The clock reads 0 s.',
      'The event loop starts and runs its first task, main.',
      'main creates work A, which joins the ready queue.',
      'main creates work B, which joins the ready queue.',
      'main awaits work A. It is not done yet, so main steps aside.',
      'work A is first in the ready queue, so it starts now.',
      'work A goes to sleep for 1 s and steps aside. Its timer rings at 1 s.',
      'work B is alone in the ready queue, so it starts now.',
      'work B goes to sleep for 2 s and steps aside. Its timer rings at 2 s.',
      'The clock reaches 1 s. work A’s sleep is over, so it goes on after its await.',
      "work A finishes with the result 'A done'. main awaited it and joins the ready queue.",
      'work A is done. main awaited it, so main goes on after its await.',
      'main prints A done.',
      'main awaits work B. It is not done yet, so main steps aside.',
      'The clock reaches 2 s. work B’s sleep is over, so it goes on after its await.',
      "work B finishes with the result 'B done'. main awaited it and joins the ready queue.",
      'work B is done. main awaited it, so main goes on after its await.',
      'main prints B done.',
      'main finishes.',
      'Nothing is left to do: the run is over at 2 s.',
    ])
  })

  it('says who still waits and why nothing else could run', () => {
    expect(told(chapterTrace(), 30)[1]).toBe(
      'main is still waiting for work A. work B is still asleep until 2 s. Nothing else is ready, so nothing else could run.',
    )
  })

  it('says who is next, or when the clock jumps', () => {
    expect(told(chapterTrace(), 18)[1]).toBe('work A, first in the ready queue, runs next. After it: work B.')
    expect(told(chapterTrace(), 26)[1]).toBe(
      'Nothing is ready, so the clock jumps to 1 s, when work A’s sleep ends.',
    )
  })

  it('does not promise a ready task its turn when one runs at a time', () => {
    expect(told(chapterOneAtATimeTrace(), 15)[1]).toBe(
      'One at a time: nothing else runs until work A goes on, at 1 s.',
    )
  })

  it('marks names, code and times', () => {
    const { what } = narrate(createReplay(chapterTrace()), 30)
    expect(what).toEqual([
      { type: 'text', text: 'The clock reaches ' },
      { type: 'time', text: '1 s' },
      { type: 'text', text: '. ' },
      { type: 'task', task: 2, text: 'work A' },
      { type: 'text', text: '’s sleep is over, so it goes on after its ' },
      { type: 'code', text: 'await' },
      { type: 'text', text: '.' },
    ])
  })

  it('tells a deadline, a request to stop and where they are delivered', () => {
    const trace = cancelledTrace()
    expect(told(trace, 15)[0]).toBe(
      'The clock reaches 500 ms, a deadline: CancelledError is raised at the await of main.',
    )
    expect(told(trace, 19)).toEqual([
      'main asks background to stop.',
      'The request is delivered when background runs next. main keeps running until it steps aside. Ready: background.',
    ])
    expect(told(trace, 25)[0]).toBe(
      'background ends as cancelled. main awaited it and joins the ready queue.',
    )
  })

  it('names the circle of a deadlock', () => {
    const trace = deadlockedTrace()
    expect(told(trace, trace.events.length - 1)).toEqual([
      'At 1 s nothing is ready and no timer is set, so nobody could ever wake anybody: a deadlock.',
      'main waits for A. A waits for a lock, held by B. B waits for a lock, held by A.',
    ])
    expect(told(trace, 19)[0]).toBe('A asks for a lock. B holds it, so A steps aside.')
  })

  it('tells errors, and code that was not run', () => {
    const failed = failedTrace()
    expect(told(failed, 15)[0]).toBe(
      'A ends with an error: ValueError: no. main awaited it and joins the ready queue.',
    )
    expect(told(failed, failed.events.length - 1)[0]).toBe(
      'The run ends at 1 s with an error: ValueError: no.',
    )
    expect(told(refusedTrace(), 1)).toEqual(['The code was not run: a parameter is missing after “(”'])
  })

  it('tells tasks that are made in one go together', () => {
    const trace = crowdedTrace(12, 2)
    const replay = createReplay(trace)
    const stop = replay.stops.switch[2] ?? 0
    expect(plainText(narrate(replay, stop).what)).toBe(
      'main creates 12 tasks: worker 0, worker 1, worker 2, worker 3, and 8 more. They join the ready queue in this order.',
    )
  })

  it('tells sleeps that end together', () => {
    const trace = traceBuilder('a')
    const main = trace.create({ coroutine: 'main' }, null)
    trace.start(main)
    const [a, b] = [trace.create({ coroutine: 'a' }, main), trace.create({ coroutine: 'b' }, main)]
    trace.suspend(main, { on: 'event', label: 'event', object: 'done' })
    for (const task of [a, b]) {
      trace.start(task)
      trace.suspend(task, { on: 'sleep', label: '', until: 5 })
    }
    trace.at = 5
    trace.ring(a)
    const last = trace.ring(b)
    const replay = createReplay(trace.build({ type: 'deadlocked', message: '', waiting: [] }))
    expect(plainText(narrate(replay, last).what)).toBe(
      'The clock reaches 5 ms. The sleeps of a and b are over; they join the ready queue in this order.',
    )
  })

  it('tells a turn given up, and a wake in the middle of a run', () => {
    const trace = traceBuilder('await asyncio.sleep(0)\nev.set()')
    const main = trace.create({ coroutine: 'main' }, null)
    trace.start(main)
    const waiter = trace.create({ coroutine: 'waiter' }, main)
    const line = trace.emit('line', { task: main, line: 1 })
    trace.ready(main, line, main)
    const aside = trace.suspend(main, { on: 'yield', label: '' }, 1)
    trace.start(waiter)
    trace.suspend(waiter, { on: 'event', label: 'event', object: 'ev' })
    const back = trace.resume(main)
    const set = trace.emit('line', { task: main, line: 2 })
    const woken = trace.ready(waiter, set, main)
    const all = trace.build()
    expect([aside, back, woken].map((seq) => told(all, seq)[0])).toEqual([
      'main steps aside for one turn of the event loop.',
      'main had stepped aside for one turn of the event loop; now it goes on.',
      'main wakes waiter, which waited for the event ev to be set. It joins the ready queue.',
    ])
  })

  it('says who was held up while the loop was blocked', () => {
    const trace = traceBuilder('time.sleep(1)')
    const main = trace.create({ coroutine: 'main' }, null)
    trace.start(main)
    trace.create({ coroutine: 'other' }, main)
    const blocked = trace.emit('blocked', { task: main, ms: 1000, what: 'time.sleep', line: 1 })
    trace.at = 1000
    trace.finish(main)
    expect(told(trace.build(), blocked)).toEqual([
      'main holds the event loop for 1 s with time.sleep. Nothing else could run meanwhile.',
      'other could have run, but had to stay in the ready queue.',
    ])
  })

  it('has a sentence for every stop of every run', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        const replay = createReplay(trace)
        for (const seq of replay.stops.line) expect(plainText(narrate(replay, seq).what).trim()).not.toBe('')
      }),
    )
  })

  it('leaves no placeholder open and names nobody twice in a row', () => {
    for (const trace of [...everyEvent(), ...everyWait(), cancelledTrace(), crowdedTrace(5, 6)]) {
      const replay = createReplay(trace)
      for (const event of trace.events) {
        const { what, then } = narrate(replay, event.seq)
        expect(plainText([...what, ...then])).not.toMatch(/[{}]|undefined|NaN|\bfor for\b| {2}/)
        if (what.at(-1)?.type !== 'code') expect(plainText(what)).toMatch(/[.…)”]$/)
      }
    }
  })

  it('has a sentence for every type of event', () => {
    const types = new Set(everyEvent().flatMap((trace) => trace.events.map((event) => event.type)))
    expect([...types].sort()).toEqual([...ALL_TYPES].sort())
  })

  it('can speak another language', () => {
    const replay = createReplay(traceFromText('t 0\nmain run print:hallo done'), wordsFor('de'))
    expect(plainText(narrate(replay, 5).what)).toBe('main gibt hallo aus.')
  })
})

const ALL_TYPES: EventType[] = [
  ...([
    'run.started',
    'run.ended',
    'task.created',
    'task.started',
    'task.suspended',
    'task.resumed',
  ] as const),
  ...([
    'task.finished',
    'task.failed',
    'task.cancelled',
    'frame.entered',
    'frame.left',
    'line',
    'ready',
  ] as const),
  ...(['ready.dropped', 'timer.set', 'timer.fired', 'timer.cancelled', 'output', 'blocked'] as const),
  ...([
    'cancel.requested',
    'cancel.delivered',
    'error.raised',
    'error.caught',
    'error.unretrieved',
    'note',
  ] as const),
]

/** Traces in which every type of event stands alone, in no order that a loop would make. */
function everyEvent(): Trace[] {
  const error = { type: 'ValueError', message: 'no' }
  const fields: Record<string, Record<string, unknown>[]> = {
    'task.suspended': [{ wait: { on: 'future', label: '' } }],
    'task.finished': [{ result: '1' }, { result: '' }],
    'task.failed': [{ error }],
    'frame.entered': [{ frame: 'f' }],
    'frame.left': [
      { frame: 'f', how: 'return' },
      { frame: 'f', how: 'yield', value: '1' },
      { frame: 'f', how: 'raise' },
    ],
    line: [{}, { changed: [{ name: 'a', value: '1' }] }],
    'timer.set': [
      { timer: 1, due: 5, label: 'timeout' },
      { timer: 2, due: 5, label: '' },
    ],
    'timer.fired': [
      { timer: 1, label: 'timeout' },
      { timer: null, label: '' },
    ],
    'timer.cancelled': [{ timer: 2 }],
    output: [
      { stream: 'stdout', text: 'x\n' },
      { stream: 'stderr', text: 'x' },
      { stream: 'stdout', text: '\n' },
    ],
    blocked: [{ ms: 5, what: 'time.sleep' }],
    'error.raised': [{ error }],
    'error.caught': [{ error: { type: 'KeyError', message: '' } }],
    'error.unretrieved': [{ error }, { error, task: null }],
    note: [{ code: 'other', text: 'A note.' }],
    'cancel.requested': [{ by: 1 }, { by: 0 }, { by: null }],
    ready: [{ by: 1 }, { by: null }],
  }
  return ALL_TYPES.filter((type) => !type.startsWith('run.')).map((type) => {
    const trace = traceBuilder('first line')
    const main = trace.create({ coroutine: 'main' }, null)
    trace.create({ coroutine: 'other' }, main)
    for (const own of fields[type] ?? [{}])
      trace.emit(type, { task: main, by: null, line: 1, ...own } as unknown as Omit<
        TraceEvent,
        'type' | 'seq' | 'at'
      > as never)
    return trace.build()
  })
}

function everyWait(): Trace[] {
  const kinds: WaitKind[] = [
    ...([
      'sleep',
      'yield',
      'task',
      'gather',
      'wait',
      'task-group',
      'shield',
      'future',
      'lock',
      'semaphore',
    ] as const),
    ...(['event', 'condition', 'queue-get', 'queue-put', 'queue-join', 'barrier', 'io', 'executor'] as const),
    ...(['promise', 'loop', 'idle', 'other'] as const),
  ]
  return kinds.flatMap((on) =>
    [{}, { tasks: [1] }, { tasks: [1, 2] }, { object: 'thing' }, { tasks: [1], object: 'thing' }].map(
      (own) => {
        const trace = traceBuilder('line')
        const main = trace.create({ coroutine: 'main' }, null)
        trace.start(main)
        const [a, b] = [trace.create({ coroutine: 'a' }, main), trace.create({ coroutine: 'b' }, main)]
        trace.suspend(main, { on, label: 'asyncio.thing', ...own })
        trace.start(a)
        trace.ready(main, trace.finish(a), a)
        trace.resume(main)
        trace.suspend(main, { on, label: '', ...own })
        trace.start(b)
        trace.ready(main, undefined, b)
        trace.resume(main)
        return trace.build()
      },
    ),
  )
}
