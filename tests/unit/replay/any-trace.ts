import fc from 'fast-check'
import type { TaskId, Trace, Wait } from '../../../components/trace/index.ts'
import { sleepWait, traceBuilder } from '../../support/trace-builder.ts'

/** What the running task does next; numbers choose among what is possible. */
type Move = {
  kind: 'sleep' | 'await' | 'lock' | 'create' | 'print' | 'line' | 'block' | 'cancel' | 'end'
  n: number
}

const move = fc.record<Move>({
  kind: fc.constantFrom(
    'sleep',
    'await',
    'lock',
    'create',
    'create',
    'print',
    'line',
    'block',
    'cancel',
    'end',
  ),
  n: fc.nat(50),
})

/** Any run of a small loop: tasks that create, sleep, await, lock, print, block, cancel and end, in any order. */
export const anyTrace: fc.Arbitrary<Trace> = fc.array(move, { maxLength: 120 }).map(playLoop)

function playLoop(moves: Move[]): Trace {
  const trace = traceBuilder('line one\nline two')
  const ready: TaskId[] = [trace.create({ coroutine: 'main' }, null)]
  const sleeping: { due: number; task: TaskId }[] = []
  const waiters = new Map<TaskId, { task: TaskId; wait: Wait }[]>()
  const started = new Set<TaskId>()
  const ended = new Set<TaskId>()
  let running: TaskId | null = null

  const wake = (owner: TaskId, cause: number) => {
    for (const { task } of waiters.get(owner) ?? []) {
      trace.ready(task, cause, owner)
      ready.push(task)
    }
    waiters.delete(owner)
  }
  const next = (): TaskId | null => {
    if (ready.length === 0) {
      const { due, task } = sleeping.sort((a, b) => a.due - b.due).shift() ?? { due: -1, task: -1 }
      if (task < 0) return null
      trace.at = due
      trace.ring(task)
      ready.push(task)
    }
    const task = ready.shift() ?? 0
    if (started.has(task)) trace.resume(task, 1)
    else trace.start(task, 1)
    started.add(task)
    return task
  }
  for (const { kind, n } of moves) {
    running ??= next()
    if (running === null) break
    const task: TaskId = running
    const others = [...started].filter((other) => other !== task && !ended.has(other))
    const other = others[n % Math.max(1, others.length)]
    if (kind === 'create') ready.push(trace.create({ coroutine: `f${n % 3}` }, task, 1))
    else if (kind === 'print') trace.emit('output', { task, stream: 'stdout', text: `${n}\n`, line: 1 })
    else if (kind === 'line')
      trace.emit('line', { task, line: 1 + (n % 2), changed: [{ name: 'n', value: `${n}` }] })
    else if (kind === 'block') {
      trace.emit('blocked', { task, ms: n, what: 'time.sleep', line: 1 })
      trace.at += n
    } else if (kind === 'sleep') {
      trace.suspend(task, sleepWait(trace.at, n * n), 1)
      sleeping.push({ due: trace.at + n * n, task })
      running = null
    } else if ((kind === 'await' || kind === 'lock') && other !== undefined) {
      const wait: Wait = { on: kind === 'await' ? 'task' : 'lock', label: '', tasks: [other] }
      trace.suspend(task, wait, 1)
      waiters.set(other, [...(waiters.get(other) ?? []), { task, wait }])
      running = null
    } else if (kind === 'cancel' && other !== undefined) {
      trace.emit('cancel.requested', { task: other, by: task, line: 1 })
    } else if (kind === 'end') {
      ended.add(task)
      running = null
      wake(task, trace.finish(task, String(n)))
    }
    for (const timer of sleeping.filter((one) => one.due < trace.at)) timer.due = trace.at
  }
  return trace.build()
}
