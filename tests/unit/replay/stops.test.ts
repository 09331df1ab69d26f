import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReplay } from '../../../components/replay/index.ts'
import { momentStart } from '../../../components/replay/moments.ts'
import { cancelledTrace, chapterTrace, crowdedTrace } from '../../support/traces.ts'
import { anyTrace } from './any-trace.ts'

describe('stops', () => {
  it('are about twenty switches in the chapter’s example, and some more lines', () => {
    const { stops } = createReplay(chapterTrace())
    expect([stops.switch.length, stops.line.length]).toEqual([20, 27])
  })

  it('ascend, and hold both ends of the run, whichever way of stepping', () => {
    fc.assert(
      fc.property(anyTrace, (trace) => {
        const replay = createReplay(trace)
        const last = trace.events.length - 1
        for (const stops of [replay.stops.line, replay.stops.switch, replay.stopsOf(0), replay.stopsOf(99)]) {
          expect([stops[0], stops.at(-1)]).toEqual([0, last])
          expect(stops.every((seq, index) => index === 0 || seq > (stops[index - 1] ?? seq))).toBe(true)
        }
      }),
    )
  })

  it('change what is seen from one to the next', () => {
    for (const trace of [chapterTrace(), cancelledTrace(), crowdedTrace(4, 6)]) {
      const replay = createReplay(trace)
      const seen = replay.stops.switch.map((seq) => {
        const { running, ready, waiting, timers, outcome } = replay.stateAt(seq)
        const happened = trace.events[seq]?.type
        return JSON.stringify({
          running,
          ready,
          waiting,
          timers,
          outcome,
          happened,
          n: replay.outputCountAt(seq),
        })
      })
      for (const [index, state] of seen.entries()) expect(state).not.toBe(seen[index - 1])
    }
  })

  it('take a timer, the ready task and its going on as one moment', () => {
    const trace = chapterTrace()
    expect(trace.events.slice(27, 31).map((event) => event.type)).toEqual([
      'timer.fired',
      'ready',
      'task.resumed',
      'line',
    ])
    expect(momentStart(trace, 30)).toBe(27)
  })

  it('show a task in the ready queue before it goes on, when another task’s end put it there', () => {
    const { stops } = createReplay(chapterTrace())
    expect(stops.switch).toContain(33)
    expect(stops.switch).toContain(34)
  })

  it('of one task are its own events and what it does to others', () => {
    const replay = createReplay(chapterTrace())
    expect(replay.stopsOf(2)).toEqual([0, 13, 21, 22, 30, 33, 51])
  })

  it('of a task that is followed step over its awaits, as over a call', () => {
    const replay = createReplay(chapterTrace())
    const types = replay.stepsOf(1).map((seq) => replay.stateAt(seq).tasks[1])
    expect(types).not.toContain('waiting')
    expect(types.filter((type) => type === 'running').length).toBeGreaterThan(3)
  })
})

describe('causesOf', () => {
  it('leads from a task that goes on back to the end of the task that it awaited', () => {
    expect(createReplay(chapterTrace()).causesOf(34)).toEqual([34, 33, 32])
  })

  it('leads from the end of a sleep back to its beginning', () => {
    expect(createReplay(chapterTrace()).causesOf(29)).toEqual([29, 28, 27, 22])
  })
})
