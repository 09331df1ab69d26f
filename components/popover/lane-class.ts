import type { Lane, Replay } from '../replay/index.ts'
import type { TaskId } from '../trace/index.ts'

/** Number of lane colours in tokens.css. */
export const PALETTE_SIZE = 8

/** The class that gives an element the colour of a lane. */
export function laneClass(lane: Lane | undefined): string {
  return !lane || lane.color < 0 ? 'lane-none' : `lane-${lane.color % PALETTE_SIZE}`
}

/** The lane of a task, where it has one. */
export function laneOfTask(replay: Replay, task: TaskId | null): Lane | undefined {
  return task === null ? undefined : replay.laneOf[task]
}
