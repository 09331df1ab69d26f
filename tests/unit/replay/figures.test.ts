import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, createReplay, formatDuration, textDiagram } from '../../../components/replay/index.ts'
import { traceBuilder } from '../../support/trace-builder.ts'
import { traceFromText } from '../../support/trace-from-text.ts'
import {
  bigTrace,
  chapterOneAtATimeTrace,
  chapterTrace,
  crowdedTrace,
  deadlockedTrace,
  refusedTrace,
} from '../../support/traces.ts'
import { anyTrace } from './any-trace.ts'

describe('compare', () => {
  it('takes both totals from runs, and how long two tasks waited at once', () => {
    expect(compare(createReplay(chapterTrace()), createReplay(chapterOneAtATimeTrace()))).toEqual({
      concurrentMs: 2000,
      oneAtATimeMs: 3000,
      savedMs: 1000,
      overlapMs: 1000,
      overlaps: [{ from: 0, to: 1000 }],
      overlapTasks: [2, 3],
    })
  })

  it('does not count a task that only waits for a sleeping one', () => {
    const replay = createReplay(
      traceFromText(`
        t      0          1000
        main   run a----------resume done
        A      run sleep------done`),
    )
    expect(compare(replay, replay).overlapMs).toBe(0)
  })
})

describe('criticalPath', () => {
  it('of the chapter’s example is the sleep of B', () => {
    const replay = createReplay(chapterTrace())
    const told = replay.criticalPath.map(
      ({ task, type, ms }) => `${replay.laneOf[task]?.label} ${type} ${ms}`,
    )
    expect(told).toEqual([
      'module running 0',
      'main running 0',
      'work B running 0',
      'work B waiting 2000',
      'work B running 0',
      'main running 0',
      'module running 0',
    ])
  })

  it('adds up to the total, in order', () => {
    for (const trace of [chapterTrace(), chapterOneAtATimeTrace(), crowdedTrace(), bigTrace(5000)]) {
      const replay = createReplay(trace)
      expect(replay.criticalPath.reduce((sum, step) => sum + step.ms, 0)).toBeCloseTo(replay.duration, 3)
      const seqs = replay.criticalPath.map((step) => step.from)
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
    }
  })

  it('ends, whatever the trace', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        const { criticalPath, duration } = createReplay(trace)
        expect(criticalPath.every((step) => step.ms >= 0)).toBe(true)
        expect(criticalPath.reduce((sum, step) => sum + step.ms, 0)).toBeLessThanOrEqual(duration + 0.001)
      }),
    )
  })
})

describe('formatDuration', () => {
  it.each([
    [0, '0 s'],
    [0.25, '250 µs'],
    [1, '1 ms'],
    [250, '250 ms'],
    [999.99, '1 s'],
    [1000, '1 s'],
    [1500, '1.5 s'],
    [59_999.9, '1 min'],
    [125_000, '2 min 5 s'],
    [5_400_000, '1 h 30 min'],
    [90_000_000, '1 d 1 h'],
    [-500, '−500 ms'],
  ])('says %d ms as %s', (ms, words) => {
    expect(formatDuration(ms)).toBe(words)
  })
})

describe('textDiagram', () => {
  it('draws the chapter’s example as the chapter would', () => {
    expect(`\n${textDiagram(createReplay(chapterTrace()), 72)}\n`).toMatchInlineSnapshot(`
      "
      main    ████········· for work A ·········██······ for work B ·······██
      work A    ▫▫██─────── sleep 1 s ────────██
      work B     ▫▫▫▫██─────────────────── sleep 2 s ────────────────────██
              0 s                 500 ms     1 s             1.5 s      2 s

      Output  A done
              B done
      "
    `)
  })

  it('keeps within the columns it is given', () => {
    fc.assert(
      fc.property(anyTrace, fc.integer({ min: 40, max: 200 }), (trace, columns) => {
        const rows = textDiagram(createReplay(trace), columns).split('\n')
        expect(Math.max(...rows.map((row) => [...row].length))).toBeLessThanOrEqual(columns)
      }),
    )
  })

  it('counts the lanes that it does not draw', () => {
    expect(textDiagram(createReplay(crowdedTrace(100, 2)), 80)).toContain('+ 61')
  })

  it('draws a deadlock, and nothing but the clock where nothing was run', () => {
    expect(textDiagram(createReplay(deadlockedTrace()), 60)).toContain('for A')
    expect(textDiagram(createReplay(refusedTrace()), 60).trim()).toBe('0 s')
  })

  it('draws the time that the loop was held', () => {
    const trace = traceBuilder('time.sleep(1)')
    const main = trace.create({ coroutine: 'main' }, null)
    trace.start(main)
    trace.emit('blocked', { task: main, ms: 1000, what: 'time.sleep', line: 1 })
    trace.at = 1000
    trace.finish(main)
    expect(textDiagram(createReplay(trace.build()), 60)).toContain('▓▓▓▓')
  })
})
