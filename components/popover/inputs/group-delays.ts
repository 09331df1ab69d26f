import type { Lane, Replay } from '../../replay/index.ts'
import type { Delay, Literal } from '../../what-if/index.ts'
import type { Strings } from '../strings.ts'

/** A number of the program, and whose waits it says. */
export type DelayGroup = { literal: Literal; lanes: (Lane | undefined)[]; field: string }

/** Waits of one number together, in the order of the numbers in the program; `field` is what the number is, in words. */
export function groupDelays(delays: readonly Delay[], replay: Replay, strings: Strings): DelayGroup[] {
  const byNumber = new Map<number, Delay[]>()
  for (const delay of delays) {
    if (delay.literal) byNumber.set(delay.literal.from, [...(byNumber.get(delay.literal.from) ?? []), delay])
  }
  const groups = [...byNumber].toSorted(([a], [b]) => a - b)
  return groups.flatMap(([, group]) => {
    const literal = group[0]?.literal
    const tasks = new Set(group.map(({ task }) => task))
    const lanes = [...tasks].map((task) => replay.laneOf[task])
    const names = strings.words.list(lanes.map((lane) => lane?.label ?? ''))
    return literal ? [{ literal, lanes, field: strings.waitField(literal, names) }] : []
  })
}
