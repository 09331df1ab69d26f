import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Axis, axisOf, createReplay } from '../../../components/replay/index.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { sleepWait, traceBuilder } from '../../support/trace-builder.ts'
import { traceFromText } from '../../support/trace-from-text.ts'
import { bigTrace, chapterTrace, refusedTrace, tinyTrace } from '../../support/traces.ts'
import { anyTrace } from './any-trace.ts'

const options = { width: 900 }

describe('axisOf', () => {
  it('is strictly monotone from 0 to 1, and finds every position again', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        const axis = axisOf(createReplay(trace), options)
        const xs = trace.events.map((event) => axis.x(event.seq))
        expect(xs[0]).toBe(0)
        expect(xs.at(-1)).toBe(1)
        expect(xs.every((x, index) => index === 0 || x > (xs[index - 1] ?? 1))).toBe(true)
        expect(xs.map((x) => axis.seqAt(x))).toEqual(trace.events.map((event) => event.seq))
      }),
    )
  })

  it('keeps its ticks in order and apart', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        const { ticks } = axisOf(createReplay(trace), options)
        const distances = ticks.slice(1).map((tick, index) => tick.x - (ticks[index]?.x ?? 0))
        expect(distances.every((distance) => distance >= 80 / options.width)).toBe(true)
        expect(ticks.every((tick) => tick.x >= 0 && tick.x <= 1)).toBe(true)
      }),
    )
  })

  it('leaves more than half of the width to time when there are ten thousand runs', () => {
    const replay = createReplay(bigTrace(60_000))
    const axis = axisOf(replay, options)
    let time = 0
    for (const event of replay.trace.events.slice(1))
      if (event.at > (replay.trace.events[event.seq - 1]?.at ?? 0))
        time += axis.x(event.seq) - axis.x(event.seq - 1)
    expect(time).toBeGreaterThan(0.54)
  })

  it('gives waits their proportion', () => {
    const replay = createReplay(chapterTrace())
    const axis = axisOf(replay, options)
    const [b1, b2] = [axis.x(27) - axis.x(26), axis.x(38) - axis.x(37)]
    expect(b2 / b1).toBeCloseTo(1, 2)
  })

  it('puts runs of the same instant side by side, in the order in which they ran', () => {
    const axis = axisOf(createReplay(chapterTrace()), options)
    const runs = [9, 18, 19, 22, 23, 26].map((seq) => axis.x(seq))
    expect(runs).toEqual([...runs].sort((a, b) => a - b))
    expect((axis.x(22) - axis.x(19)) * options.width).toBeGreaterThan(12)
  })

  it('shows one millisecond beside one hour', () => {
    const trace = traceBuilder('')
    const main = trace.create({ coroutine: 'main' }, null)
    trace.start(main)
    for (const ms of [1, 3_600_000, 1]) {
      trace.suspend(main, sleepWait(trace.at, ms))
      trace.at += ms
      trace.ring(main)
      trace.resume(main)
    }
    trace.finish(main)
    const axis = axisOf(createReplay(trace.build()), options)
    expect((axis.x(5) - axis.x(4)) * options.width).toBeGreaterThan(3)
    expect(axis.ticks.map((tick) => tick.label)).toContain('30 min')
  })

  it('gives runs the whole width when no time passes', () => {
    const axis = axisOf(createReplay(tinyTrace()), options)
    expect(axis.x(6) - axis.x(3)).toBeGreaterThan(0.8)
    expect(axis.ticks).toEqual([{ x: 0, at: 0, label: '0 s' }])
  })

  it('reads the clock where a run begins at that time', () => {
    const replay = createReplay(chapterTrace())
    const axis = axisOf(replay, { width: 400 })
    const second = axis.ticks.find((tick) => tick.at === 1000)
    expect(second?.x).toBe(axis.x(27))
    expect(axis.ticks.map((tick) => tick.label)).toEqual(['0 s', '1 s', '2 s'])
  })

  it('takes a fraction of the way to the next event', () => {
    const axis = axisOf(createReplay(chapterTrace()), options)
    expect(axis.x(26.5)).toBeCloseTo((axis.x(26) + axis.x(27)) / 2, 10)
  })

  it('has two ends even where nothing was run', () => {
    const axis = axisOf(createReplay(refusedTrace()), options)
    expect([axis.x(0), axis.x(1), axis.seqAt(0.5)]).toEqual([0, 1, 0])
  })

  it('gives module-level code that is not shown next to no width', () => {
    const axis = axisOf(createReplay(chapterTrace()), options)
    expect(axis.x(9) * options.width).toBeLessThan(6)
    const shown = axisOf(createReplay(traceFromText('t 0\nmain run done')), options)
    expect(shown.x(0)).toBe(0)
  })

  it('labels a stretch by finer times, and one in which the clock stands by its beginning', () => {
    const axis = axisOf(createReplay(chapterTrace()), { width: 600 })
    const [half, one] = [axis.x(22), axis.x(28)]
    const finer = axis.ticksIn(half, one, 600).map(({ label }) => label)
    expect(finer).toContain('200 ms')
    expect(axis.ticksIn(axis.x(29), axis.x(31), 600).map(({ label }) => label)).toEqual(['1 s'])
  })

  it('is broken where runs that take no time have a width, and nowhere else', () => {
    const axis = axisOf(createReplay(chapterTrace()), options)
    const px = (x: number): number => x / options.width
    const pieces = axis.piecesIn(0, 1, px(5), px(14))
    const clock = traceClock(chapterTrace(), axis)
    expect(pieces.map(({ type, from, to }) => [type, clock(to) - clock(from)])).toEqual([
      ['break', 0],
      ['even', 1000],
      ['break', 0],
      ['even', 1000],
      ['break', 0],
    ])
  })

  it('covers what is asked for with its pieces, and joins breaks that are close to each other', () => {
    fc.assert(
      fc.property(anyTrace, fc.double({ min: 0, max: 0.4, noNaN: true }), (trace, apart) => {
        const pieces = axisOf(createReplay(trace), options).piecesIn(0.1, 0.9, 0, apart)
        const ends = pieces.map(({ to }) => to)
        expect([pieces.map(({ from }) => from), ends.at(-1)]).toEqual([[0.1, ...ends.slice(0, -1)], 0.9])
        expect(pieces.some(({ type }, index) => type === pieces[index + 1]?.type)).toBe(false)
      }),
    )
  })
})

/** The clock at the last event at or before a place. */
function traceClock({ events }: Trace, axis: Axis): (x: number) => number {
  return (x) => events[axis.seqAt(x + 1e-9)]?.at ?? 0
}
