import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createReplay } from '../../../components/replay/index.ts'
import { applyEvent, initialState, loopStateOf } from '../../../components/replay/state.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { traceBuilder } from '../../support/trace-builder.ts'
import {
  bigTrace,
  cancelledTrace,
  chapterTrace,
  crowdedTrace,
  deadlockedTrace,
  failedTrace,
} from '../../support/traces.ts'
import { anyTrace } from './any-trace.ts'

function fromZero(trace: Trace, seq: number) {
  const state = initialState(trace)
  for (const event of trace.events.slice(0, seq + 1)) applyEvent(state, event, trace)
  return loopStateOf(state, trace, seq)
}

describe('stateAt', () => {
  it('answers the same from a check-point as from the start', () => {
    const trace = crowdedTrace()
    const replay = createReplay(trace)
    fc.assert(
      fc.property(fc.nat(trace.events.length - 1), (seq) => {
        expect(replay.stateAt(seq)).toEqual(fromZero(trace, seq))
      }),
    )
  })

  it('has every task in one place, whatever happens', () => {
    fc.assert(
      fc.property(anyTrace, fc.nat(500), (trace, n) => {
        const state = createReplay(trace).stateAt(n % trace.events.length)
        const ready = state.ready.map((entry) => entry.task)
        const waiting = state.waiting.map((entry) => entry.task)
        for (const [task, now] of state.tasks.entries()) {
          expect(ready.includes(task)).toBe(now === 'ready')
          expect(waiting.includes(task)).toBe(now === 'waiting')
        }
        if (state.running) expect(state.tasks[state.running.task]).toBe('running')
      }),
    )
  })

  it('lists timers soonest first, and forgets those that rang', () => {
    fc.assert(
      fc.property(anyTrace, fc.nat(500), (trace, n) => {
        const { timers, waiting } = createReplay(trace).stateAt(n % trace.events.length)
        const due = timers.map((timer) => timer.due)
        expect(due).toEqual([...due].sort((a, b) => a - b))
        const asleep = waiting.filter((entry) => entry.wait.on === 'sleep').length
        expect(timers.length === asleep || timers.length === asleep - 1).toBe(true)
      }),
    )
  })

  it('knows who runs, who is ready and who waits when B has gone to sleep', () => {
    const state = createReplay(chapterTrace()).stateAt(26)
    expect(state.running).toBeNull()
    expect(state.ready).toEqual([])
    expect(state.waiting.map(({ task, wait, line }) => [task, wait.on, line])).toEqual([
      [0, 'loop', 11],
      [1, 'task', 9],
      [2, 'sleep', 4],
      [3, 'sleep', 4],
    ])
    expect(state.timers.map(({ due, task }) => [due, task])).toEqual([
      [1000, 2],
      [2000, 3],
    ])
  })

  it('keeps the frames and the line of a parked task', () => {
    const { frames, line } = createReplay(chapterTrace()).stateAt(26)
    expect(frames[1]).toEqual([{ name: 'main', line: 9 }])
    expect(line).toBe(4)
  })

  it('knows arguments from the first frame on, and what later lines change', () => {
    const replay = createReplay(chapterTrace())
    expect(replay.stateAt(21).variables.map((one) => one.value)).toEqual(["'A'", '1'])
    expect(replay.stateAt(17).variables.map((one) => one.name)).toEqual(['a', 'b'])
  })

  it('says how it ended only at the end', () => {
    const replay = createReplay(failedTrace())
    const last = replay.trace.events.length - 1
    expect(replay.stateAt(last - 1).outcome).toBeNull()
    expect(replay.stateAt(last).outcome?.type).toBe('failed')
  })

  it('leaves everybody waiting in a deadlock', () => {
    const replay = createReplay(deadlockedTrace())
    expect(replay.stateAt(replay.trace.events.length - 1).tasks).toEqual(['waiting', 'waiting', 'waiting'])
  })

  it('takes a cancelled timer out, and a deadline that rang', () => {
    const replay = createReplay(cancelledTrace())
    expect(replay.stateAt(8).timers.map((timer) => timer.due)).toEqual([500, 5000, 9000])
    expect(replay.stateAt(17).timers.map((timer) => timer.due)).toEqual([60_000])
  })

  it('runs an eagerly started task inside the step of the task that made it', () => {
    const trace = traceBuilder('a\nb')
    const main = trace.create({ coroutine: 'main' }, null)
    trace.start(main, 1)
    const child = trace.create({ coroutine: 'child' }, main)
    const start = trace.start(child, 2)
    trace.finish(child)
    trace.finish(main)
    const replay = createReplay(trace.build())
    expect(replay.stateAt(start).running?.task).toBe(child)
    expect(replay.stateAt(start).tasks[main]).toBe('running')
    expect(replay.stateAt(start + 2).running?.task).toBe(main)
  })

  it('does not count a queue that is left early as a wait', () => {
    const trace = traceBuilder('a')
    const main = trace.create({ coroutine: 'main' }, null)
    trace.start(main)
    trace.ready(main)
    const seq = trace.suspend(main, { on: 'yield', label: '' })
    trace.resume(main)
    trace.finish(main)
    const replay = createReplay(trace.build())
    expect(replay.stateAt(seq).tasks[main]).toBe('ready')
    expect(replay.laneOf[main]?.spans.map((span) => span.type)).toEqual([
      'ready',
      'running',
      'ready',
      'running',
    ])
  })

  it('looks up any position of a long trace without walking it', () => {
    const replay = createReplay(bigTrace(20_000))
    for (const seq of [0, 249, 250, 251, 9_999, replay.trace.events.length - 1])
      expect(replay.stateAt(seq)).toEqual(fromZero(replay.trace, seq))
  })
})
