/** What is waited for by who awaits a promise: from where it comes, and what of that is still open. */
import type { PromiseObject } from '@engine262/engine262'
import type { Wait } from '../../../trace/index.ts'
import type { Lane } from '../recording/recorder.ts'
import type { Operand } from '../tracing/rounds.ts'

export type Origin =
  /** The result of an async call, or of a generator's `next`. */
  | { type: 'lane'; lane: Lane }
  /** `Promise.all` and the like. */
  | { type: 'combined'; name: string; parts: PromiseObject[] }
  | { type: 'then'; from: PromiseObject }
  /** What the `next` of an async generator gives. */
  | { type: 'next'; lane: Lane }
  /** The host settles it: a timer, simulated I/O, an event. */
  | { type: 'host'; wait: Wait }

type Origins = WeakMap<PromiseObject, Origin>

/** A chain of `then` is followed so far. */
const MOST_LINKS = 50

/** What somebody who awaits this promise waits for, as far as it is known now. */
export function describeWait(origins: Origins, promise: PromiseObject | null, operand: Operand | null): Wait {
  if (promise === null || promise.PromiseState !== 'pending') return { on: 'yield', label: '' }
  const origin = rootOf(origins, promise)
  switch (origin?.type) {
    case 'lane':
      return { on: 'task', label: origin.lane.info.coroutine, tasks: [origin.lane.info.id] }
    case 'host':
      return origin.wait
    case 'next':
      return { on: 'next', label: origin.lane.info.coroutine, tasks: [origin.lane.info.id] }
    case 'combined':
      return combined(origins, origin, operand)
    default:
      if (operand?.type === 'next') return { on: 'next', label: '', object: operand.text }
      return { on: 'promise', label: origin?.type === 'then' ? 'then' : '', ...named(operand) }
  }
}

/** What is left of a combination: the async calls in it, and how many promises besides. */
function combined(
  origins: Origins,
  { name, parts }: Extract<Origin, { type: 'combined' }>,
  operand: Operand | null,
): Wait {
  const open = parts.filter((part) => part.PromiseState === 'pending')
  const roots = open.map((part) => rootOf(origins, part))
  const tasks = roots.flatMap((from) => (from?.type === 'lane' ? [from.lane.info.id] : []))
  const label = `Promise.${name}`
  if (tasks.length === 0) return { on: 'promise', label, ...named(operand) }
  const on = name === 'all' || name === 'allSettled' ? 'gather' : 'wait'
  const others = open.length - new Set(tasks).size
  return { on, label, tasks, ...(others > 0 && { others }) }
}

/** Behind `then` and `catch`, what the chain begins with. */
function rootOf(origins: Origins, promise: PromiseObject): Origin | undefined {
  let origin = origins.get(promise)
  for (let steps = 0; origin?.type === 'then' && steps < MOST_LINKS; steps++) {
    if (origin.from.PromiseState !== 'pending') return origin
    const from = origins.get(origin.from)
    if (from === undefined) return origin
    origin = from
  }
  return origin
}

function named(operand: Operand | null): Pick<Wait, 'object'> {
  return operand === null ? {} : { object: operand.text }
}
