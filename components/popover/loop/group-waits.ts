import type { LoopState } from '../../replay/index.ts'
import type { WaitKind } from '../../trace/index.ts'
import { GROUPS_FROM } from './limits.ts'

export type Waiting = LoopState['waiting'][number]
export type GroupType = 'asleep' | 'tasks' | 'outside' | 'object' | 'future' | 'loop'
/** Waiters for one thing. `object` names the lock, queue or event, where the program gave it a name. */
export type WaitGroup = { type: GroupType; object: string; waiting: Waiting[] }

const TYPE_OF: Record<WaitKind, GroupType> = {
  sleep: 'asleep',
  yield: 'asleep',
  timer: 'asleep',
  task: 'tasks',
  gather: 'tasks',
  wait: 'tasks',
  'task-group': 'tasks',
  demand: 'tasks',
  adoption: 'future',
  next: 'tasks',
  shield: 'tasks',
  future: 'future',
  promise: 'future',
  lock: 'object',
  semaphore: 'object',
  event: 'object',
  condition: 'object',
  'queue-get': 'object',
  'queue-put': 'object',
  'queue-join': 'object',
  barrier: 'object',
  io: 'outside',
  executor: 'outside',
  other: 'outside',
  idle: 'outside',
  loop: 'loop',
}

/** Who waits for what, in groups in the order in which the first of each began; null where a plain list says it better. */
export function groupWaits(waiting: readonly Waiting[]): WaitGroup[] | null {
  if (waiting.length < GROUPS_FROM) return null
  const groups = new Map<string, WaitGroup>()
  for (const one of waiting) {
    const type = TYPE_OF[one.wait.on]
    const object = type === 'object' ? (one.wait.object ?? one.wait.label) : ''
    const key = `${type} ${object}`
    const group = groups.get(key)
    if (group) group.waiting.push(one)
    else groups.set(key, { type, object, waiting: [one] })
  }
  return [...groups.values()]
}
