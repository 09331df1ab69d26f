import { expect, test } from 'vitest'
import { createReplay, narrate, plainText } from '../../../components/replay/index.ts'
import type { Trace, Wait } from '../../../components/trace/index.ts'
import { sleepWait, traceBuilder } from '../../support/trace-builder.ts'

/** Three that go through one lock, a second each; the last of them may be cancelled while it waits. */
function threeAtALock({ cancelled = false } = {}): { trace: Trace; passed: number[] } {
  const builder = traceBuilder('a lock')
  const main = builder.create({ kind: 'module', coroutine: '<module>' }, null)
  const [a = 0, b = 0, c = 0] = ['a', 'b', 'c'].map((coroutine) => builder.create({ coroutine }, main))
  const held: Wait = { on: 'lock', label: 'lock', object: 'lock', tasks: [a] }
  builder.start(a)
  builder.suspend(a, sleepWait(0, 1000))
  for (const task of [b, c]) {
    builder.start(task)
    builder.suspend(task, held)
  }
  builder.at = 1000
  builder.ring(a)
  builder.resume(a)
  const passed = [builder.ready(cancelled ? c : b, cancelOf(cancelled), a)]
  builder.finish(a)
  builder.resume(cancelled ? c : b)
  passed.push(builder.suspend(cancelled ? c : b, sleepWait(1000, 1000)))
  return { trace: builder.build(), passed }

  function cancelOf(asked: boolean): number | undefined {
    return asked ? builder.emit('cancel.requested', { task: c, by: a, line: null }) : undefined
  }
}

test('who waits for a lock waits for whoever has it now', () => {
  const { trace, passed } = threeAtALock()
  const { stateAt } = createReplay(trace)
  const holders = [0, ...passed].map((seq) =>
    stateAt(seq === 0 ? (passed[0] ?? 0) - 1 : seq).waiting.flatMap(({ wait }) => wait.tasks ?? []),
  )
  expect(holders).toEqual([[1, 1], [2], [2]])
})

test('one that is cancelled while it waits gets no lock', () => {
  const { trace, passed } = threeAtALock({ cancelled: true })
  const { waiting } = createReplay(trace).stateAt(passed[0] ?? 0)
  expect(waiting.flatMap(({ wait }) => (wait.on === 'lock' ? wait.tasks : []))).toEqual([1])
})

test('who is given a lock is not said to wait for one that somebody holds', () => {
  const { trace, passed } = threeAtALock()
  expect(plainText(narrate(createReplay(trace), passed[0] ?? 0).what)).not.toContain('held by')
})
