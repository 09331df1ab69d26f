import type { Seq, TaskId, Trace, WaitKind } from '../trace/index.ts'
import type { Arrow } from './types.ts'

/**
 * Who made whom. `create` goes from the creating event to the moment that the new task enters the ready queue or that
 * the timer of a callback is set, `wake` from the event that woke (the end of the awaited task, the release of a lock)
 * to the `ready` of the woken task, `result` when what woke it is the result of a future, `cancel` from the request to
 * where it is delivered. A task never gets an arrow from itself. In the order of their heads.
 */
export function arrowsOf(trace: Trace): Arrow[] {
  const arrows: Arrow[] = []
  const requested = new Map<TaskId, Arrow>()
  const waitsOn = new Map<TaskId, WaitKind>()
  const add = (type: Arrow['type'], by: TaskId | null, from: Seq, task: TaskId, to: Seq): Arrow | null => {
    if (by === null || by === task) return null
    const arrow: Arrow = { type, from: { task: by, seq: from }, to: { task, seq: to } }
    arrows.push(arrow)
    return arrow
  }
  for (const event of trace.events) {
    if (event.type === 'ready') {
      const cause = event.cause === undefined ? undefined : trace.events[event.cause]
      if (cause?.type === 'cancel.requested') continue
      const woken = waitsOn.get(event.task) === 'future' ? 'result' : 'wake'
      const type = cause?.type === 'task.created' ? 'create' : woken
      const from =
        cause && 'task' in cause && (type === 'create' || cause.task === event.by) ? cause.seq : event.seq
      add(type, event.by, from, event.task, event.seq)
    } else if (event.type === 'timer.set') {
      const created = trace.events[event.seq - 1]
      if (created?.type === 'task.created' && created.task === event.task)
        add('create', created.by, created.seq, created.task, event.seq)
    } else if (event.type === 'task.suspended') {
      waitsOn.set(event.task, event.wait.on)
    } else if (event.type === 'cancel.requested') {
      const arrow = add('cancel', event.by, event.seq, event.task, event.seq)
      if (arrow) requested.set(event.task, arrow)
    } else if (event.type === 'cancel.delivered') {
      const arrow = requested.get(event.task)
      if (arrow) arrow.to.seq = event.seq
      requested.delete(event.task)
    }
  }
  return arrows.sort((a, b) => a.to.seq - b.to.seq)
}
