import type { ReadyModel } from '../popover/index.ts'
import type { Replay } from '../replay/index.ts'
import type { Seq } from '../trace/index.ts'

/**
 * Where a changed run stands: at its last stop at which the clock has not passed that of the run that was shown. Who saw
 * how a run ended sees how the changed one ends, however long that takes.
 */
export function sameTime({ trace, player }: Pick<ReadyModel, 'trace' | 'player'>, replay: Replay): Seq {
  const position = player.position.peek()
  if (position === 0) return 0
  if (player.atEnd.peek()) return replay.trace.events.length - 1
  const at = trace.events[position]?.at ?? 0
  return replay.stops.switch.findLast((seq) => (replay.trace.events[seq]?.at ?? 0) <= at) ?? 0
}
