import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReplay } from '../../../components/replay/index.ts'
import { traceBuilder } from '../../support/trace-builder.ts'
import { traceFromText } from '../../support/trace-from-text.ts'
import { cancelledTrace, chapterTrace, tinyTrace } from '../../support/traces.ts'
import { anyTrace } from './any-trace.ts'

describe('lanes', () => {
  it('follow a drawing', () => {
    const trace = traceFromText(`
      t      0          1000        2000
      main   run a----------resume b-----------resume
      A      run sleep------done
      B      run sleep-------------------------done  `)
    const { lanes } = createReplay(trace)
    expect(lanes.map((lane) => lane.label)).toEqual(['main', 'A', 'B'])
    expect(lanes.map((lane) => lane.spans.map((span) => `${span.type} ${span.toAt - span.fromAt}`))).toEqual([
      [
        'ready 0',
        'running 0',
        'waiting 1000',
        'ready 0',
        'running 0',
        'waiting 1000',
        'ready 0',
        'running 0',
      ],
      ['ready 0', 'running 0', 'waiting 1000', 'ready 0', 'running 0'],
      ['ready 0', 'running 0', 'waiting 2000', 'ready 0', 'running 0'],
    ])
  })

  it('have spans that follow each other without overlap', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        for (const lane of createReplay(trace).lanes)
          for (const [index, span] of lane.spans.entries()) {
            expect(span.to).toBeGreaterThan(span.from)
            expect(span.toAt).toBeGreaterThanOrEqual(span.fromAt)
            expect(span.from).toBeGreaterThanOrEqual(lane.spans[index - 1]?.to ?? 0)
          }
      }),
    )
  })

  it('agree with the state of the loop', () => {
    fc.assert(
      fc.property(anyTrace, fc.nat(500), (trace, n) => {
        const replay = createReplay(trace)
        const seq = n % trace.events.length
        const state = replay.stateAt(seq)
        for (const lane of replay.lanes) {
          const type = lane.spans.find((span) => span.from <= seq && seq < span.to)?.type ?? null
          const now = state.tasks[lane.task] ?? 'absent'
          const shown = type === 'blocked' ? 'running' : type
          if (seq < trace.events.length - 1 && shown !== null) expect(now).toBe(shown)
        }
      }),
    )
  })

  it('tell whom or what a span waits for', () => {
    const labels = createReplay(chapterTrace()).lanes.map((lane) =>
      lane.spans.flatMap((span) => (span.type === 'waiting' ? [span.label] : [])),
    )
    expect(labels).toEqual([[''], ['for work A', 'for work B'], ['sleep 1 s'], ['sleep 2 s']])
  })

  it('draw the timer of a callback from when it is set until it rings or is cancelled', () => {
    const { trace, rings, cancelled } = withTimers()
    const replay = createReplay(trace)
    const spansOf = (task: number) =>
      replay.laneOf[task]?.spans.map(({ type, label, toAt }) => [type, label, toAt])
    expect([rings, cancelled].map(spansOf)).toEqual([
      [
        ['waiting', 'timer 2 s', 2000],
        ['ready', '', 2000],
        ['running', '', 2000],
      ],
      [['waiting', 'timer 3 s', 1000]],
    ])
  })

  it('draw what a callback waited for from when it was handed over', () => {
    const builder = traceBuilder('fetch(url).then(read).then(show)')
    const module = builder.create({ kind: 'module', coroutine: '<module>' }, null)
    const [read, show] = ['read', 'show'].map((coroutine) => builder.hand(coroutine, module)) as [
      number,
      number,
    ]
    builder.at = 300
    builder.ready(read, builder.emit('timer.fired', { task: null, timer: null, label: 'fetch /a' }))
    builder.start(read)
    builder.finish(read)
    builder.ready(show, undefined, read)
    builder.start(show)
    builder.finish(show)
    const { laneOf } = createReplay(builder.build())
    const first = [read, show].map((task) => laneOf[task]?.spans[0])
    expect(first.map((span) => [span?.type, span?.label, span?.fromAt, span?.toAt])).toEqual([
      ['waiting', 'for fetch /a', 0, 300],
      ['waiting', 'for read', 0, 300],
    ])
  })

  it('hide module-level code that only starts the loop', () => {
    const { lanes } = createReplay(chapterTrace())
    expect(lanes.map(({ label, shown, color }) => [label, shown, color])).toEqual([
      ['module', false, -1],
      ['main', true, 0],
      ['work A', true, 1],
      ['work B', true, 2],
    ])
  })

  it('show module-level code that prints', () => {
    const trace = traceBuilder('print(1)')
    const module = trace.create({ kind: 'module', coroutine: '<module>' }, null)
    trace.emit('output', { task: module, stream: 'stdout', text: '1\n', line: 1 })
    expect(createReplay(trace.build()).lanes.map((lane) => [lane.shown, lane.end])).toEqual([
      [true, 'finished'],
    ])
  })

  it.each([
    ['one thing only', ['main'], false],
    ['several things', ['then callback', 'then callback'], true],
  ])('module-level code that starts %s: shown or not', (_, started, shown) => {
    const trace = traceBuilder('start()')
    const module = trace.create({ kind: 'module', coroutine: '<module>' }, null)
    for (const coroutine of started) trace.create({ kind: 'callback', coroutine }, module)
    expect(createReplay(trace.build()).lanes[0]?.shown).toBe(shown)
  })

  it('split a run where the loop was held', () => {
    const trace = traceBuilder('time.sleep(1)')
    const main = trace.create({ coroutine: 'main' }, null)
    trace.start(main, 1)
    trace.emit('blocked', { task: main, ms: 1000, what: 'time.sleep', line: 1 })
    trace.at = 1000
    trace.emit('line', { task: main, line: 1 })
    trace.finish(main)
    const spans = createReplay(trace.build()).lanes[0]?.spans ?? []
    expect(spans.map((span) => `${span.type} ${span.toAt - span.fromAt}`)).toEqual([
      'ready 0',
      'running 0',
      'blocked 1000',
      'running 0',
    ])
  })

  it('know how they ended', () => {
    expect(createReplay(cancelledTrace()).lanes.map((lane) => lane.end)).toEqual(['finished', 'cancelled'])
    expect(createReplay(tinyTrace()).lanes.map((lane) => lane.ended)).toEqual([6])
  })
})

describe('arrows', () => {
  it('lead from who sets a timer to the callback that waits for it', () => {
    const { trace, rings, cancelled } = withTimers()
    const { arrows } = createReplay(trace)
    expect(arrows.map(({ type, from, to }) => [type, from.task, to.task])).toEqual([
      ['create', 0, rings],
      ['create', 0, cancelled],
    ])
  })

  it('lead from the creator and from whoever woke to the ready queue', () => {
    const { arrows } = createReplay(chapterTrace())
    expect(
      arrows.map(({ type, from, to }) => `${type} ${from.task}@${from.seq} ${to.task}@${to.seq}`),
    ).toEqual(['create 0@6 1@7', 'create 1@12 2@13', 'create 1@15 3@16', 'wake 2@32 1@33', 'wake 3@43 1@44'])
  })

  it('lead from the request of a cancellation to where it is delivered', () => {
    const cancel = createReplay(cancelledTrace()).arrows.filter((arrow) => arrow.type === 'cancel')
    expect(cancel).toEqual([{ type: 'cancel', from: { task: 0, seq: 18 }, to: { task: 1, seq: 22 } }])
  })
})

/** Module-level code that sets two timers, of which one is cancelled after a second. */
function withTimers() {
  const builder = traceBuilder('set two timers')
  const module = builder.create({ kind: 'module', coroutine: '<module>' }, null)
  const rings = builder.later('rings', module, 2000)
  const cancelled = builder.later('cancelled', module, 3000)
  builder.at = 1000
  builder.emit('timer.cancelled', { timer: cancelled })
  builder.at = 2000
  const fired = builder.emit('timer.fired', { task: rings, timer: rings, label: 'rings' })
  builder.ready(rings, fired)
  builder.start(rings)
  builder.finish(rings)
  return { trace: builder.build(), rings, cancelled }
}
