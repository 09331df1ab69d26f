import type { TaskId } from '../../trace/index.ts'
import type { Scene } from '../scene.ts'

/** Takes a lane in hand, or none; while one task is followed, it is this one from now on. */
export function selectLane({ timeline, player }: Scene, task: TaskId | null): void {
  timeline.selected.value = task
  if (task !== null && typeof player.mode.value === 'object') player.setMode({ follow: task })
}

/** The lane in hand: the chosen one, else that of the task that runs or ran last, else the first. */
export function laneInHand({ timeline, replay, state }: Scene): TaskId | null {
  const rows = timeline.rows.value
  if (timeline.selected.value !== null) return timeline.selected.value
  const { running, seq } = state.value
  if (running && replay.laneOf[running.task]?.shown) return running.task
  for (let at = seq; at >= 0; at--) {
    const event = replay.trace.events[at]
    if (event && 'task' in event && event.task !== null && replay.laneOf[event.task]?.shown) return event.task
  }
  return rows[0]?.lane.task ?? null
}

/** Takes the next lane below in hand, or above for -1. */
export function nextLane(scene: Scene, by: 1 | -1): void {
  const rows = scene.timeline.rows.value
  const inHand = laneInHand(scene)
  const row = rows.findIndex(({ lane }) => lane.task === inHand)
  const next = rows[Math.max(0, Math.min(rows.length - 1, row + by))]
  if (next) selectLane(scene, next.lane.task)
}

/** Goes to the next event of the lane in hand, or to the one before for -1. */
export function nextEvent(scene: Scene, by: 1 | -1): void {
  const task = laneInHand(scene)
  if (task === null) return
  const { player, replay } = scene
  const position = player.position.value
  const stops = replay.stopsOf(task)
  const next = by > 0 ? stops.find((seq) => seq > position) : stops.findLast((seq) => seq < position)
  if (next === undefined) return
  scene.timeline.selected.value = task
  player.pause()
  player.seek(next)
}

/** Follows the lane in hand, or the loop again. */
export function toggleFollow(scene: Scene): void {
  const { player } = scene
  if (typeof player.mode.value === 'object') {
    player.setMode('switch')
    return
  }
  const task = laneInHand(scene)
  if (task === null) return
  scene.timeline.selected.value = task
  player.setMode({ follow: task })
}
