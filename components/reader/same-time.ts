import type { ReadyModel } from '../popover/index.ts'
import type { Replay } from '../replay/index.ts'
import type { Seq } from '../trace/index.ts'

/** Where a changed run stands: at its last stop at which the clock has not passed that of the run that was shown. */
export function sameTime({ trace, player }: ReadyModel, replay: Replay): Seq {
  const position = player.position.peek()
  if (position === 0) return 0
  const at = trace.events[position]?.at ?? 0
  return replay.stops.switch.findLast((seq) => (replay.trace.events[seq]?.at ?? 0) <= at) ?? 0
}
