/** One engine for a file's tests, and short words for what they ask of a trace. */
import { afterAll } from 'vitest'
import { engineFiles } from '../../../components/commands/engine-files.ts'
import { limits, type SimulateRequest } from '../../../components/simulate/index.ts'
import { createNodeEngine } from '../../../components/simulate/node.ts'
import type { Policy, Seq, TaskId, Trace, TraceEvent } from '../../../components/trace/index.ts'

export type Run = (
  code: string,
  policy?: Policy,
  inputs?: Omit<Partial<SimulateRequest>, 'code' | 'policy'>,
) => Promise<Trace>

/** Many times what a program that ends takes on a quiet machine, ms: a busy one must not stop it. */
const UNHURRIED_MS = 30_000

/** A function that runs Python. `wallMs` is how long a program may take, for the tests of those that never end. */
export function pythonEngine({ wallMs = UNHURRIED_MS } = {}): Run {
  const engine = createNodeEngine(engineFiles(), {
    spare: true,
    limits: { ...limits, wallMs, trailMs: Math.min(wallMs, limits.trailMs) },
  })
  afterAll(() => engine.close())
  return (code, policy = 'concurrent', inputs = {}) =>
    engine.simulate({ language: 'python', code, policy, ...inputs })
}

/** All that was printed on stdout. */
export function stdout(trace: Trace): string {
  return printed(trace, 'stdout')
}

export function printed(trace: Trace, stream: 'stdout' | 'stderr'): string {
  return trace.events
    .map((event) => (event.type === 'output' && event.stream === stream ? event.text : ''))
    .join('')
}

/** Virtual milliseconds at which the run ended. */
export function totalMs(trace: Trace): number {
  return trace.events.at(-1)?.at ?? 0
}

/** `work A`: the coroutine with its first argument; a name that the program gave wins. */
export function nameOf(trace: Trace, id: TaskId | null): string {
  const task = id === null ? undefined : trace.tasks[id]
  if (task === undefined) return 'loop'
  if (task.named) return task.name
  const [first] = task.args
  return first === undefined || first.value.startsWith('<')
    ? task.coroutine
    : `${task.coroutine} ${first.value.replaceAll("'", '')}`
}

/** `task.resumed main`. */
export function tell(trace: Trace, event: TraceEvent): string {
  return 'task' in event ? `${event.type} ${nameOf(trace, event.task)}` : event.type
}

/** Why the event came about: it, its cause, the cause's cause ... as `tell` says them. */
export function chain(trace: Trace, event: TraceEvent): string[] {
  const told: string[] = []
  let next: Seq | undefined = event.seq
  while (next !== undefined) {
    const each: TraceEvent | undefined = trace.events[next]
    if (each === undefined) break
    told.push(tell(trace, each))
    next = 'cause' in each ? each.cause : undefined
  }
  return told
}

/** Why a task went on (or began) for the last time, by `chain`. */
export function whyLast(trace: Trace, name: string): string[] {
  const last = trace.events.findLast(
    (event) =>
      (event.type === 'task.resumed' || event.type === 'task.started') && nameOf(trace, event.task) === name,
  )
  return last === undefined ? [] : chain(trace, last)
}

/** What a task waited for, in turn: `sleep`, `task work A`, `lock held by use A`. */
export function waitsOf(trace: Trace, name: string): string[] {
  return trace.events.flatMap((event) => {
    if (event.type !== 'task.suspended' || nameOf(trace, event.task) !== name) return []
    const others = (event.wait.tasks ?? []).map((task) => nameOf(trace, task)).join(', ')
    return [`${event.wait.on} ${others}`.trim()]
  })
}
