import { formatDuration, type Replay } from '../replay/index.ts'
import { changeStrings } from './strings-change.ts'

/** What a change did to the total, in one sentence. */
export function totalsOf(before: Replay, now: Replay): string {
  const saved = before.duration - now.duration
  if (saved === 0) return changeStrings.same
  return (saved > 0 ? changeStrings.faster : changeStrings.slower)(formatDuration(Math.abs(saved)))
}
