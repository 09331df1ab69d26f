import { expect, it } from 'vitest'
import { createReplay, narrate, plainText } from '../../../components/replay/index.ts'
import type { Trace } from '../../../components/trace/index.ts'
import { traceBuilder } from '../../support/trace-builder.ts'

function told(trace: Trace, seq: number): string[] {
  const { what, then } = narrate(createReplay(trace), seq)
  return [plainText(what), plainText(then)]
}

it('names of many that are awaited those that are left', () => {
  const trace = traceBuilder('line')
  const main = trace.create({ coroutine: 'main' }, null)
  trace.start(main)
  const made = ['a', 'b', 'c'].map((coroutine) => trace.create({ coroutine }, main))
  const [a = 0, b = 0, c = 0] = made
  trace.suspend(main, { on: 'gather', label: 'asyncio.gather', tasks: made })
  for (const task of [a, b]) {
    trace.start(task)
    trace.finish(task)
  }
  trace.start(c)
  const seq = trace.emit('output', { task: c, stream: 'stdout', text: 'x', line: null }) - 1
  expect(told(trace.build(), seq).at(-1)).toBe(
    'main is still waiting for c; a and b are done. Nothing else is ready, so nothing else could run.',
  )
})

it('adds no full stop to text that ends in one', () => {
  const trace = traceBuilder('line')
  const main = trace.create({ coroutine: 'main' }, null)
  trace.start(main)
  const seq = trace.emit('output', { task: main, stream: 'stdout', text: 'currently i=2...', line: null })
  expect(told(trace.build(), seq)[0]).toBe('main prints currently i=2...')
})
