import type { Outcome, TaskId, Trace, VirtualMs, Wait, WaitKind } from '../../components/trace/index.ts'
import { sleepWait, type TraceBuilder, traceBuilder } from './trace-builder.ts'

/**
 * A trace from a drawing. The row `t` says at which column the clock reads what; an event has the time of the last
 * such column at or before its own. The first lane is the entry; it creates the others in its first run.
 *
 *     t      0          1000        2000
 *     main   run a----------resume b-----------resume
 *     A      run sleep------done
 *     B      run sleep-------------------------done
 *
 * Words: `run` `resume` `done` `fail` `cancelled` `print:text`, a lane's name for awaiting it, and kinds of wait:
 * `sleep`, `lock:B` (held by B), `queue`, `event`, `io`, `yield`, ... A wait lasts until the lane's next word. A
 * lane whose last word is a wait waits for ever: nothing ready and no timer left is a deadlock.
 */
export function traceFromText(drawing: string): Trace {
  const rows = drawing.split('\n').filter((row) => row.trim() !== '')
  const clock = wordsOf(rows[0] ?? '').slice(1)
  const lanes = rows.slice(1).map((row) => wordsOf(row))
  const names = lanes.map((words) => words[0]?.text ?? '')
  const timeAt = (column: number): VirtualMs =>
    Number(clock.findLast((word) => word.column <= column)?.text ?? clock[0]?.text ?? 0)
  const steps = lanes.flatMap((words, task) => stepsOf(words.slice(1), task, timeAt))
  return play(inTurn(steps, names), names)
}

type Word = { text: string; column: number }
/** From the word that makes a task run up to the word that makes it step aside or end. */
type Step = {
  task: TaskId
  at: VirtualMs
  column: number
  first: boolean
  /** What the task waited for before this step. */
  after: string | null
  said: string[]
  /** What it waits for next; null when it has ended. */
  wait: string | null
  until: VirtualMs | null
}

const ENDS = new Set(['done', 'fail', 'cancelled'])
const RUNS = new Set(['run', 'resume'])

function wordsOf(row: string): Word[] {
  return [...row.matchAll(/[^\s-][^\s-]*/g)].map((match) => ({ text: match[0], column: match.index }))
}

function stepsOf(words: Word[], task: TaskId, timeAt: (column: number) => VirtualMs): Step[] {
  const steps: Step[] = []
  let step: Step | null = null
  let waited: string | null = null
  for (const [index, { text, column }] of words.entries()) {
    if (step === null) {
      step = {
        task,
        at: timeAt(column),
        column,
        first: index === 0,
        after: waited,
        said: [],
        wait: null,
        until: null,
      }
      steps.push(step)
    }
    if (RUNS.has(text)) continue
    if (ENDS.has(text) || text.startsWith('print:')) {
      step.said.push(text)
      continue
    }
    const next = words[index + 1]
    step.wait = waited = text
    step.until = next ? timeAt(next.column) : null
    step = null
  }
  return steps
}

/** In the order of time, then of columns; a task that awaits another one comes after it. */
function inTurn(steps: Step[], names: string[]): Step[] {
  const ordered = [...steps].sort((a, b) => a.at - b.at || a.column - b.column || a.task - b.task)
  for (const step of steps) {
    const awaited = names.findIndex((name) => name.toLowerCase() === step.after?.toLowerCase())
    const end = ordered.findLastIndex((other) => other.task === awaited && other.wait === null)
    const own = ordered.indexOf(step)
    if (end > own) ordered.splice(end, 0, ...ordered.splice(own, 1))
  }
  return ordered
}

function play(steps: Step[], names: string[]): Trace {
  const trace = traceBuilder(names.map((name) => `async def ${name}(): ...`).join('\n'))
  const ended = new Map<TaskId, number>()
  const waiting = new Map<TaskId, Wait>()
  let failed = false
  let latest: TaskId | null = null
  trace.create({ coroutine: names[0] ?? 'main' }, null, 1)
  for (const step of steps) {
    trace.at = step.at
    const { task } = step
    wake(trace, step, names, ended, latest)
    waiting.delete(task)
    if (task === 0 && step.first)
      for (let child = 1; child < names.length; child++)
        trace.create({ coroutine: names[child] ?? '' }, 0, child + 1)
    for (const said of step.said) {
      if (said.startsWith('print:'))
        trace.emit('output', { task, stream: 'stdout', text: `${said.slice(6)}\n`, line: task + 1 })
      else ended.set(task, end(trace, task, said))
      failed ||= said === 'fail' && task === 0
    }
    if (step.wait !== null) {
      const wait = waitFor(step, step.wait, names)
      trace.suspend(task, wait, task + 1)
      waiting.set(task, wait)
    }
    latest = task
  }
  return trace.build(outcomeOf(waiting, failed))
}

function wake(
  trace: TraceBuilder,
  step: Step,
  names: string[],
  ended: Map<TaskId, number>,
  latest: TaskId | null,
): void {
  const { task, after } = step
  if (step.first) {
    trace.start(task, task + 1)
    return
  }
  const awaited = names.findIndex((name) => name.toLowerCase() === after?.toLowerCase())
  if (after === 'sleep') trace.ring(task)
  else if (awaited >= 0) trace.ready(task, ended.get(awaited), awaited)
  else trace.ready(task, undefined, after === 'io' || after === 'yield' ? null : latest)
  trace.resume(task, task + 1)
}

function end(trace: TraceBuilder, task: TaskId, how: string): number {
  if (how === 'fail') return trace.emit('task.failed', { task, error: { type: 'ValueError', message: 'no' } })
  if (how === 'cancelled') return trace.emit('task.cancelled', { task })
  return trace.finish(task)
}

const KINDS: Record<string, WaitKind> = { queue: 'queue-get' }

function waitFor(step: Step, word: string, names: string[]): Wait {
  const index = (name: string | undefined) =>
    names.findIndex((one) => one.toLowerCase() === name?.toLowerCase())
  const awaited = index(word)
  if (awaited >= 0) return { on: 'task', label: '', tasks: [awaited] }
  const [kind = 'other', holder] = word.split(':')
  if (kind === 'sleep') return sleepWait(step.at, (step.until ?? step.at) - step.at)
  const held = index(holder)
  return { on: KINDS[kind] ?? (kind as WaitKind), label: kind, ...(held < 0 ? {} : { tasks: [held] }) }
}

function outcomeOf(waiting: Map<TaskId, Wait>, failed: boolean): Outcome {
  const error = { type: 'ValueError', message: 'no' }
  if (failed) return { type: 'failed', error, line: 1, traceback: 'ValueError: no' }
  if (waiting.size === 0) return { type: 'completed' }
  const left = [...waiting].map(([task, wait]) => ({ task, wait }))
  return { type: 'deadlocked', message: 'Nothing is ready and no timer is set.', waiting: left }
}
